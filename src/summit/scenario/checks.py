"""Whether a scenario is coherent: every check in turn, so that all faults are told at once."""

from __future__ import annotations

from summit.scenario.chapters.audiences import check_audiences
from summit.scenario.chapters.conditions import check_conditions
from summit.scenario.chapters.home import check_home
from summit.scenario.chapters.life import check_life
from summit.scenario.chapters.numbers import check_numbers
from summit.scenario.chapters.offices import check_offices
from summit.scenario.chapters.openings import check_openings
from summit.scenario.chapters.red_lines import check_red_lines
from summit.scenario.chapters.references import check_references
from summit.scenario.chapters.review import MAX_FINDINGS, Enough, Review
from summit.scenario.chapters.rounds import check_rounds
from summit.scenario.chapters.scopes import check_scopes
from summit.scenario.chapters.secrets import check_secrets
from summit.scenario.chapters.sense import check_sense
from summit.scenario.chapters.sheets import check_sheets
from summit.scenario.chapters.signals import check_signals
from summit.scenario.chapters.sizes import check_sizes
from summit.scenario.chapters.spoilers import check_spoilers
from summit.scenario.chapters.substance import check_substance
from summit.scenario.document import Document
from summit.scenario.findings import Finding, ordered
from summit.scenario.model import Scenario


def checked(scenario: Scenario, document: Document) -> tuple[Finding, ...]:
    """The findings about a scenario of the right shape, in the order of the file.

    Without an error among them the scenario is coherent: every name resolves, every condition
    can be asked, every option exists, and whatever happens there is an ending for it.
    """
    review = Review(scenario, document)
    try:
        check_references(review)
        check_numbers(review)
        check_sizes(review)
        check_sheets(review)
        check_sense(review)
        check_home(review)
        check_life(review)
        check_rounds(review)
        check_signals(review)
        check_offices(review)
        check_spoilers(review)
        check_openings(review)
        check_substance(review)
        check_scopes(review)
        check_conditions(review)
        check_audiences(review)
        check_red_lines(review)
        check_secrets(review)
    except Enough:
        message = f"only the first {MAX_FINDINGS} findings are told"
        last = document.finding("I001", "info", document.header(()), message, "mend these first")
        review.found.append(last)
    return ordered(review.found)
