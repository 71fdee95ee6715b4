"""The game on screens: everything that knows the screen library."""
