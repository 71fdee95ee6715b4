"""Others at the table and the substance in words: whole games of the delta through every reader."""

from __future__ import annotations

from typing import Final

import pytest

from summit.engine import events as e
from summit.engine.acts.signals import Whisper
from summit.engine.events import Event
from summit.engine.happened import offices as o
from summit.engine.happened import substance as c
from summit.engine.happened.offices import Presided
from summit.engine.happened.substance import Changed
from summit.engine.menus.talks import candidates
from summit.engine.play import refuse
from summit.engine.seats import Seat, reaches
from summit.engine.view import seen_by, view
from summit.present import status
from summit.present.briefs import brief_lines
from summit.present.catalogue import SENTENCES
from summit.present.dispatches import dispatches, lines
from summit.present.handouts import brief_markdown
from summit.present.names import condition_text
from summit.present.refusals import sentence
from summit.present.telling.together import told
from summit.present.treaty_rows import treaty_lines
from summit.present.why import topics, why
from tests.engine.worlds import scenario, tables
from tests.present.seated import (
    ALBA,
    BORA,
    CRESS,
    DORN,
    ELDER,
    EVERYBODY,
    FISHERS,
    GUNS,
    MIDDLE,
    SAMPLES,
    nonsense,
    opened,
    reader,
    readers,
    whole,
)
from tests.present.signalled import Moment, played

SILENT: Final = frozenset(
    {
        "MoveSpent",
        "TurnClosed",
        "Measured",
        "RoomMeasured",
        "OrderSet",
        "SupportMoved",
        "SealLodged",
    }
)
"""What may reach a seat without a line, as in `test_signals`."""

SEEDS: Final = tuple(f"delta-{number}" for number in range(1, 7))

TOPICS: Final = (
    "chair",
    "single text",
    "straw poll",
    "credit",
    "mediator",
    "observers",
    "bloc",
    "outside",
    "agency",
    "leadership",
    "scope",
    "NOT on the table",
    "sanction",
    "relief",
    "sequence",
    "step",
    "figure",
    "arms race",
    "contact",
    "amendment",
    "notice",
    "sunset",
    "thaw",
    "warning",
    "water_price",
    "hotline",
)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: type(event).__name__)
def test_everything_is_told_to_those_whom_it_reaches(event: Event) -> None:
    for who in (*readers(opened()).values(), whole()):
        shown = dispatches(event, who)
        is_kept = isinstance(event, o.PollDue) and who.sees_all
        assert bool(shown) is (who.may_read(event.audience) and not is_kept)
        assert all(row.prefix.isupper() and len(row.prefix) < 8 for row in shown)
        assert all(line.count("\n") == 0 and "{" not in line for line in lines(event, who))


@pytest.mark.parametrize(
    ("event", "seat", "line"),
    [
        (
            o.SingleTextTabled("T5", ELDER, MIDDLE),
            ALBA,
            "SINGLE  T5: The Elder puts a single text before all; against today · What the treaty"
            " covers: the river alone -> the river and the reeds · Guns within range: 100 -> 50"
            " · Watchers in the reeds: 0 -> 4 · The toll: none -> shared · How long it lasts:"
            " two years -> four years · rule 17.2",
        ),
        (
            o.Voiced(ALBA, False, GUNS, audience=(ALBA,)),
            ALBA,
            "POLL    you write down: you could not live with it, and want more on Guns within range"
            " · rule 17.3",
        ),
        (
            o.Vouched(ELDER, CRESS, ALBA),
            ALBA,
            "VOUCH   The Elder gives its word to you for Cress · rule 17.4",
        ),
        (
            o.CalledOn(FISHERS, DORN),
            FISHERS,
            "CALL    you call on Dorn in public to come to an agreement · rule 17.5",
        ),
        (
            o.AgencyHeld(ALBA, "customs_raid", audience=(ALBA,)),
            ALBA,
            "HELD    you hold back an agency of your own until the next round has opened: A raid by"
            " the customs service · rule 17.8",
        ),
        (
            c.StepOverdue(ALBA, "thaw", 2),
            CRESS,
            "STEP    Alba keeps the others waiting for step 2 of “The thaw”: Fishermen of Cress may"
            " land; until it comes, theirs are frozen · rule 18.4",
        ),
        (
            c.OptionOpened(3, 2),
            DORN,
            "AGENDA  on the table from now on: sold on The toll · rule 18.2",
        ),
        (
            c.ContactUsed(CRESS, "hotline"),
            BORA,
            "CONTACT Cress keeps a line in use: The line between the two harbour masters"
            " · rule 18.7",
        ),
    ],
)
def test_an_act_is_told_as_its_reader_would_put_it(event: Event, seat: Seat, line: str) -> None:
    assert lines(event, reader(seat)) == (line,)


def test_a_step_says_whose_the_next_one_is() -> None:
    event = c.StepTaken(CRESS, "thaw", 1)
    assert lines(event, reader(ALBA))[-1] == (
        "STEP    the next step is yours: Fishermen of Cress may land"
    )
    assert lines(c.StepTaken(CRESS, "thaw", 3), reader(ALBA))[-1] == (
        "STEP    that was the last step of “The thaw”"
    )


def test_what_a_seat_reads_of_itself_has_the_codes_of_what_others_read() -> None:
    theirs = {code.partition(".")[2] for code in SENTENCES if code.startswith("deed.")}
    own = {code.partition(".")[2] for code in SENTENCES if code.startswith("deed_own.")}
    assert theirs == own


@pytest.mark.parametrize("seed", SEEDS)
def test_every_event_that_reaches_a_reader_has_a_line_or_is_declared_silent(seed: str) -> None:
    kinds = set()
    for moment in played("delta", seed):
        everybody = readers(moment.state)
        for event in moment.events:
            kinds.add(type(event))
            assert lines(event, whole(moment.state)) or isinstance(event, o.PollDue)
            for seat, who in everybody.items():
                if reaches(event.audience, seat) and type(event).__name__ not in SILENT:
                    assert lines(event, who), event
    ours = {*getattr(Presided, "__args__", ()), *getattr(Changed, "__args__", ())}
    assert len(kinds & ours) > 10


@pytest.mark.parametrize("seed", SEEDS)
def test_rule_1_3_no_line_of_one_seat_contains_the_private_words_of_another(seed: str) -> None:
    private: dict[str, tuple[Seat, ...]] = {}
    for moment in played("delta", seed):
        if isinstance(moment.action, Whisper):
            private[moment.action.words] = (moment.action.by, *moment.action.to)
        for event in moment.events:
            private.pop(getattr(event, "words", ""), None)
            if isinstance(moment.action, Whisper) and type(event).__name__ == "Whispered":
                private[moment.action.words] = (moment.action.by, *moment.action.to)
        for seat, who in readers(moment.state).items():
            heard = [line for _, ls in told(seen_by(seat, moment.events), who) for line in ls]
            heard += [*status.text_lines(view(moment.state, seat))]
            for words, audience in private.items():
                if seat not in audience:
                    assert not any(words in line for line in heard), (seat, words)
            _holds_back(moment, seat, heard)


def _holds_back(moment: Moment, seat: Seat | None, heard: list[str]) -> None:
    """Polls before they are read, what a bloc tells itself, agencies, and a new sheet."""
    text = "\n".join(heard)
    if seat not in (ALBA, BORA):
        assert "within the bloc" not in text
        assert "the others in your bloc" not in text
    if seat != ALBA:
        assert "Customs Service" not in text
        assert "of its own back until" not in text
        assert "other instructions" not in text
    seen = view(moment.state, seat)
    for poll in seen.offices.polls:
        assert poll.is_read or all(opinion.seat == seat for opinion in poll.opinions)
    if seat is not None and "writes down" in text:
        raise AssertionError(text)


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_every_why_and_every_refusal_has_words_at_every_seat(seed: str) -> None:
    for number, moment in enumerate(played("delta", seed)):
        if number % 20:
            continue
        seat = EVERYBODY[number // 20 % len(EVERYBODY)]
        seen = view(moment.state, seat)
        for topic in (*TOPICS, *topics(seen)[0].removeprefix("ask why of: ").split(" · ")):
            shown = why(seen, tuple(topic.split()))
            assert shown
            assert topic == "rule" or "there is no number" not in shown[0], topic
        assert brief_lines(seen)
        assert treaty_lines(seen)
        for action in (*candidates(moment.state, seat), *nonsense(seat)):
            refusal = refuse(moment.state, action)
            if refusal is not None:
                assert sentence(refusal, reader(seat, moment.state))


@pytest.mark.parametrize("seat", EVERYBODY)
def test_a_handout_tells_each_seat_its_own_and_nobody_a_successor(seat: Seat) -> None:
    paper = brief_markdown(scenario("delta"), seat)
    assert "The Elder (ELD), mediator: signs nothing" in paper
    assert "Dorn (DOR), not needed for an agreement" in paper
    assert "Alba and Bora: they agree among themselves" in paper
    assert ("Customs Service" in paper) is (seat == ALBA)
    assert ("Where the mines lie" in paper) is (seat == FISHERS)
    assert ("costs you 1 point in the end" in paper) is (seat in (ALBA, BORA, CRESS))
    assert ("for you −1 in the end" in paper) is (seat in (ALBA, CRESS))
    assert "party of the harbour" not in paper
    assert "Ask for more" not in paper
    for other, secret in zip(tables("delta").agenda.seats, tables("delta").secrets, strict=True):
        assert (secret.strip() in paper) is (seat == other)


@pytest.mark.parametrize("seat", EVERYBODY)
def test_the_briefing_at_the_table_says_the_same(seat: Seat) -> None:
    shown = "\n".join(brief_lines(view(opened(), seat)))
    assert "The Fishers' League (FIS), observer: signs nothing" in shown
    assert ("Customs Service" in shown) is (seat == ALBA)
    assert ("Where the mines lie" in shown) is (seat == FISHERS)
    assert "party of the harbour" not in shown


def test_a_condition_on_a_figure_is_told_in_its_unit() -> None:
    agenda = tables("delta").agenda
    assert condition_text(agenda, "figures.warning < 6") == "Warning time below 6 hours"


def test_a_treaty_says_what_it_says_of_its_own_life() -> None:
    shown = "\n".join(brief_lines(view(opened(), None)))
    for told_so in (
        "how many reviews a notice runs hangs on How long it lasts: from two years: 1",
        "it can be extended only if What the treaty covers = the river and the reeds",
        "the limit on Guns within range runs out before the treaty",
        "it can be amended in the commission, if all who signed agree",
    ):
        assert told_so in shown


def test_the_total_of_turns_counts_those_who_sign_nothing() -> None:
    event = e.TurnOpened(ELDER, 5, 1, 3)
    assert lines(event, reader(ALBA)) == ("TURN    The Elder has the floor, turn 5 of 12, 1 move",)
