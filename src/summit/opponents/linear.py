"""The linear tactic: concedes with time alone, in even steps."""

from __future__ import annotations


def linear(elapsed: int, returned: int) -> int:
    """The share conceded, in millionths: that of the time, whatever the other does.

    Time-dependent with beta = 1 (Faratin, Sierra and Jennings 1998).
    """
    return elapsed
