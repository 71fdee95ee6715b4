"""The game line by line: for terminals, pipes and screen readers."""
