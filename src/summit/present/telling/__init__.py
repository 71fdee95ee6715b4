"""Events into dispatches, one module a group of events."""
