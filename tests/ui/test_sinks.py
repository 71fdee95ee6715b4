"""Every place where text enters the screen library is known, and none of them reads markup."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_type_hints

import pytest
from textual.widget import Widget

import summit.ui
from summit.text import clean
from summit.ui.commands import COMMANDS, keys_named
from summit.ui.themes import COLOURS

UI: Final = Path(summit.ui.__file__).parent
MODULES: Final = tuple(sorted(path.relative_to(UI).as_posix() for path in UI.rglob("*.py")))
WIDGETS: Final = tuple(
    name for name in MODULES if name.startswith("widgets/") and not name.endswith("__init__.py")
)

SINKS: Final[dict[str, frozenset[str]]] = {
    "textual.widgets.Static": frozenset({"widgets/block.py"}),
    "textual.widgets.OptionList": frozenset({"widgets/rows.py"}),
    "textual.widgets.option_list.Option": frozenset({"widgets/rows.py"}),
    "textual.widgets.Input": frozenset({"widgets/line.py"}),
    "textual.widgets.TextArea": frozenset({"widgets/notes.py"}),
    "textual.content.Content": frozenset({"words.py"}),
    "textual.scroll_view.ScrollView": frozenset({"widgets/block.py"}),
    "textual.strip.Strip": frozenset({"widgets/block.py", "widgets/rows.py"}),
    "textual.visual.Visual": frozenset({"widgets/block.py", "widgets/rows.py"}),
    "textual.command.CommandPalette": frozenset({"widgets/palette.py"}),
    "textual.app.SystemCommand": frozenset({"app.py"}),
    "textual.binding.Binding": frozenset(
        {"app.py", "commands.py", "widgets/block.py", "widgets/matrix.py", "widgets/rows.py"}
    ),
}
"""All that is taken from the library and is given text, and the modules that may give it some.
Other modules may name it in an annotation, never call or extend it."""

HARMLESS: Final = frozenset(
    {
        "textual.app.App",
        "textual.app.ComposeResult",
        "textual.binding.BindingType",
        "textual.command.CommandList",
        "textual.containers.Horizontal",
        "textual.containers.Vertical",
        "textual.events",
        "textual.css.styles.RulesMap",
        "textual.drivers.linux_driver",
        "textual.events.DescendantBlur",
        "textual.events.DescendantFocus",
        "textual.events.Key",
        "textual.events.Paste",
        "textual.events.Resize",
        "textual.geometry.Size",
        "textual.message.Message",
        "textual.reactive.reactive",
        "textual.screen.Screen",
        "textual.theme.Theme",
        "textual.timer.Timer",
        "textual.widget.Widget",
        "textual.worker.Worker",
        "textual.worker.WorkerFailed",
    }
)
"""All else that is taken from the library: what shows no text that it is given."""

FORBIDDEN_CALLS: Final = frozenset(
    {
        *("notify", "bell_title", "set_window_title", "print", "log", "open_url"),
        *("from_markup", "from_text", "from_rich_text", "from_ansi", "to_content", "visualize"),
        *("render_str", "render_markup", "write", "suspend", "add_option", "add_options"),
        *("set_title", "set_subtitle", "panic", "deliver_text"),
    }
)
"""Methods of the library that show text, or read markup in it: no module calls any of them."""

FORBIDDEN_NAMES: Final = frozenset(
    {
        *("border_title", "border_subtitle", "tooltip", "title", "sub_title", "placeholder"),
        *("SUB_TITLE", "BORDER_TITLE", "BORDER_SUBTITLE", "loading"),
    }
)
"""Attributes and parameters of the library's widgets that read markup: none is ever set."""

CONTENT_TAKERS: Final[dict[str, frozenset[str]]] = {
    "update": frozenset({"widgets/block.py"}),
    "replace_option_prompt_at_index": frozenset({"widgets/rows.py"}),
    "set_options": frozenset({"widgets/rows.py"}),
    "to_strips": frozenset({"widgets/block.py", "widgets/rows.py"}),
}
"""Methods of the library that take content as well as markup, and where they are given content."""

TYPED: Final = frozenset({("Line", "value"), ("Notes", "value")})
"""The parameters of widgets that are plain text: both are written by the person at the keys."""

NAMES: Final = frozenset({"id", "classes", "action"})
"""Parameters that name a widget for the style sheet, or what it does, and are never shown."""


def tree(module: str) -> ast.Module:
    return ast.parse((UI / module).read_text(encoding="utf-8"))


def taken(module: str) -> dict[str, str]:
    """What a module takes from the library: the name in the module, and its full name."""
    found = {}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "textual":
            for each in node.names:
                found[each.asname or each.name] = f"{node.module}.{each.name}"
    return found


def calls(module: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the last part of what is called."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name):
                yield called.id, node
            elif isinstance(called, ast.Attribute):
                yield called.attr, node


def at(module: str, node: Any) -> str:
    return f"{module}:{node.lineno}: {ast.unparse(node)[:80]}"


def test_there_are_screens_to_look_at() -> None:
    assert {"app.py", "words.py", "widgets/rows.py", "screens/table.py"} <= set(MODULES)
    assert len(WIDGETS) >= 6


@pytest.mark.parametrize("module", MODULES)
def test_the_library_is_entered_by_name_only(module: str) -> None:
    roots = {"textual", "rich"}
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            assert not roots & {each.name.split(".")[0] for each in node.names}, at(module, node)
        if isinstance(node, ast.ImportFrom):
            assert (node.module or "").split(".")[0] != "rich", at(module, node)
            assert node.level == 0, at(module, node)
            assert "*" not in {each.name for each in node.names}, at(module, node)


@pytest.mark.parametrize("module", MODULES)
def test_whatever_is_taken_from_the_library_is_a_known_sink_or_harmless(module: str) -> None:
    unknown = set(taken(module).values()) - HARMLESS - set(SINKS)
    assert not unknown


@pytest.mark.parametrize("module", MODULES)
def test_a_sink_is_called_and_extended_only_where_it_may_be(module: str) -> None:
    sinks = {
        name for name, full in taken(module).items() if module not in SINKS.get(full, {module})
    }
    for node in ast.walk(tree(module)):
        used: list[ast.expr] = []
        if isinstance(node, ast.Call):
            used = [node.func, *(node.args if not _is_a_question(node) else ())]
        elif isinstance(node, ast.ClassDef):
            used = list(node.bases)
        elif isinstance(node, ast.Assign | ast.Return | ast.NamedExpr) and node.value is not None:
            used = [node.value]
        for each in used:
            root = each
            while isinstance(root, ast.Attribute):
                root = root.value
            assert not (isinstance(root, ast.Name) and root.id in sinks), at(module, node)


def _is_a_question(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "isinstance"


def test_the_list_of_sinks_has_nothing_that_is_not_there() -> None:
    for full, modules in SINKS.items():
        users = {module for module in MODULES if full in taken(module).values()}
        assert modules <= users, f"{full} is in {sorted(users)}"


@pytest.mark.parametrize("module", MODULES)
def test_no_module_calls_what_shows_text_past_the_widgets_of_the_house(module: str) -> None:
    # What is printed after the program has left the screen is no screen.
    known = {"print"} if module == "starting.py" else set()
    for name, call in calls(module):
        assert name not in FORBIDDEN_CALLS - known, at(module, call)
        assert module in CONTENT_TAKERS.get(name, {module}), at(module, call)
        for keyword in call.keywords:
            assert keyword.arg not in FORBIDDEN_NAMES - _parameters(name), at(module, call)


def _parameters(called: str) -> set[str]:
    """Parameters of our own sentences and screens that happen to be called like the library's."""
    return {"title"} if called in {"say", "word"} else set()


@pytest.mark.parametrize("module", MODULES)
def test_nothing_turns_markup_on(module: str) -> None:
    for _, call in calls(module):
        for keyword in call.keywords:
            if keyword.arg == "markup":
                assert ast.unparse(keyword.value) == "False", at(module, call)
    assert not re.search(r"markup\s*=\s*True|@click", (UI / module).read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", MODULES)
def test_no_attribute_that_reads_markup_is_set(module: str) -> None:
    for node in ast.walk(tree(module)):
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign | ast.AugAssign):
            targets = [node.target]
        for each in targets:
            assert _last(each) not in FORBIDDEN_NAMES or isinstance(each, ast.Name), at(
                module, node
            )
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "setattr":
            raise AssertionError(at(module, node))


def _last(target: ast.expr) -> str:
    return getattr(target, "attr", getattr(target, "id", ""))


@pytest.mark.parametrize("module", MODULES)
def test_no_class_sets_a_title_for_the_library_to_show(module: str) -> None:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ClassDef):
            named = {
                _last(target)
                for line in node.body
                if isinstance(line, ast.Assign)
                for target in line.targets
            }
            assert not named & {"SUB_TITLE", "BORDER_TITLE", "BORDER_SUBTITLE"}, at(module, node)


def test_content_is_made_in_one_module_and_cleaned_there() -> None:
    made = {module for module in MODULES for name, _ in calls(module) if name == "Content"}
    assert made == {"words.py"}
    functions = {
        node.name: ast.unparse(node)
        for node in tree("words.py").body
        if isinstance(node, ast.FunctionDef)
    }
    takers = {
        node.name
        for node in tree("words.py").body
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(each.annotation or each) == "str" for each in node.args.args)
    }
    assert takers == {"lit", "cell"}
    assert all("clean(" in functions[name] for name in takers)


def own_widgets() -> Iterator[type[Widget]]:
    for name in WIDGETS:
        module = import_module(f"summit.ui.{name.removesuffix('.py').replace('/', '.')}")
        for _, each in inspect.getmembers(module, inspect.isclass):
            if issubclass(each, Widget) and each.__module__ == module.__name__:
                yield each


@pytest.mark.parametrize("widget", tuple(own_widgets()), ids=lambda each: str(each.__name__))
def test_a_widget_takes_content_and_never_text_to_show(widget: type[Widget]) -> None:
    for name, method in vars(widget).items():
        if not inspect.isfunction(method) or name.startswith(("action_", "on_", "watch_")):
            continue
        hints = get_type_hints(method)
        shown = {key for key, hint in hints.items() if _holds_text(hint)} - NAMES - {"return"}
        assert {(widget.__name__, key) for key in shown} <= TYPED, f"{name} takes {shown}"
        if name in {"render", "render_lines"}:
            assert hints["return"].__name__ == "Content"


def test_what_is_drawn_line_by_line_is_content_of_the_house() -> None:
    """The lines themselves are the library's: they are joined and left empty, never written."""
    drawn = [call for module in WIDGETS for name, call in calls(module) if name == "to_strips"]
    assert {ast.unparse(call.args[1]) for call in drawn} == {"self._first(until)", "POINTER"}
    for module in WIDGETS:
        for name, call in calls(module):
            assert name != "Strip", at(module, call)


def _holds_text(hint: Any) -> bool:
    return "str" in re.findall(r"\w+", hint.__name__ if isinstance(hint, type) else str(hint))


def test_only_the_widgets_of_the_house_extend_a_widget_of_the_library() -> None:
    for module in MODULES:
        if module in WIDGETS:
            continue
        library = {name for name, full in taken(module).items() if "widget" in full}
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.ClassDef):
                bases = {ast.unparse(base).split("[")[0] for base in node.bases}
                assert not bases & library, at(module, node)


def test_the_palette_shows_words_of_the_house_only() -> None:
    """The library reads what is in its palette; nothing of a scenario may get there."""
    entries = [(keys_named(each), each.label, each.about) for each in COMMANDS]
    for text in (*(part for entry in entries for part in entry), *COLOURS):
        assert text == clean(text, lines=False)
        assert "[" not in text and "\\" not in text
    given = {
        ast.unparse(part)
        for name, call in calls("app.py")
        if name == "SystemCommand"
        for part in call.args[:2]
    }
    assert given == {"title", "command.about", "say('palette.theme_about')"}
