"""The table: it judges, settles, writes, and lets scripts play, and nothing disturbs anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from summit.engine.actions import Accept, Action, Answer, Choose, Demand, EndTurn, Settle, Speak
from summit.engine.events import DemandPut, QuestionOpened, TurnClosed, TurnOpened
from summit.engine.refusal import Refusal
from summit.engine.seats import NATURE, Seat
from summit.engine.state import Question
from summit.engine.view import View
from summit.opponents.opponent import Decision, Luck, Reason
from summit.table.dealer import seed_of, settle
from summit.table.save import load
from summit.table.seating import new_saved_table, new_table, opponents_for, resumed_table
from summit.table.table import Moment, Table
from tests.table.games import AVARIA, BORLAND, STARTED, TEXT, open_saved, open_table, scenario
from tests.table.players import Whimsical, whimsical

Wish = Callable[[View, Seat], tuple[Action, ...]]


@dataclass
class Willed:
    """Decides whatever the test wishes, and keeps the luck that it was given."""

    wish: Wish
    drawn: list[int] = field(default_factory=list)

    def decide(self, view: View, luck: Luck) -> Decision:
        assert view.seat is not None
        self.drawn.append(luck("x", 2**60))
        return Decision(self.wish(view, view.seat), Reason("wish"))


def two_willed(
    borland: Wish, avaria: Wish | None = None, seed: str = "seed"
) -> tuple[Table, Willed]:
    """A table where scripts play by wish; without a wish a person sits at Avaria."""
    first = Willed(borland)
    cast = {BORLAND: first} if avaria is None else {BORLAND: first, AVARIA: Willed(avaria)}
    return new_table(scenario(), (), seed, lambda *_: cast), first


def end(_: View, seat: Seat) -> tuple[Action, ...]:
    return (EndTurn(seat),)


def test_a_game_is_played_to_its_end_by_scripts_alone() -> None:
    table = open_table()
    assert table.persons == ()
    table.play_scripts()
    assert table.state.is_over
    assert table.waiting_for == ()
    assert not table.step()


def test_the_authors_own_scripts_play_without_a_defect() -> None:
    for seed in ("a", "b", "c"):
        table = new_table(scenario(), (), seed)
        table.play_scripts()
        assert (table.state.is_over, table.defects) == (True, ())


def test_9_2_nature_has_answered_before_anybody_is_told() -> None:
    """Neither the state nor any moment that is told ever shows an open question."""
    table = open_table()
    assert any(isinstance(event, QuestionOpened) for event in table.events)
    told: list[Moment] = []
    table.watch(told.append)
    assert not table.state.questions
    table.play_scripts()
    assert told
    assert not any(moment.state.questions for moment in told)


def test_9_1_every_answer_is_an_entry_of_its_own_drawn_by_its_name() -> None:
    table = open_table(seed="Reykjavik")
    table.play_scripts()
    asked = {e.question: e for e in table.events if isinstance(e, QuestionOpened)}
    answers = [e.action for e in table.entries if isinstance(e.action, Settle)]
    assert [answer.question for answer in answers] == list(asked)
    assert {answer.by for answer in answers} == {NATURE}
    for answer in answers:
        question = Question(answer.question, asked[answer.question].weights)
        assert answer.answer == settle(seed_of("Reykjavik"), question)


def test_the_same_seed_and_moves_are_the_same_game() -> None:
    one, two, other = open_table(), open_table(), open_table(seed="other")
    for table in (one, two, other):
        table.play_scripts()
    assert one.entries == two.entries
    assert one.entries != other.entries


def test_a_refused_action_changes_nothing() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    told: list[Moment] = []
    table.watch(told.append)
    before = (table.state, table.entries)
    (speaker,) = table.waiting_for
    other = AVARIA if speaker == BORLAND else BORLAND
    refusal = table.submit(EndTurn(other))
    assert refusal == Refusal("2.3", "not_your_turn", (("seat", speaker),))
    assert (table.state, table.entries) == before
    assert told == []
    assert table.submit(Settle(NATURE, "order/island/1", 0)) is not None


def test_scripts_play_until_a_person_must_act() -> None:
    table = open_table(persons=(BORLAND,))
    for _ in range(50):
        table.play_scripts()
        if table.state.is_over:
            break
        assert BORLAND in table.waiting_for
        view_duties = [duty for duty in table.state.duties if duty.seat == BORLAND]
        if view_duties and view_duties[0].kind == "answer":
            assert table.submit(Answer(BORLAND, view_duties[0].of, None)) is None
        elif view_duties:
            assert table.submit(Choose(BORLAND, view_duties[0].of, "rebuild")) is None
        else:
            assert table.submit(EndTurn(BORLAND)) is None
    assert table.state.is_over


def test_each_action_of_a_decision_is_told_by_itself() -> None:
    table, _ = two_willed(lambda v, s: (Speak(s, "One."), Speak(s, "Two."), EndTurn(s)), end)
    told: list[Moment] = []
    table.watch(told.append)
    while table.waiting_for != (BORLAND,):
        table.step()
    told.clear()
    table.step()
    assert [type(entry.action) for entry in table.entries[-3:]] == [Speak, Speak, EndTurn]
    assert len(told) == 3


def test_a_watcher_that_stops_hears_no_more() -> None:
    table = open_table()
    told: list[Moment] = []
    stop = table.watch(told.append)
    table.step()
    count = len(told)
    stop()
    stop()
    table.play_scripts()
    assert len(told) == count > 0


def test_a_watcher_may_not_act() -> None:
    table = open_table(persons=(BORLAND, AVARIA))
    (speaker,) = table.waiting_for

    def meddle(_: Moment) -> None:
        table.submit(EndTurn(speaker))

    table.watch(meddle)
    with pytest.raises(RuntimeError, match="a watcher may not act"):
        table.submit(Speak(speaker, "Hm."))
    assert [remark.words for remark in table.state.remarks] == ["Hm."]


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        (lambda v, s: (Accept(s, "T99"),), "refused"),
        (lambda v, s: (EndTurn(AVARIA),), "refused"),
        (lambda v, s: (Speak(s, "Soft\u00adly."),), "refused"),
        (lambda v, s: (EndTurn(s), Speak(s, "\x1b[2J")), "failed"),
        (lambda v, s: ("end turn",), "failed"),
        (lambda v, s: (), "nothing"),
        (lambda v, s: 1 // 0, "failed"),
    ],
    ids=[
        "no such text",
        "another seat",
        "unclean words",
        "no words",
        "no action",
        "nothing",
        "an error",
    ],
)
def test_a_script_that_errs_does_the_harmless_thing_and_is_noted(
    home: Path, wish: Wish, problem: str
) -> None:
    path = home / "game.jsonl"
    cast = {BORLAND: Willed(wish), AVARIA: Willed(end)}
    table = new_saved_table(scenario(), TEXT, (), "seed", path, STARTED, lambda *_: cast)
    table.play_scripts()
    table.close()
    assert load(path).entries == table.entries
    assert table.state.is_over
    assert {defect.problem for defect in table.defects} == {problem}
    assert {defect.seat for defect in table.defects} == {BORLAND}
    taken = [e.action for e in table.entries if e.action is not None and e.action.by == BORLAND]
    assert taken
    assert all(isinstance(action, EndTurn | Choose) for action in taken)
    assert {a.option for a in taken if isinstance(a, Choose)} <= {"rebuild"}


def test_the_harmless_answer_to_a_demand_is_no() -> None:
    def demand(view: View, seat: Seat) -> tuple[Action, ...]:
        if any(asked.round == view.round for asked in view.demands):
            return (EndTurn(seat),)
        return (Demand(seat, BORLAND, 1, 1),)

    table, _ = two_willed(lambda v, s: (), demand)
    table.play_scripts()
    answers = [e.action for e in table.entries if isinstance(e.action, Answer)]
    assert answers
    assert {answer.level for answer in answers} == {None}


def test_what_was_decided_before_a_refused_action_stands() -> None:
    table, _ = two_willed(
        lambda v, s: (Speak(s, "Kept."), Accept(s, "T99"), Speak(s, "Lost.")), end
    )
    table.play_scripts()
    assert {remark.words for remark in table.state.remarks} == {"Kept."}


def test_a_decision_does_not_reach_into_the_next_turn() -> None:
    """Borland speaks last in one round and, as it may be drawn, first in the next: what it
    decided too much is dropped, not done there."""

    def too_much(view: View, seat: Seat) -> tuple[Action, ...]:
        assert view.own is not None
        if view.own.choosing:
            return (Choose(seat, view.own.choosing[0].inject, "rebuild"),)
        return (EndTurn(seat), Speak(seat, "Too late."), EndTurn(seat))

    for seed in map(str, range(12)):
        table, _ = two_willed(too_much, end, seed)
        table.play_scripts()
        assert table.defects == ()
        assert not table.state.remarks
        turns = [e for e in table.events if isinstance(e, TurnOpened) and e.seat == BORLAND]
        assert len(turns) == 6


def test_what_follows_a_demand_is_decided_anew_once_it_is_answered() -> None:
    def demand(view: View, seat: Seat) -> tuple[Action, ...]:
        if view.demands:
            return (Speak(seat, f"Answered: {view.demands[0].granted}."), EndTurn(seat))
        return (Demand(seat, AVARIA, 1, 1, True), Speak(seat, "Too early."))

    table, _ = two_willed(demand)
    while table.waiting_for == (AVARIA,):
        table.submit(EndTurn(AVARIA))
    assert table.step()
    assert any(isinstance(event, DemandPut) for event in table.entries[-1].events)
    assert table.waiting_for == (AVARIA,)
    assert not table.step()
    assert table.submit(Answer(AVARIA, "D1", 1)) is None
    assert table.step()
    assert table.state.remarks[-1].words == "Answered: 1."


def test_a_decision_has_luck_of_its_own_that_others_do_not_disturb() -> None:
    """What Avaria says between Borland's turns changes none of Borland's luck."""
    quiet, first = two_willed(lambda v, s: (Speak(s, "A."), EndTurn(s)), end)
    loud, second = two_willed(
        lambda v, s: (Speak(s, "A."), EndTurn(s)),
        lambda v, s: (Speak(s, "B."), Speak(s, "C."), EndTurn(s)),
    )
    quiet.play_scripts()
    loud.play_scripts()
    assert first.drawn == second.drawn
    assert len(set(first.drawn)) == len(first.drawn) == 7


def test_decisions_within_one_turn_have_different_luck() -> None:
    def one_by_one(view: View, seat: Seat) -> tuple[Action, ...]:
        own = view.own
        assert own is not None
        return (Speak(seat, "Hm."),) if own.remarks_left else (EndTurn(seat),)

    table, willed = two_willed(one_by_one, end)
    while not table.state.remarks or table.waiting_for == (BORLAND,):
        table.step()
    assert len(set(willed.drawn)) == 4


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_a_decision_that_was_broken_off_is_carried_on_after_a_resume(path: Path, kept: int) -> None:
    """A script that would decide otherwise in the middle still does what it had decided."""

    def fickle(view: View, seat: Seat) -> tuple[Action, ...]:
        own = view.own
        assert own is not None
        if own.remarks_left < 3:
            return (EndTurn(seat),)
        return (Speak(seat, "One."), Speak(seat, "Two."), Speak(seat, "Three."), EndTurn(seat))

    def casting(*_: object) -> dict[Seat, Willed]:
        return {BORLAND: Willed(fickle), AVARIA: Willed(fickle)}

    table = new_saved_table(scenario(), TEXT, (), "s", path, STARTED, casting)
    table.play_scripts()
    table.close()
    whole = path.read_bytes()
    first = next(n for n, e in enumerate(table.entries) if isinstance(e.action, Speak))
    rows = whole.splitlines(keepends=True)
    path.write_bytes(b"".join(rows[: 1 + first + kept]))
    assert isinstance(load(path).entries[-1].action, Speak)
    resumed, _ = resumed_table(path, casting)
    resumed.play_scripts()
    resumed.close()
    assert path.read_bytes() == whole


def test_every_move_ends_sooner_or_later_with_the_turn() -> None:
    table = open_table()
    table.play_scripts()
    opened = sum(isinstance(event, TurnOpened) for event in table.events)
    closed = sum(isinstance(event, TurnClosed) for event in table.events)
    assert opened == closed or table.state.outcome is not None


def test_persons_are_all_who_have_no_script() -> None:
    assert open_table(persons=(AVARIA,)).persons == (AVARIA,)
    assert opponents_for(scenario(), (BORLAND,)).keys() == {AVARIA}
    assert whimsical(scenario(), ()) == {BORLAND: Whimsical(), AVARIA: Whimsical()}


def test_a_table_that_is_not_saved_leaves_nothing_behind(home: Path) -> None:
    table = open_table()
    table.play_scripts()
    table.close()
    assert not home.exists()


def test_a_saved_game_and_one_that_is_not_are_the_same_game(path: Path) -> None:
    saved, free = open_saved(path), open_table()
    saved.play_scripts()
    free.play_scripts()
    saved.close()
    assert saved.entries == free.entries
