"""What there is to play, what somebody wishes to play, and the game that comes of it."""
