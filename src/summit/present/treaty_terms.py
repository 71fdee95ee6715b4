"""What a signed treaty says of its own life, and what has become of it: who is outside, which limit
has run out or will, notice, extension, amendments (rules 17.7, 18.8 and 18.9)."""

from __future__ import annotations

from collections.abc import Iterator

from summit.engine.standing.treaty import Treaty
from summit.engine.tables import Life
from summit.engine.view import View
from summit.present.catalogue import counted, listed, say
from summit.present.names import seat_name
from summit.present.telling.parties import limit_title
from summit.present.telling.substance import amended

Lines = tuple[str, ...]


def own_life_rows(view: View, treaty: Treaty) -> Lines:
    """Line by line; nothing where the scenario says nothing of the kind."""
    life = view.agenda.life
    told = () if life is None else tuple(_life(view, treaty, life))
    return (*_outside(view, treaty), *told, *_amendments(view, treaty))


def _outside(view: View, treaty: Treaty) -> Lines:
    if not treaty.outside:
        return ()
    names = listed(seat_name(view.agenda, seat) for seat in treaty.outside)
    return (say("rows.outside", names=names),)


def _life(view: View, treaty: Treaty, life: Life) -> Iterator[str]:
    if life.notice_by is not None:
        reviews = counted("reviews", life.notice_of(treaty.terms))
        yield say("line.rule", text=say("rows.notice_runs", reviews=reviews), rule="18.8")
    if life.extends_when is not None:
        code = "rows.may_extend" if life.may_extend(treaty.terms) else "rows.may_not_extend"
        yield say("line.rule", text=say(code), rule="18.8")
    for limit, issue, periods in life.sunsets:
        title = limit_title(view.agenda, limit)
        if limit in treaty.expired:
            yield say("line.rule", text=say("expired", limit=title), rule="18.8")
        else:
            after = counted("reviews", periods[treaty.terms[issue]])
            text = say("rows.sunset", limit=title, reviews=after)
            yield say("line.rule", text=text, rule="18.8")


def _amendments(view: View, treaty: Treaty) -> Lines:
    """What has been proposed and not agreed by all, against the treaty as it stands."""
    return tuple(
        say(
            "line.rule",
            text=say(
                "rows.amendment",
                id=entry.id,
                by=seat_name(view.agenda, entry.by),
                names=listed(seat_name(view.agenda, seat) for seat in entry.agreed),
                changes=amended(view.agenda, treaty.terms, entry.terms),
            ),
            rule="18.9",
        )
        for entry in view.matters.amendments
        if not entry.is_adopted
    )
