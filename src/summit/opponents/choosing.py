"""Settling the choices that injects put to a delegation, as its author wrote."""

from __future__ import annotations

from summit.engine.actions import Choose
from summit.engine.seats import Seat
from summit.engine.view import Choosing
from summit.scenario.model import Script


def choice(seat: Seat, put: Choosing, script: Script) -> Choose:
    """The option that the script names for this inject, else the first (rule 7.5)."""
    options = [option for option, _ in put.options]
    wanted = script.choices.get(put.inject, options[0])
    return Choose(seat, put.inject, wanted if wanted in options else options[0])
