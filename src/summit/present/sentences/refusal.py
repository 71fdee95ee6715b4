"""Sentences for what the rules refuse, by the refusal's code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "refusal": "{reason} · rule {rule}",
    "refusal.nobody": "nobody",
    "refused.game_over": "the game is over",
    "refused.only_nature": "only chance answers that",
    "refused.no_such_seat": "there is no seat {seat}",
    "refused.not_your_seat": "you act for your own seat alone",
    "refused.chance_first": "chance has to be settled first",
    "refused.answer_first": "answer {of} first",
    "refused.choice_first": "decide {of} first",
    "refused.wait": "somebody must settle something first",
    "refused.not_your_turn": "it is not your turn: {seat} has the floor",
    "refused.incomplete_text": "a text names one option for each of the {issues} issues",
    "refused.no_such_option": "{issue} has no such option",
    "refused.texts_are_public": "texts are tabled to everybody",
    "refused.same_text": "that is your position already: {text}",
    "refused.accept_instead": "those are the terms of {text}: accept it instead",
    "refused.no_such_text": "there is no text {text}",
    "refused.own_text": "{text} is your own: you support it already",
    "refused.text_replaced": "{text} was replaced by {latest}",
    "refused.accepted_already": "you support {text} already",
    "refused.not_accepted": "you have not accepted {text}",
    "refused.rejected_already": "you have rejected {text} already",
    "refused.line_not_crossed": "{text} does not cross that red line",
    "refused.line_twice": "a red line is named once",
    "refused.no_such_party": "there is no other delegation {seat} to ask",
    "refused.not_a_measure": "only a measure of verification can be demanded",
    "refused.no_such_level": "{issue} has no such level to demand",
    "refused.promised_already": "{seat} has promised you as much of {issue} already",
    "refused.asked_this_round": "you have asked {seat} for {issue} this round already",
    "refused.nothing_asked": "no demand {demand} waits for your answer",
    "refused.level_out_of_reach": "for {issue} you can grant from {low} to {high}",
    "refused.nothing_to_choose": "no choice {inject} waits for you",
    "refused.no_such_choice": "there is no option {option} to choose",
    "refused.said_enough": "you have said all that a turn allows",
    "refused.nothing_said": "there is nothing to say",
    "refused.too_long": "a remark has at most {longest} characters",
    "refused.unclean": "a remark holds one line of plain text",
    "refused.no_question": "no question of chance is open",
    "refused.other_question_first": "the question {question} comes first",
    "refused.no_such_answer": "the question {question} has no such answer",
}
