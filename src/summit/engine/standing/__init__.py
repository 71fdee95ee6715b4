"""What stands at a moment of the game, chapter by chapter; `engine.state` is all of it together."""
