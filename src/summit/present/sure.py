"""What is asked before something weighty, in the shape that every front end shows."""

from __future__ import annotations

Lines = tuple[str, ...]

Meaning = tuple[str, Lines, Lines]
"""The question before something weighty: what it is, what it leads to, what it costs."""
