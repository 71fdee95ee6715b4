"""What an office or a step leads to and costs is said first, with the figures of the game."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summit.engine.actions import Accept
from summit.engine.acts.offices import (
    Endorse,
    Mediate,
    Office,
    Press,
    Reaffirm,
    Report,
    Restrain,
    TakePoll,
    Voice,
    Vouch,
)
from summit.engine.acts.substance import (
    Amend,
    Broach,
    Consent,
    Exercise,
    Impose,
    Perform,
    Relieve,
    Reverse,
    Substance,
)
from summit.engine.play import legal_actions, refuse
from summit.engine.standing.substance import Amendment, Matters, Performed
from summit.engine.standing.treaty import Treaty
from summit.engine.state import Promise
from summit.engine.view import View, view
from summit.present.answers import answer
from summit.present.commands.command import Ask
from summit.present.matter_meanings import matter_line
from summit.present.meanings import is_weighty, label, meaning
from summit.present.menus import menu
from summit.present.previews import lines as preview_lines
from summit.present.regrets import regrets, signs
from summit.present.waiting import heads, waiting
from tests.present.grammar_games import moments
from tests.present.test_office_commands import (
    ALBA,
    BORA,
    CRESS,
    DELTA,
    DORN,
    ELDER,
    FISHERS,
    GUNS,
    TOLL,
    VIEWS,
    WATCH,
    WHOLE,
    due,
    with_single,
)

FAIR = (WHOLE, 3, 2, 1, 1)


def under_treaty(seen: View) -> View:
    """The same seat once a treaty is in force, to which another has proposed an amendment."""
    treaty = Treaty("T5", FAIR, 4, is_ratified=True, period=1)
    amendment = Amendment("A1", CRESS, (WHOLE, 4, 2, 1, 1), 1, (CRESS, BORA, DORN))
    return replace(with_single(seen, FAIR), treaty=treaty, matters=Matters(amendments=(amendment,)))


def led(seen: View) -> View:
    """The same seat with another leadership, bound by a grant."""
    assert seen.own is not None
    promise = Promise(ALBA, CRESS, WATCH, 3)
    own = replace(seen.own, commitments=(CRESS,))
    return due(replace(seen, own=own, promises=(promise,)), "reaffirm")


STEPPED = replace(VIEWS[ALBA], matters=Matters(steps=(Performed("thaw", 1, 1),)))
BACK = replace(VIEWS[ALBA], matters=Matters(steps=(Performed("thaw", 2, 1),)))
SINGLE = with_single(VIEWS[DORN], FAIR)

EVERY: tuple[tuple[View, Office | Substance, str], ...] = (
    (VIEWS[DORN], Mediate(DORN, FAIR), "you support it only if you accept it yourself"),
    (SINGLE, Mediate(DORN, (WHOLE, 4, 2, 1, 1)), "against T5: Guns within range: 50 -> 60"),
    (VIEWS[ELDER], Mediate(ELDER, FAIR), "takes 1 point of credit of yours, 5 left then"),
    (SINGLE, TakePoll(DORN), "Alba, Bora, Cress and Dorn say in secret"),
    (VIEWS[ALBA], Voice(ALBA, True), "binds you to nothing"),
    (VIEWS[ALBA], Voice(ALBA, False, GUNS), "binds you to nothing"),
    (VIEWS[ELDER], Vouch(ELDER, CRESS, ALBA), "trust of Alba in Cress: 30.0 -> 33.2"),
    (VIEWS[FISHERS], Report(FISHERS, "catch"), "What the delta yields when nobody shoots."),
    (VIEWS[FISHERS], Press(FISHERS, ALBA), "Alba: +2; it stands at 48"),
    (VIEWS[FISHERS], Press(FISHERS, BORA), "Nobody at home in Bora votes"),
    (VIEWS[ALBA], Endorse(ALBA, "T2"), "Only Bora will hear of it (the western bank)"),
    (VIEWS[ALBA], Endorse(ALBA, "T3"), "Until Bora can support T3 too"),
    (VIEWS[ALBA], Restrain(ALBA, "customs_raid"), "until the next round has opened"),
    (led(VIEWS[ALBA]), Reaffirm(ALBA, True), "to Cress, by your grant of 3 watchers"),
    (led(VIEWS[ALBA]), Reaffirm(ALBA, False), "Cress trusts you less"),
    (VIEWS[ALBA], Broach(ALBA, TOLL, 2), "Bora and Cress must say so too"),
    (VIEWS[DORN], Impose(DORN, "water_price"), "worse by 2 points for Alba"),
    (VIEWS[DORN], Impose(DORN, "water_price"), "tension +3.0"),
    (VIEWS[ALBA], Relieve(ALBA, "harbour_dues"), "better by 3 points for Cress, and by 1 for you"),
    (STEPPED, Perform(ALBA, "thaw"), "brings Cress 2 points"),
    (STEPPED, Perform(ALBA, "thaw"), "the next step is that of Cress: The rest of the battery"),
    (BACK, Reverse(ALBA, "thaw"), "It costs −0.23 where it had earned +0.15"),
    (VIEWS[ALBA], Exercise(ALBA, "hotline"), "this round and the next"),
    (under_treaty(VIEWS[ALBA]), Amend(ALBA, (WHOLE, 2, 2, 1, 1)), "against the treaty"),
    (under_treaty(VIEWS[ALBA]), Consent(ALBA, "A1"), "You are the last"),
)


@pytest.mark.parametrize(("seen", "action", "told"), EVERY)
def test_each_has_a_label_and_a_meaning_with_its_figures(
    seen: View, action: Office | Substance, told: str
) -> None:
    question, means, costs = meaning(seen, action)
    assert question == f"{label(seen, action)}?"
    assert told in " ".join((*means, *costs))
    assert all(each == each.strip() and "{" not in each for each in (*means, *costs))
    assert matter_line(seen, action)


def test_what_costs_dearly_is_asked_in_any_case() -> None:
    assert is_weighty(Impose(DORN, "water_price"))
    assert is_weighty(Reverse(ALBA, "thaw"))
    assert is_weighty(Reaffirm(ALBA, False))
    assert not is_weighty(Reaffirm(ALBA, True))
    assert not is_weighty(TakePoll(DORN))


def test_an_amendment_that_makes_one_worse_off_is_regretted() -> None:
    seen = under_treaty(VIEWS[ALBA])
    assert regrets(Consent(ALBA, "A1"), seen)
    assert not regrets(Amend(ALBA, (WHOLE, 2, 2, 1, 1)), seen)


def test_a_party_that_is_not_needed_is_not_waited_for() -> None:
    seen = with_single(VIEWS[ALBA], FAIR)
    assert not signs(Accept(ALBA, "T5"), seen)
    backed = replace(seen, acceptances=((BORA, "T5"), (CRESS, "T5")))
    assert signs(Accept(ALBA, "T5"), backed)


def test_a_poll_is_shown_with_what_the_text_is_worth_and_what_would_help() -> None:
    seen = due(with_single(VIEWS[ALBA], FAIR), "poll")
    (entry,) = waiting(seen)
    told = " ".join(heads(seen))
    assert "T5, the single text of The Elder" in told
    assert "walk-away 38" in told
    assert "Warning time: 11 hours" in told
    assert [name for name, _ in entry.options][:2] == ["live with it", "cannot live with it"]
    assert any(name == "cannot on watch" for name, _ in entry.options)


def test_a_new_leadership_is_shown_what_binds_it() -> None:
    (entry,) = waiting(led(VIEWS[ALBA]))
    assert "what bound you to Cress" in entry.head
    assert entry.body == ("to Cress, by your grant of 3 watchers, Watchers in the reeds",)
    assert [name for name, _ in entry.options] == ["reaffirm", "disown"]


def test_a_preview_says_what_falls_out_of_scope_and_what_is_not_on_the_table() -> None:
    seen = VIEWS[ALBA]
    told = " ".join(preview_lines(seen, (0, 0, 0, 2, 1)))
    assert "Watchers in the reeds falls outside the scope of this text" in told
    assert "sold on The toll is not on the table yet" in told
    assert "Warning time: 14 hours, before 20 hours" in told


def test_the_agenda_marks_what_is_not_on_the_table() -> None:
    told = answer(VIEWS[ALBA], Ask("agenda"), None)
    assert told is not None
    assert any("not on the table yet: sold" in line for line in told)


@pytest.mark.parametrize("seat", [ALBA, DORN, ELDER, FISHERS])
def test_matters_shows_what_stands_and_what_could_be_done(seat: str) -> None:
    told = answer(VIEWS[seat], Ask("matters"), None)  # type: ignore[index]
    assert told is not None
    page = "\n".join(told)
    assert "Double harbour dues: Alba against Cress, in force" in page
    assert "T1: Warning time: 20 hours" in page
    assert ("relieve harbour_dues" in page) == (seat == ALBA)


def test_only_the_own_delegation_reads_of_its_agency() -> None:
    for seat, seen in VIEWS.items():
        told = " ".join(answer(seen, Ask("matters"), None) or ())
        assert ("Customs Service" in told) == (seat == ALBA)


def test_what_a_menu_offers_beside_texts_is_legal_and_short() -> None:
    kinds = set()
    for state, seat in moments(DELTA, "matters"):
        seen = view(state, seat)
        for item in menu(seen, legal_actions(state, seat)):
            assert refuse(state, item.action) is None
            if isinstance(item.action, Office | Substance):
                kinds.add(type(item.action))
                assert " · " in item.label
    assert {Report, Press, Broach, Exercise} <= kinds
