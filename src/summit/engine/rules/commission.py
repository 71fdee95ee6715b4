"""Chapter 14, rules 14.2 to 14.4: asking, charging and showing, and what comes of it."""

from __future__ import annotations

from summit.engine.acts.conduct import (
    Accuse,
    Consult,
    Explain,
    Publish,
)
from summit.engine.events import QuestionOpened, TensionPressed
from summit.engine.happened.aftermath import (
    BooksOpened,
    ChargeMade,
    ChargeSettled,
    FindingPublished,
    QueryAnswered,
    QueryPut,
)
from summit.engine.meter import MILLION, rounded, trust_at
from summit.engine.refusal import Refusal
from summit.engine.rules.floor import spend_move
from summit.engine.rules.looking import row_weight
from summit.engine.rules.trusting import write_public, write_reading, write_row
from summit.engine.seats import AGENCY, PUBLIC, Seat
from summit.engine.sight import limits_of, sight_of
from summit.engine.standing.treaty import Charge, Finding, Query, Reply, Treaty
from summit.engine.state import State
from summit.engine.story import Story


def refuse_consult(state: State, action: Consult) -> Refusal | None:
    """Why the commission will not take up this question (rule 14.2)."""
    if refusal := _refuse_finding(state, action.by, action.finding, "14.2"):
        return refusal
    treaty = state.signed
    found = _finding(treaty, action.finding)
    if found.published or (found.by == AGENCY and found.result == "confirmed"):
        return Refusal("14.2", "public_already")
    if any((q.by, q.finding) == (action.by, action.finding) for q in treaty.queries):
        return Refusal("14.2", "asked_already")
    return None


def consult(story: Story, action: Consult) -> None:
    """Ask behind closed doors; the party that was asked answers at once."""
    spend_move(story, action.by)
    found = _finding(story.state.signed, action.finding)
    story.tell(
        QueryPut(
            action.by,
            found.of,
            found.id,
            found.period,
            found.limit,
            found.result,
            audience=(action.by, found.of),
        )
    )


def refuse_explain(state: State, action: Explain) -> Refusal | None:
    """Why there is nothing to explain (rule 14.2)."""
    wanted = (action.by, "explain", action.finding)
    if all((duty.seat, duty.kind, duty.of) != wanted for duty in state.duties):
        return Refusal("14.2", "nobody_asked")
    return None


def explain(story: Story, action: Explain) -> None:
    """Open the books, or say nothing. Open books show a breach, or clear an alarm if the one who
    asked believes them: the readier, the more it trusts."""
    query = _open_query(story.state.signed, action.by, action.finding)
    assert query is not None, "legality was asked first"
    pair = (query.by, query.of)
    story.tell(BooksOpened(query.by, query.of, query.finding, action.openly, audience=pair))
    found = _finding(story.state.signed, query.finding)
    if not action.openly:
        _answer(story, query, "refused")
    elif story.state.signed.broke(found.of, found.limit, found.period):
        _answer(story, query, "admitted")
    else:
        believed = _believed(story.state, query)
        story.tell(QuestionOpened(_books(query), (believed, MILLION - believed)))


def refuse_accuse(state: State, action: Accuse) -> Refusal | None:
    """Why this charge may not be made (rule 14.3)."""
    agenda = state.tables.agenda
    if action.of not in agenda.seats or action.of == action.by:
        return Refusal("14.3", "no_such_accused", (("seat", action.of),))
    if action.limit not in limits_of(agenda, action.of):
        return Refusal("14.3", "accused_not_bound", (("seat", action.of),))
    treaty = state.signed
    for charge in treaty.charges:
        if (charge.of, charge.limit) != (action.of, action.limit):
            continue
        if charge.verdict == "proven" or charge.period == treaty.period:
            return Refusal("14.3", "charged_already")
    return None


def accuse(story: Story, action: Accuse) -> None:
    """Charge a party before everybody; an inquiry looks with all that the accuser can see with."""
    spend_move(story, action.by)
    state = story.state
    name = f"C{len(state.signed.charges) + 1}"
    story.tell(ChargeMade(name, action.by, action.of, action.limit))
    weights = state.tables.agenda.weights
    story.tell(TensionPressed("charge", name, weights.tension_charge, PUBLIC))
    sight = sight_of(state, action.by, action.of)
    seen = sight.seen[sight.limits.index(action.limit)]
    if seen:
        story.tell(QuestionOpened(f"inquiry/{name}", (seen, MILLION - seen)))
    else:
        story.tell(ChargeSettled(name, "unresolved"))


def settle_what_was_asked(story: Story) -> None:
    """Chance has answered: books are believed or not, inquiries end (rules 14.2 and 14.3)."""
    treaty = story.state.treaty
    if treaty is None:
        return
    answers = dict(story.state.settled)
    for query in treaty.queries:
        if query.reply is None and (answer := answers.get(_books(query))) is not None:
            _answer(story, query, "cleared" if answer == 0 else "unresolved")
    for charge in treaty.charges:
        if charge.verdict is None and (answer := answers.get(f"inquiry/{charge.id}")) is not None:
            _settle_charge(story, charge, resolved=answer == 0)


def refuse_publish(state: State, action: Publish) -> Refusal | None:
    """Why this may not be shown to everybody (rule 14.4)."""
    if refusal := _refuse_finding(state, action.by, action.finding, "14.4"):
        return refusal
    found = _finding(state.signed, action.finding)
    if found.published or found.by == AGENCY:
        return Refusal("14.4", "public_already")
    return None


def publish(story: Story, action: Publish) -> None:
    """Show everybody what one has found; after that it cannot be settled quietly any more."""
    spend_move(story, action.by)
    found = _finding(story.state.signed, action.finding)
    story.tell(
        FindingPublished(found.id, found.by, found.of, found.period, found.limit, found.result)
    )
    weights = story.state.tables.agenda.weights
    if found.result == "confirmed":
        _show_breach(story, "14.4", action.by, found.of, "breach_published", found.id)
        return
    _tell_others(
        story, "14.4", action.by, found.of, "alarm_published", found.id, weights.alarm_published
    )
    story.tell(TensionPressed("alarm", found.id, weights.tension_alarm, PUBLIC))


def _answer(story: Story, query: Query, reply: Reply) -> None:
    """What came of a question, in the eyes of the one who asked; the room hears nothing."""
    pair = (query.by, query.of)
    found = _finding(story.state.signed, query.finding)
    moved = row_weight(story.state, query.by, found)
    story.tell(QueryAnswered(query.by, query.of, query.finding, reply, audience=pair))
    weights = story.state.tables.agenda.weights
    if reply in ("cleared", "admitted"):
        write_row(story, "14.2", query.by, query.of, "explained", found.id, -moved)
    if reply == "admitted":
        weight = weights.violation_admitted
        write_row(story, "14.2", query.by, query.of, "breach_admitted", found.id, weight)
    if reply == "refused":
        weight = weights.query_refused
        write_row(story, "14.2", query.by, query.of, "query_refused", found.id, weight)


def _settle_charge(story: Story, charge: Charge, *, resolved: bool) -> None:
    """An inquiry that resolves anything finds the truth: it proves the charge, or clears the
    accused."""
    if not resolved:
        story.tell(ChargeSettled(charge.id, "unresolved"))
        return
    weights = story.state.tables.agenda.weights
    if story.state.signed.broke(charge.of, charge.limit):
        story.tell(ChargeSettled(charge.id, "proven"))
        if not _has_proof(story.state.signed, charge.by, charge.of):
            weight = weights.violation_confirmed
            write_row(story, "14.3", charge.by, charge.of, "charge_proven", charge.id, weight)
        _show_breach(story, "14.3", charge.by, charge.of, "charge_proven", charge.id)
        return
    story.tell(ChargeSettled(charge.id, "false"))
    weight = weights.charge_false
    write_public(story, "14.3", charge.of, charge.by, "charge_false", charge.id, weight)


def _has_proof(treaty: Treaty, seat: Seat, of: Seat) -> bool:
    """Whether a seat knew for certain, before a charge was proven, that another had broken the
    treaty: an alarm is no such knowledge."""
    return any(
        entry.of == of and entry.by in (seat, AGENCY) and entry.result == "confirmed"
        for entry in treaty.findings
    ) or any((q.by, q.of, q.reply) == (seat, of, "admitted") for q in treaty.queries)


def _show_breach(story: Story, rule: str, by: Seat, of: Seat, cause: str, source: str) -> None:
    """Everybody knows now that a party broke the treaty."""
    weights = story.state.tables.agenda.weights
    _tell_others(story, rule, by, of, cause, source, weights.violation_confirmed)
    story.tell(TensionPressed("breach", source, weights.tension_breach, PUBLIC))


def _tell_others(
    story: Story, rule: str, by: Seat, of: Seat, cause: str, source: str, weight: int
) -> None:
    """What one party shows moves nothing in its own eyes, for it knew before; the room's reading
    moves in full, that of onlookers by their share (rule 5.6)."""
    agenda = story.state.tables.agenda
    write_reading(story, rule, by, of, cause, source, weight)
    share = rounded(weight * agenda.weights.observed, MILLION)
    for onlooker in agenda.others(of):
        if onlooker != by:
            write_row(story, "5.6", onlooker, of, f"observed_{cause}", source, share)
            write_reading(story, "5.6", onlooker, of, f"observed_{cause}", source, share)


def _believed(state: State, query: Query) -> int:
    """The chance that open books clear an alarm: a half, and more with trust (rule 14.2)."""
    place = state.tables.agenda.index
    base = state.tables.agenda.weights.books_believed
    trust = trust_at(state.trust[place(query.by)][place(query.of)])
    return base + rounded((MILLION - base) * trust, MILLION)


def _books(query: Query) -> str:
    return f"books/{query.finding}/{query.by}"


def _open_query(treaty: Treaty, of: Seat, finding: str) -> Query | None:
    """The first question about a finding that its subject has not answered yet."""
    return next(
        (q for q in treaty.queries if (q.of, q.finding, q.reply) == (of, finding, None)), None
    )


def _refuse_finding(state: State, seat: Seat, name: str, rule: str) -> Refusal | None:
    """Only what one has found oneself, or the agency has, can be brought up."""
    found = state.signed.finding(name)
    if found is None or found.by not in (seat, AGENCY) or found.of == seat:
        return Refusal(rule, "no_such_finding", (("finding", name),))
    if found.result == "clean":
        return Refusal(rule, "nothing_found", (("finding", name),))
    return None


def _finding(treaty: Treaty, name: str) -> Finding:
    found = treaty.finding(name)
    assert found is not None, "legality was asked first"
    return found
