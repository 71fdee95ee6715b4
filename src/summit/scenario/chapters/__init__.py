"""The checks of a scenario, one chapter a file."""
