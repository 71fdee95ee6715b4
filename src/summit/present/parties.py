"""Who is who once a treaty is signed: parties, the agency, oneself; and what was found, by name."""

from __future__ import annotations

from summit.engine.seats import Seat
from summit.engine.standing.treaty import Finding
from summit.engine.tables import Party
from summit.engine.view import View
from summit.present.catalogue import say
from summit.present.names import NAME_CELLS, option_full
from summit.present.naming import finding_names
from summit.present.telling.matter import named
from summit.present.telling.parties import inspector_name, limit_title
from summit.present.telling.treaty import share_text
from summit.present.width import cut, one_line


def name_of(view: View, seat: Seat) -> str:
    """A party or the agency; `you` where it is the own seat."""
    return say("you") if seat == view.seat else inspector_name(view.agenda, seat)


def chamber_of(party: Party) -> str:
    """Who votes at home."""
    return cut(one_line(party.chamber), NAME_CELLS)


def quorum_of(party: Party) -> str:
    """The share of the votes that is needed."""
    return share_text(party.quorum)


def party_of(view: View, seat: Seat) -> Party:
    """What everybody knows of a delegation."""
    return view.agenda.parties[view.agenda.index(seat)]


def limit_of(view: View, limit: int) -> str:
    """A limit by its title, on one line."""
    return limit_title(view.agenda, limit)


def agreed(view: View, issue: int) -> str:
    """What the treaty says on an issue, in full."""
    assert view.treaty is not None, "only a signed treaty says anything"
    return option_full(view.agenda.issues[issue], view.treaty.terms[issue])


def matter_of(view: View, found: Finding) -> str:
    """A finding with its short name: `F1, the alarm over warheads in review 2`."""
    name = finding_names(view).get(found.id, "")
    words = named(view.agenda, found.limit, found.result, found.period)
    return say("after.matter", name=name, matter=words) if name else words
