"""What the scenario lists, by the titles that people know it by; by its id where it lists none."""

from __future__ import annotations

from summit.engine.listed.substance import StepTable
from summit.engine.tables import Agenda
from summit.present.names import OPTION_CELLS
from summit.present.reader import Reader
from summit.present.width import cut, one_line


def report_title(report: str, reader: Reader) -> str:
    """A report of an observer."""
    known = reader.report(report)
    return report.replace("_", " ") if known is None else _short(known[0])


def bloc_title(agenda: Agenda, bloc: str) -> str:
    """A bloc of parties."""
    return _short(next((entry.title for entry in agenda.blocs if entry.id == bloc), bloc))


def sanction_title(agenda: Agenda, sanction: str) -> str:
    """A sanction."""
    entry = agenda.sanction(sanction)
    return _short(sanction if entry is None else entry.title)


def sequence_title(agenda: Agenda, sequence: str) -> str:
    """A sequence of steps."""
    entry = agenda.sequence(sequence)
    return _short(sequence if entry is None else entry.title)


def contact_title(agenda: Agenda, contact: str) -> str:
    """A line of contact."""
    entry = agenda.contact(contact)
    return _short(contact if entry is None else entry.title)


def step_of(agenda: Agenda, sequence: str, number: int) -> StepTable | None:
    """A step of a sequence, counted from 1, if there is one."""
    entry = agenda.sequence(sequence)
    if entry is None or not 0 < number <= len(entry.steps):
        return None
    return entry.steps[number - 1]


def step_title(agenda: Agenda, sequence: str, number: int) -> str:
    """A step of a sequence, counted from 1."""
    step = step_of(agenda, sequence, number)
    return str(number) if step is None else _short(step.title)


def _short(title: str) -> str:
    return cut(one_line(title), OPTION_CELLS)
