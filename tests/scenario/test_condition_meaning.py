"""The closures that the game calls agree with a plain reading of every expression, and so do the
ranges."""

from __future__ import annotations

import operator
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from summit.scenario.conditions import Name, Value, compile_condition, doubts_about

MILLION = 1_000_000
NUMBERS = {"a": (0, 3), "b": (-2, 2), "c.d": (1, 1)}
WORDS = ("red", "blue", "green")

NAMES: dict[str, Name] = {
    **{
        path: Name(path, "number", low * MILLION, high * MILLION, (), "", absent=path == "b")
        for path, (low, high) in NUMBERS.items()
    },
    "w": Name("w", "word", None, None, WORDS, "", absent=True),
    "v": Name("v", "word", None, None, WORDS[:2], ""),
    "f": Name("f", "yes_no", None, None, (), ""),
    "g": Name("g", "yes_no", None, None, (), ""),
}

COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


class Said:
    """An expression as text, with its meaning worked out the plain way."""

    def __init__(self, text: str, parts: tuple[object, ...]) -> None:
        self.text = text
        self.parts = parts

    def __repr__(self) -> str:
        return self.text


def meaning(said: Said, values: Mapping[str, Value]) -> Value:
    """A direct interpreter: no shortcuts, nothing compiled."""
    match said.parts:
        case ("number", int(value)):
            return value
        case ("word", str(value)):
            return value
        case ("name", str(name)):
            return values[name]
        case ("reckon", str(sign), Said() as left, Said() as right):
            return reckoned(sign, meaning(left, values), meaning(right, values))
        case ("compare", str(sign), Said() as left, Said() as right):
            return compared(sign, meaning(left, values), meaning(right, values))
        case ("between", Said() as low, Said() as middle, Said() as high):
            one, two, three = (meaning(each, values) for each in (low, middle, high))
            return bool(compared("<=", one, two)) and bool(compared("<", two, three))
        case ("member", bool(inside), Said() as of, tuple(items)):
            found = meaning(of, values)
            among = any(found == meaning(item, values) for item in items if isinstance(item, Said))
            return found is not None and among == inside
        case ("not", Said() as of):
            return not meaning(of, values)
        case (("and" | "or") as joint, Said() as left, Said() as right):
            both = bool(meaning(left, values)), bool(meaning(right, values))
            return all(both) if joint == "and" else any(both)
    raise AssertionError(said.parts)


def reckoned(sign: str, left: Value, right: Value) -> Value:
    if left is None or right is None:
        return None
    assert isinstance(left, int)
    assert isinstance(right, int)
    if sign == "*":
        return (2 * left * right + MILLION) // (2 * MILLION)
    return left + right if sign == "+" else left - right


def compared(sign: str, left: Value, right: Value) -> bool:
    if left is None or right is None:
        return False
    return bool(COMPARE[sign](left, right))


def decimal(millionths: int) -> str:
    whole, part = divmod(abs(millionths), MILLION)
    return f"{'-' if millionths < 0 else ''}{whole}.{part:06d}"


literals = st.integers(-4 * MILLION, 4 * MILLION) | st.integers(-3, 3).map(lambda n: n * MILLION)
numbers = st.recursive(
    literals.map(lambda value: Said(decimal(value), ("number", value)))
    | st.sampled_from(list(NUMBERS)).map(lambda name: Said(name, ("name", name))),
    lambda inner: st.tuples(st.sampled_from("+-*"), inner, inner).map(
        lambda t: Said(f"({t[1]}) {t[0]} ({t[2]})", ("reckon", t[0], t[1], t[2]))
    ),
    max_leaves=4,
)
words = st.sampled_from(["w", "v"]).map(lambda name: Said(name, ("name", name)))
word_literals = st.sampled_from(WORDS[:2]).map(lambda word: Said(f"'{word}'", ("word", word)))
truths = st.sampled_from(["f", "g"]).map(lambda name: Said(name, ("name", name)))


def comparison(sign: str, left: Said, right: Said) -> Said:
    return Said(f"({left}) {sign} ({right})", ("compare", sign, left, right))


def membership(inside: bool, of: Said, items: list[Said]) -> Said:
    joint = "in" if inside else "not in"
    return Said(
        f"({of}) {joint} [{', '.join(map(str, items))}]", ("member", inside, of, tuple(items))
    )


clauses = (
    truths
    | st.builds(comparison, st.sampled_from(list(COMPARE)), numbers, numbers)
    | st.builds(comparison, st.sampled_from(["==", "!="]), words, words | word_literals)
    | st.builds(comparison, st.sampled_from(["==", "!="]), word_literals, words)
    | st.builds(membership, st.booleans(), numbers, st.lists(numbers, min_size=1, max_size=3))
    | st.builds(membership, st.booleans(), words, st.lists(word_literals, min_size=1, max_size=3))
    | st.tuples(numbers, numbers, numbers).map(
        lambda t: Said(f"({t[0]}) <= ({t[1]}) < ({t[2]})", ("between", *t))
    )
)
conditions = st.recursive(
    clauses,
    lambda inner: (
        inner.map(lambda each: Said(f"not ({each})", ("not", each)))
        | st.tuples(st.sampled_from(["and", "or"]), inner, inner).map(
            lambda t: Said(f"({t[1]}) {t[0]} ({t[2]})", (t[0], t[1], t[2]))
        )
        | st.builds(comparison, st.sampled_from(["==", "!="]), inner, inner)
    ),
    max_leaves=5,
)
all_values: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {
        "a": st.integers(0, 3 * MILLION),
        "b": st.none() | st.integers(-2 * MILLION, 2 * MILLION),
        "c.d": st.just(MILLION),
        "w": st.none() | st.sampled_from(WORDS),
        "v": st.sampled_from(WORDS[:2]),
        "f": st.booleans(),
        "g": st.booleans(),
    }
)


@given(conditions, all_values)
def test_a_compiled_condition_means_what_it_says(said: Said, values: dict[str, Value]) -> None:
    condition = compile_condition(said.text, NAMES)
    assert condition.test([values[name] for name in condition.names]) == meaning(said, values)


@given(conditions, all_values)
def test_the_normal_form_means_the_same(said: Said, values: dict[str, Value]) -> None:
    condition = compile_condition(compile_condition(said.text, NAMES).source, NAMES)
    assert condition.test([values[name] for name in condition.names]) == meaning(said, values)


@given(conditions, st.lists(all_values, min_size=1, max_size=8))
def test_what_the_ranges_settle_is_settled(said: Said, tries: list[dict[str, Value]]) -> None:
    verdict, doubts = doubts_about(said.text, NAMES)
    outcomes = {bool(meaning(said, values)) for values in tries}
    assert verdict != "always" or outcomes == {True}
    assert verdict != "never" or outcomes == {False}
    condition = compile_condition(said.text, NAMES)
    fixed = {doubt.at: "always" in doubt.message for doubt in doubts}
    for clause in condition.clauses:
        for values in tries:
            outcome = clause.test([values[name] for name in condition.names])
            assert fixed.get(clause.at, outcome) == outcome
