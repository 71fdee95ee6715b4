"""What a scenario lists beside its issues and rounds, indexed; `engine.tables` is all of it."""
