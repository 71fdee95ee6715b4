"""One idea at a prompt: which lesson comes, and what the next one waits for."""

from __future__ import annotations

from summit.present.lessons import Lessons

DRAFT = ("one", "Look before you leap. Type: draft launchers=200")
ASK = ("two", "Ask for visits: they help. Type: demand inspections 4")
IDLE = ("three", "Nothing is to be typed here.")


def begun(*due: tuple[str, str]) -> Lessons:
    """A learner who has been told the first of these lessons."""
    lessons = Lessons()
    assert lessons.take(due)
    return lessons


def test_what_to_type_stands_whole_on_a_line_of_its_own() -> None:
    assert Lessons().take([DRAFT]) == ("Look before you leap.", "Type: draft launchers=200")
    assert Lessons().take([ASK])[1] == "Type: demand inspections 4"
    assert Lessons().take([IDLE]) == ("Nothing is to be typed here.",)


def test_of_two_lessons_that_are_due_the_second_waits() -> None:
    lessons = begun(DRAFT, ASK)
    assert lessons.take([DRAFT, ASK]) == ()


def test_the_next_comes_once_the_command_of_the_last_was_typed() -> None:
    lessons = begun(DRAFT, ASK)
    lessons.move_on("help")
    assert lessons.take([DRAFT, ASK]) == ()
    lessons.move_on("draft")
    assert lessons.take([DRAFT, ASK]) == (
        "Ask for visits: they help.",
        "Type: demand inspections 4",
    )


def test_the_next_comes_once_something_has_happened() -> None:
    lessons = begun(DRAFT, ASK)
    lessons.move_on()
    assert lessons.take([DRAFT, ASK])


def test_after_a_lesson_that_names_no_command_any_will_do() -> None:
    lessons = begun(IDLE, DRAFT)
    lessons.move_on("look")
    assert lessons.take([IDLE, DRAFT])


def test_rule_7_6_a_lesson_is_told_once() -> None:
    lessons = begun(DRAFT)
    lessons.move_on()
    assert lessons.take([DRAFT]) == ()


def test_a_lesson_whose_moment_has_gone_is_left_out() -> None:
    lessons = begun(DRAFT, ASK)
    lessons.move_on()
    assert lessons.take([]) == ()


def test_a_lesson_that_held_between_two_prompts_is_told_if_no_other_holds_now() -> None:
    lessons = Lessons()
    lessons.hear([DRAFT])
    assert lessons.take([ASK])[1] == "Type: demand inspections 4"
    lessons = Lessons()
    lessons.hear([DRAFT])
    assert lessons.take([])[1] == "Type: draft launchers=200"
