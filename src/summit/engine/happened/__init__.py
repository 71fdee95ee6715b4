"""What happens, chapter by chapter; `engine.events` is all of it together."""
