"""The debrief in words, one module a group of its sections."""
