"""Words, rows and the command grammar, shared by every front end."""
