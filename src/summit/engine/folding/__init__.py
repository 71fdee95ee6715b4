"""How each kind of event changes the state, a chapter a file; `evolve` knows which is whose."""
