"""What is written about signals can be used: means that find their matter, gestures that reach
somebody, and answers that somebody can give."""

from __future__ import annotations

from summit.scenario.chapters.numbers import HUNDRED
from summit.scenario.chapters.review import Review
from summit.scenario.document import Path
from summit.scenario.signals import Gesture, Initiative


def check_signals(review: Review) -> None:
    _means(review)
    for name, gesture in review.scenario.gestures.items():
        path: Path = ("gestures", name)
        _seats(review, gesture, path)
        if gesture.cost > HUNDRED:
            message = "a whole sheet counts to about 100 points, and this costs more"
            review.error("E405", (*path, "cost"), message, "make it cheaper")
        if gesture.answer is not None:
            answer: Path = (*path, "answer")
            _initiative(review, gesture, gesture.answer, answer)
            _answers(review, name, gesture, gesture.answer.gestures, (*answer, "gestures"))


def _means(review: Review) -> None:
    scenario = review.scenario
    review.names_once(scenario.means, ("means",))
    for number, means in enumerate(scenario.means):
        path: Path = ("means", number)
        if means in ("linkage", "disclosures") and len(scenario.issues) < 2:
            message = f"`{means}` speaks of two issues, and there is only one"
            review.warn("W518", path, message, "leave it out, or add an issue")
        elif means == "pledges" and len(scenario.rounds) < 2:
            message = "a pledge falls due at the close of a round, and the only one is the last"
            review.warn("W518", path, message, "leave it out, or add a round")
        elif means == "ultimatums":
            _ultimatums(review, path)


def _ultimatums(review: Review, path: Path) -> None:
    """An ultimatum is meant by walking out, with a move that is left for that (rule 16.10)."""
    scenario = review.scenario
    if "walk_outs" not in scenario.means:
        message = "nobody may walk out here, so no ultimatum could be meant"
        review.warn("W518", path, message, "add `walk_outs`, or leave it out")
        return
    if all(entry.moves < 2 for entry in scenario.rounds if entry.floor != "sealed"):
        message = "no turn holds two moves: one for an ultimatum, and one to walk out and mean it"
        review.warn("W518", path, message, "give a round more `moves`, or leave it out")


def _seats(review: Review, gesture: Gesture, path: Path) -> None:
    """Whose step it is, and whom it is meant for."""
    for key, seats in (("by", gesture.by), ("toward", gesture.toward)):
        for number, seat in enumerate(seats):
            review.knows("delegation", seat, (*path, key, number))
        review.names_once(seats, (*path, key))
    for author in dict.fromkeys(gesture.by):
        if set(gesture.toward) == {author}:
            message = f"taken by {author}, this step would be meant for nobody but itself"
            help = "name another delegation; without `toward` a step is meant for all"
            review.error("E309", (*path, "toward", 0), message, help)


def _initiative(review: Review, gesture: Gesture, answer: Initiative, path: Path) -> None:
    """The terms of an answer: how long it may take, and what its failing costs."""
    rounds = len(review.scenario.rounds)
    if "within" in answer.model_fields_set and answer.within > rounds:
        message = f"an answer may take {answer.within} rounds, and the talks hold {rounds}"
        review.warn("W517", (*path, "within"), message, f"write at most {rounds}")
    if answer.lapse > HUNDRED:
        message = "support goes from 0 to 100"
        review.error("E405", (*path, "lapse"), message, "let it cool by less")
    elif "lapse" in answer.model_fields_set and answer.lapse and _nobody_votes(review, gesture):
        message = "`lapse` cools a public that votes, and nobody who takes this step has one"
        help = "leave it out, or add `ratification: {body: …, quorum: 1/2}` to a delegation"
        review.warn("W510", (*path, "lapse"), message, help, key=True)


def _nobody_votes(review: Review, gesture: Gesture) -> bool:
    delegations = review.scenario.delegations
    return all(
        seat in delegations and delegations[seat].ratification is None for seat in gesture.by
    )


def _answers(review: Review, name: str, gesture: Gesture, asked: list[str], path: Path) -> None:
    """Whether somebody else may give an answer, whoever takes the step. Two steps may answer each
    other: either may come first."""
    known = [review.knows("gesture", other, (*path, n)) for n, other in enumerate(asked)]
    review.names_once(asked, path)
    if not all(known):
        return
    authors = tuple(dict.fromkeys(gesture.by))
    takers = [set(review.scenario.gestures[other].by) for other in asked]
    own = [n for n, seats in enumerate(takers) if seats == {authors[0]} == set(authors)]
    for number in own:
        what = "this step" if asked[number] == name else f"`{asked[number]}`"
        message = f"only {authors[0]} may take {what}, and nobody answers itself"
        help = "name a gesture of others, or add others to its `by`"
        review.error("E517", (*path, number), message, help)
    for author in authors if len(own) < len(asked) else ():
        if not any(seats - {author} for seats in takers):
            message = f"nobody but {author} may take these steps, so it would wait in vain"
            review.error("E517", path, message, "name a gesture of others too", key=True)
