"""What holds of trust, detection, findings and worth whatever the numbers are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from summit.bargain.expected import detection, expected, exposure, paper
from summit.engine.actions import Terms
from summit.engine.meter import MILLION
from summit.engine.play import apply, everyone_legal, refuse, start
from summit.engine.reckoning import penalties, realised, reckoned, side_payments
from summit.engine.refusal import IllegalAction
from summit.engine.rules.looking import finding_weight, outcomes_of
from summit.engine.scoring import eyes
from summit.engine.seats import AGENCY, PUBLIC, Seat
from summit.engine.sight import Sight, agreed_measures, limits_of, seen_with
from summit.engine.standing.treaty import Charge, Deed, Finding, Query, Result, Treaty
from summit.engine.state import State
from summit.engine.tables import Agenda, Issue, Sheet, Tables
from tests.engine.playing import Pick, anything, elsewhere, keyed, mischief
from tests.engine.worlds import tables

CASES: Final = 2_000
PACT: Final = tables("pact")
SEATS: Final = PACT.agenda.seats
LIMITS: Final = tuple(n for n, issue in enumerate(PACT.agenda.issues) if issue.kind == "limit")
BEGUN: Final = start(PACT).state


def cases(name: str) -> Iterator[Pick]:
    """So many sources of numbers, the same on every machine."""
    return (keyed(f"{name}/{number}") for number in range(CASES))


def share(pick: Pick) -> int:
    """A chance in millionths: often none, often certain, mostly something between."""
    return (0, MILLION, pick(MILLION + 1), pick(MILLION + 1))[pick(4)]


def rising(pick: Pick, size: int) -> tuple[int, ...]:
    """Shares by level, each at least as great as the one before."""
    return tuple(sorted(share(pick) for _ in range(size)))


def terms_of(pick: Pick) -> Terms:
    return tuple(pick(len(issue.options)) for issue in PACT.agenda.issues)


def agenda_of(pick: Pick) -> Agenda:
    """The pact with other measures: each sees other limits by other chances, and errs otherwise."""
    common = (0, 0, share(pick))[pick(3)]
    issues = tuple(_measure(issue, pick) for issue in PACT.agenda.issues)
    weights = PACT.agenda.weights.overridden(
        {"means_false_alarm": pick(MILLION), "confirmed_share": share(pick)}
    )
    return replace(PACT.agenda, issues=issues, common_cause=common, weights=weights)


def _measure(issue: Issue, pick: Pick) -> Issue:
    if issue.kind != "verification":
        return issue
    size = len(issue.options)
    watches = tuple((limit, rising(pick, size)) for limit in LIMITS if pick(3))
    alarms = tuple(min(alarm, MILLION - 1) for alarm in rising(pick, size))
    return replace(issue, watches=watches, false_alarm=alarms)


def means_of(pick: Pick) -> tuple[int, ...]:
    limits = {limit: share(pick) for limit in LIMITS}
    return tuple(limits.get(number, 0) for number in range(len(PACT.agenda.issues)))


def sheet_of(seat: Seat, pick: Pick) -> Sheet:
    """A sheet of a seat with other means and other things at stake."""
    own = PACT.sheets[PACT.agenda.index(seat)]
    stakes = tuple(
        tuple(pick(90 * MILLION) if number in LIMITS else 0 for _ in issue.options)
        for number, issue in enumerate(PACT.agenda.issues)
    )
    return replace(own, means=means_of(pick), stakes=stakes)


def tighter(agenda: Agenda, terms: Terms, pick: Pick) -> Terms:
    """The same text with more of one measure."""
    measures = [n for n, issue in enumerate(agenda.issues) if issue.kind == "verification"]
    number = measures[pick(len(measures))]
    level = terms[number] + pick(len(agenda.issues[number].options) - terms[number])
    return (*terms[:number], level, *terms[number + 1 :])


def test_3_3_trust_and_detection_stand_in_for_each_other() -> None:
    """What is lost unseen shrinks with trust and with every level of a measure, and the more there
    is of one, the less the other brings: the cross difference is never above zero."""
    for pick in cases("substitutes"):
        agenda = agenda_of(pick)
        seat = SEATS[pick(3)]
        sheet = sheet_of(seat, pick)
        low = tuple(share(pick) for _ in SEATS)
        high = tuple(trust + pick(MILLION + 1 - trust) for trust in low)
        less = terms_of(pick)
        more = tighter(agenda, less, pick)
        wary, trusting = (eyes(agenda, sheet, seat, trust) for trust in (low, high))
        for watch in wary.watches:
            assert detection(watch, less) <= detection(watch, more) <= MILLION
        worth = [
            [expected(own, terms) - paper(own, terms) * MILLION for terms in (less, more)]
            for own in (wary, trusting)
        ]
        assert worth[0][0] <= worth[0][1] <= 0 and worth[1][0] <= worth[1][1] <= 0
        assert worth[0][0] <= worth[1][0] and worth[0][1] <= worth[1][1]
        # Each watch is rounded to the micropoint in each of four values.
        cross = worth[1][1] - worth[1][0] - worth[0][1] + worth[0][0]
        assert cross <= 2 * len(wary.watches)
        assert exposure(wary, more) <= exposure(wary, less)
        assert exposure(wary, less) == exposure(trusting, less)


def test_6_8_more_means_never_see_less() -> None:
    """Another measure, a higher level, a visit, better national means: nothing takes away from what
    is seen of any limit, whatever all of them share, nor from the chance of a false alarm."""
    for pick in cases("more"):
        agenda, less = agenda_of(pick), terms_of(pick)
        target = SEATS[pick(3)]
        means = means_of(pick)
        measures = tuple(n for n in agreed_measures(agenda, of_agency=False) if pick(2))
        everything = (*measures, *(n for n in _all_measures(agenda) if n not in measures))
        base = seen_with(agenda, less, target, means, measures)
        better = tuple(chance + pick(MILLION + 1 - chance) for chance in means)
        visited = {LIMITS[pick(len(LIMITS))]}
        for more in (
            seen_with(agenda, less, target, means, everything),
            seen_with(agenda, tighter(agenda, less, pick), target, means, measures),
            seen_with(agenda, less, target, better, measures),
            seen_with(agenda, less, target, means, measures, visited),
        ):
            assert all(map(int.__le__, base.seen, more.seen))
            assert base.false_alarm <= more.false_alarm < MILLION
        for sight in (base, seen_with(agenda, less, target, means, everything, visited)):
            check_sight(agenda, target, sight)


def _all_measures(agenda: Agenda) -> tuple[int, ...]:
    return agreed_measures(agenda, of_agency=False) + agreed_measures(agenda, of_agency=True)


def check_sight(agenda: Agenda, target: Seat, sight: Sight) -> None:
    assert sight.limits == limits_of(agenda, target)
    for seen, proven in zip(sight.seen, sight.proven, strict=True):
        assert 0 <= proven <= seen <= MILLION
    assert 0 <= sight.alarm <= sight.detection <= MILLION


def looking(agenda: Agenda, treaty: Treaty) -> State:
    """The pact in force, in other numbers."""
    return replace(BEGUN, tables=replace(PACT, agenda=agenda), treaty=treaty)


def test_13_3_a_look_has_one_result_out_of_a_million() -> None:
    """No weight is negative, they add up to a million, a breach is noticed with its chance, and who
    keeps everything is never proven guilty."""
    for pick in cases("looks"):
        agenda, terms, target = agenda_of(pick), terms_of(pick), SEATS[pick(3)]
        broken = tuple(limit for limit in limits_of(agenda, target) if pick(2))
        treaty = Treaty("T9", terms, 2, period=1, deeds=(Deed(1, target, broken),))
        state = looking(agenda, treaty)
        visited = {limit for limit in LIMITS if not pick(3)}
        sight = seen_with(agenda, terms, target, means_of(pick), _all_measures(agenda), visited)
        outcomes = outcomes_of(state, sight, target)
        chances = [chance for _, _, chance in outcomes]
        assert min(chances) >= 0 and sum(chances) == MILLION
        assert len({(result, limit) for result, limit, _ in outcomes}) == len(outcomes)
        noticed = sum(chance for _, limit, chance in outcomes if limit in broken)
        missed = MILLION
        for limit, seen in zip(sight.limits, sight.seen, strict=True):
            missed = missed * (MILLION - seen) // MILLION if limit in broken else missed
        assert MILLION - missed - len(broken) <= noticed <= MILLION - missed
        for result, limit, chance in outcomes:
            assert result != "confirmed" or limit in broken
            if chance:
                check_weight(state, sight, result)


def check_weight(state: State, sight: Sight, result: Result) -> None:
    """Whatever can be found can be weighed: good news never harms, bad news never helps."""
    weight = finding_weight(state, sight, result)
    assert weight >= 0 if result == "clean" else weight <= 0


def lived(treaty: Treaty, sheets: tuple[Sheet, ...] = PACT.sheets, game: Tables = PACT) -> State:
    """The state after the last period of a treaty, reckoned period by period."""
    state = replace(BEGUN, tables=game, sheets=sheets, treaty=treaty)
    worth = (0,) * len(SEATS)
    for period in range(1, treaty.periods + 1):
        at = replace(state, treaty=replace(treaty, period=period))
        worth = tuple(map(int.__add__, worth, reckoned(at)))
    return replace(state, treaty=replace(treaty, period=treaty.periods, worth=worth))


def sheets_of(pick: Pick) -> tuple[Sheet, ...]:
    return tuple(replace(sheet_of(seat, pick), walk_away=pick(99)) for seat in SEATS)


def on_paper(sheet: Sheet, terms: Terms) -> int:
    return sum(row[option] for row, option in zip(sheet.points, terms, strict=True)) * MILLION


def test_15_4_who_keeps_a_treaty_has_what_it_says() -> None:
    """While nobody breaks anything and nobody answers in kind, a treaty that lives to its end
    brings what it is worth on paper, less what was promised at home; inspections cost nothing."""
    for pick in cases("kept"):
        terms, sheets = terms_of(pick), sheets_of(pick)
        treaty = Treaty(
            "T9",
            terms,
            1 + pick(24),
            is_ratified=True,
            bought=bought(pick),
            findings=alarms(pick),
            charges=(Charge("C1", 1, SEATS[0], SEATS[1], LIMITS[0], "false"),) * pick(2),
        )
        state = lived(treaty, sheets)
        for seat, sheet in zip(SEATS, sheets, strict=True):
            paid = side_payments(state, seat)
            assert paid >= 0 and penalties(state, seat) == 0
            assert realised(state, seat) == on_paper(sheet, terms) - paid


def bought(pick: Pick) -> tuple[tuple[Seat, str], ...]:
    return tuple(
        (seat, payment.id)
        for seat, home in zip(SEATS, PACT.homes, strict=True)
        for payment in home.payments
        if pick(2)
    )


def alarms(pick: Pick) -> tuple[Finding, ...]:
    """False alarms at limits that are kept, some of them shown to everybody."""
    return tuple(
        Finding(
            f"{by}.{of}.1", 1, by, of, limits_of(PACT.agenda, of)[0], "alarm", (by,), not pick(3)
        )
        for by in (*SEATS, AGENCY)
        for of in SEATS
        if by != of and not pick(3)
    )


def test_15_1_a_breach_never_does_its_victim_good() -> None:
    """One breach more, seen or not: no other party has more from the treaty than before, and a
    breach that nobody noticed takes exactly what was at stake. What it costs the one that broke is
    never less than nothing."""
    for pick in cases("breach"):
        terms, sheets = terms_of(pick), sheets_of(pick)
        counters = tuple((a, b) for a in SEATS for b in SEATS if a != b and not pick(4))
        base = Treaty(
            "T9",
            terms,
            1 + pick(3),
            is_ratified=True,
            counters=counters,
            findings=alarms(pick),
            bought=bought(pick),
        )
        by = SEATS[pick(3)]
        limit = limits_of(PACT.agenda, by)[pick(2)]
        seen_by = [seat for seat in (*SEATS, AGENCY) if seat != by and not pick(4)]
        findings = tuple(
            Finding(
                f"{seat}.{by}.1", 1, seat, by, limit, "confirmed", PUBLIC, published=not pick(2)
            )
            for seat in seen_by
        )
        others = tuple(found for found in base.findings if (found.of, found.limit) != (by, limit))
        kept = lived(replace(base, findings=others), sheets)
        broken = lived(
            replace(base, deeds=(Deed(1, by, (limit,)),), findings=(*others, *findings)), sheets
        )
        for seat, sheet in zip(SEATS, sheets, strict=True):
            before, after = realised(kept, seat), realised(broken, seat)
            assert penalties(broken, seat) >= 0
            if seat != by:
                assert after <= before
                if seat in seen_by or AGENCY in seen_by or any(seat in pair for pair in counters):
                    continue
                lost = sheet.stakes[limit][terms[limit]]
                assert abs(before - after - lost / base.periods) <= 1
            elif not seen_by:
                assert after >= before


def test_15_3_what_a_breach_costs_is_never_negative() -> None:
    for pick in cases("penalties"):
        of = SEATS[pick(3)]
        by = PACT.agenda.others(of)[pick(2)]
        limit = limits_of(PACT.agenda, of)[0]
        result: Result = ("confirmed", "alarm")[pick(2)]
        reply = (None, "admitted", "cleared", "refused")[pick(4)]
        verdict = (None, "proven", "false", "unresolved")[pick(4)]
        found = Finding(f"{by}.{of}.1", 1, by, of, limit, result, (by,), published=not pick(2))
        treaty = Treaty(
            "T9",
            terms_of(pick),
            2,
            is_ratified=True,
            period=2,
            findings=(found,) * pick(2),
            queries=(Query(by, of, found.id, reply),) * pick(2),  # type: ignore[arg-type]
            charges=(Charge("C1", 1, by, of, limit, verdict),) * pick(2),  # type: ignore[arg-type]
            snapped=((by, of),) * pick(2),
        )
        state = replace(BEGUN, treaty=treaty)
        weights = PACT.agenda.weights
        for seat in SEATS:
            cost = penalties(state, seat)
            assert cost == 0 if seat != of else cost >= 0
        shown = penalties(state, of) - 9 * MILLION * len(treaty.snapped)
        assert shown in (0, weights.breach_admitted, weights.breach_shown)
        assert treaty.is_shown(of) is (shown == weights.breach_shown)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_refused_leaves_everything_as_it_was(seed: int) -> None:
    """Some of all that can be tried, in every state of a game: the state is the same afterwards."""
    pick, state, tried = keyed(f"refused/{seed}"), BEGUN, 0
    while not state.is_over:
        wrong = [each for seat in SEATS for each in mischief(state, seat)]
        wrong += elsewhere(state, everyone_legal(state))
        before = hash(state)
        for action in wrong[pick(9) :: 9]:
            refusal = refuse(state, action)
            assert refusal is not None
            with pytest.raises(IllegalAction) as caught:
                apply(state, action)
            assert caught.value.refusal == refusal
            tried += 1
        assert hash(state) == before
        state = apply(state, anything(state, list(everyone_legal(state)), pick)).state
    assert tried > 500
