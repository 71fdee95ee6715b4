"""What seats may do, chapter by chapter; `engine.actions` is all of it together."""
