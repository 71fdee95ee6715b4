"""YAML text turned into plain values with places, and nothing ever constructed from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import yaml

from summit.scenario.document import Document, Lines, Path, Span, Tree
from summit.scenario.findings import Finding, Related, ScenarioError
from summit.scenario.reading.raw_text import decoded
from summit.scenario.reading.syntax import explain
from summit.scenario.scalars import Plain

MAX_VALUES: Final = 50_000
"""The most values that a file may hold, each use of an alias counted anew."""

MAX_DEPTH: Final = 60

_UNTAGGED: Final = "untagged"
_HASH: Final = re.compile(r"[ \t]+(#[^\s#-]\S*)")
_TO_ALIAS: Final = re.compile(r"(?:[\s,:?\-\[{]++|&\S++|#[^\n]*+)*+(\*[^\s,\[\]{}]+)")
_PROPERTY: Final = re.compile(r"(?:&\S*[ \t\n]+)*!")


class _TooMany(Exception):
    pass


class _Untagged:
    """What a composer asks about each node; the answer is never what a text might mean."""

    composed = 0

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        self.composed += 1
        if self.composed > MAX_VALUES:
            raise _TooMany
        return _UNTAGGED


class _PureComposer(_Untagged, yaml.SafeLoader):
    """Python's own reader up to its nodes."""


if TYPE_CHECKING or not yaml.__with_libyaml__:
    _Composer = _PureComposer
else:

    class _Composer(_Untagged, yaml.CSafeLoader):
        """The C reader up to its nodes, ten times as fast."""


def parse(raw: bytes | str, file: str, *, pure: bool = not yaml.__with_libyaml__) -> Document:
    """The values of a YAML file with their places; `file` is its name in findings.

    Text without quotes comes out as `Plain`, all other text as `str`. Faults that leave the rest
    readable (a key twice, a tag) stand in the document's findings; others raise `ScenarioError`.
    `pure` reads with Python alone, as machines without libyaml must.
    """
    text = decoded(raw, file)
    node = _composed(text, file, pure)
    if node is None:
        message = "this file is empty"
        help = "a scenario begins with `format: 1`"
        raise ScenarioError([Finding("E121", "error", file, 1, 1, 1, 2, message, help)])
    walk = _Walk(text, file)
    value = walk.value(node, (), 0)
    return Document(file, text, value, walk.values, walk.keys, walk.lines, tuple(walk.findings))


def _composed(text: str, file: str, pure: bool) -> yaml.Node | None:
    composer = _PureComposer if pure else _Composer
    loader: yaml.SafeLoader | None = None
    try:
        if pure:
            _guard_depth(text, file)
        loader = composer(text)
        node: yaml.Node | None = loader.get_single_node()
        return node
    except yaml.YAMLError as error:
        raise ScenarioError([explain(error, text, file, _tokens)]) from None
    except _TooMany:
        raise ScenarioError([_too_many(file, Span(1, 1, 1, 2))]) from None
    finally:
        if loader is not None:
            loader.dispose()


def _guard_depth(text: str, file: str) -> None:
    """Python's own reader composes by recursion; its events come one by one."""
    depth = 0
    for event in yaml.parse(text, Loader=_PureComposer):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            assert isinstance(event.start_mark, yaml.Mark)
            raise ScenarioError([_too_deep(file, event.start_mark)])


def _tokens(text: str) -> Iterator[yaml.Token]:
    with suppress(yaml.YAMLError):
        yield from yaml.scan(text, Loader=_Composer)


def _too_many(file: str, span: Span) -> Finding:
    message = f"more than {MAX_VALUES:,} values in one file"
    help = "aliases count each time that they are used"
    return Finding("E118", "error", file, *span, message, help)


def _too_deep(file: str, mark: yaml.Mark) -> Finding:
    message = f"more than {MAX_DEPTH} blocks inside one another"
    line, col = mark.line + 1, mark.column + 1
    return Finding("E117", "error", file, line, col, line, col + 1, message)


class _Walk:
    """One pass over the nodes that collects values, places and faults."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.values: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.findings: list[Finding] = []
        self.lines = Lines(text)
        self._count = 0
        self._seen: set[int] = set()
        self._open: set[int] = set()

    def value(self, node: yaml.Node, path: Path, begin: int) -> Tree:
        """The value of a node; `begin` is where its use can begin, which finds an alias."""
        self._count += 1
        span = _span(node)
        if self._count > MAX_VALUES:
            raise ScenarioError([_too_many(self.file, span)])
        if id(node) in self._seen or id(node) in self._open:
            span = self._alias(begin) or span
        elif not _begins_with_its_key(node):
            self._refuse_tag(node, span)
        self.values[path] = span
        if isinstance(node, yaml.ScalarNode):
            self._seen.add(id(node))
            return self._scalar(node)
        return self._collection(node, path, span)

    def _scalar(self, node: yaml.ScalarNode) -> str:
        text: str = node.value
        if node.style:
            return text
        hash_sign = _HASH.match(self.text, node.end_mark.index)
        if hash_sign:
            self._warn_of_hash(node, hash_sign)
        return Plain(text)

    def _collection(self, node: yaml.Node, path: Path, span: Span) -> Tree:
        if id(node) in self._open:
            message = "this alias stands inside the very block that it repeats"
            self.findings.append(self._fault("E115", span, message, "write the values out"))
            return Plain("")
        if len(path) > MAX_DEPTH:
            raise ScenarioError([_too_deep(self.file, node.start_mark)])
        self._open.add(id(node))
        value: Tree
        if isinstance(node, yaml.SequenceNode):
            value = self._list(node, path)
        else:
            assert isinstance(node, yaml.MappingNode)
            value = self._block(node, path)
        self._open.discard(id(node))
        self._seen.add(id(node))
        return value

    def _list(self, node: yaml.SequenceNode, path: Path) -> list[Tree]:
        entries: list[Tree] = []
        begin = node.start_mark.index
        for position, child in enumerate(node.value):
            fresh = id(child) not in self._seen
            entries.append(self.value(child, (*path, position), begin))
            begin = self._after(child, begin, fresh)
        return entries

    def _after(self, child: yaml.Node, begin: int, fresh: bool) -> int:
        """Where to look for the next entry: behind this one, or behind the alias for it."""
        if fresh:
            end: int = child.end_mark.index
            return end
        match = _TO_ALIAS.match(self.text, begin)
        return match.end() if match else begin

    def _block(self, node: yaml.MappingNode, path: Path) -> dict[str, Tree]:
        block: dict[str, Tree] = {}
        for key_node, child in node.value:
            key = self._key(key_node, path)
            if key is None:
                continue
            if key in block:
                self._report_twice(key, _span(key_node), self.keys[(*path, key)])
                continue
            self.keys[(*path, key)] = _span(key_node)
            block[key] = self.value(child, (*path, key), key_node.end_mark.index)
        return block

    def _key(self, node: yaml.Node, path: Path) -> str | None:
        self._count += 1
        if not isinstance(node, yaml.ScalarNode):
            message = "a name before a colon is one word, not a list or a block"
            self.findings.append(self._fault("E119", _span(node), message))
            return None
        if node.value == "<<" and not node.style:
            message = "`<<` merges are not read"
            help = "write the values out: readers of YAML do not agree on what a merge means"
            self.findings.append(self._fault("E116", _span(node), message, help))
            return None
        self._refuse_tag(node, _span(node))
        return unicodedata.normalize("NFC", node.value)

    def _alias(self, begin: int) -> Span | None:
        """The place of an alias, which nodes do not keep: they know where their anchor is."""
        match = _TO_ALIAS.match(self.text, begin)
        if match is None:
            return None
        line, col = self.lines.place(match.start(1))
        return Span(line, col, line, col + len(match.group(1)))

    def _refuse_tag(self, node: yaml.Node, span: Span) -> None:
        begin = node.start_mark.index
        if self.text[begin : begin + 1] not in {"!", "&"}:
            return
        if node.tag == _UNTAGGED and not _PROPERTY.match(self.text, begin):
            return
        message = "text that begins with ! needs quotes: YAML reads it as a tag"
        self.findings.append(self._fault("E113", span, message, "write '!…' in quotes"))

    def _report_twice(self, key: str, span: Span, first: Span) -> None:
        message = f"`{key}` stands here a second time"
        related = (Related(first.line, first.col, "the first is here"),)
        help = f"remove or rename one; the first is on line {first.line}"
        self.findings.append(self._fault("E120", span, message, help, related))

    def _warn_of_hash(self, node: yaml.ScalarNode, match: re.Match[str]) -> None:
        line = node.end_mark.line + 1
        col = node.end_mark.column + 1 + match.start(1) - match.start()
        word = match.group(1)
        message = f"everything from {word[:20]} on is left out: YAML takes it for a comment"
        help = "put the text in quotes; behind the # of a comment put a space"
        span = Span(line, col, line, col + len(word))
        self.findings.append(Finding("W021", "warning", self.file, *span, message, help))

    def _fault(
        self,
        code: str,
        span: Span,
        message: str,
        help: str = "",
        related: tuple[Related, ...] = (),
    ) -> Finding:
        return Finding(code, "error", self.file, *span, message, help, related)


def _begins_with_its_key(node: yaml.Node) -> bool:
    """Whether what stands before a block belongs to its first key."""
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return False
    first: yaml.Node = node.value[0][0]
    return bool(first.start_mark.index == node.start_mark.index)


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
