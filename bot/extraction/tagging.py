"""Find the words of a language's table, and the tracker's names, in the tokens of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.lexicon.rows import Kind, slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.extraction.lexicon.rows import Row, Slot
    from bot.extraction.text import Token


_GAP = 3
_KEPT = 8_192
"""Words for which it is kept what they lead to: a few thousand make up nearly all the news."""
_LONG = 40
"""What has more letters is hardly a word, and is looked up without being kept."""


class Tag(NamedTuple):
    """Words of a text that a row, or a name of the tracker, stands for."""

    kind: Kind
    first: int
    last: int
    """Indices of its first and last token, both inclusive."""
    rule: str
    gives: str


class Meaning(NamedTuple):
    """What a sequence of words stands for."""

    kind: Kind
    rule: str
    gives: str


class _Node:
    """A place in a form: what may follow, and what the form means if it ends here.

    All ways to a place share it, so that a form of many alternatives is as small as it is written.
    """

    __slots__ = ("means", "stems", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[_Node]] = {}
        self.stems: dict[int, dict[str, list[_Node]]] = {}
        self.means: Meaning | None = None

    def lead(self, word: str, node: _Node) -> None:
        """Let a word, or any word that begins so, lead to a node."""
        if word.endswith("*"):
            self.stems.setdefault(len(word) - 1, {}).setdefault(word[:-1], []).append(node)
        else:
            self.words.setdefault(word, []).append(node)


class _Level:
    """What a first word of the tables leads to, joined once: every headline begins a phrase at every word."""

    __slots__ = ("means", "stems", "words")

    def __init__(self, nodes: list[_Node]) -> None:
        self.means: dict[Kind, Meaning] = {}
        self.words: dict[str, list[_Node]] = {}
        self.stems: dict[int, dict[str, list[_Node]]] = {}
        for node in nodes:
            if node.means is not None:
                self.means.setdefault(node.means.kind, node.means)
            for word, following in node.words.items():
                self.words.setdefault(word, []).extend(following)
            for length, by_stem in node.stems.items():
                for stem, following in by_stem.items():
                    self.stems.setdefault(length, {}).setdefault(stem, []).extend(following)


class Tagger:
    """The words of one language and one tracker, compiled."""

    def __init__(
        self, rows: Iterable[Row], names: Iterable[tuple[tuple[str, ...], Meaning]], gaps: frozenset[str] = frozenset()
    ) -> None:
        """Compile rows of a table, and names given as folded words with what they mean.

        `gaps`: words that may stand inside a phrase without belonging to it.
        """
        self._root = _Node()
        self._gaps = gaps
        for words, meaning in names:
            _add(self._root, [(False, ((word,),)) for word in words], meaning)
        for row in rows:
            for form in slots(row):
                _add(self._root, form, Meaning(row.kind, row.name, row.gives))
        self._root.stems = dict(sorted(self._root.stems.items(), reverse=True))
        self._levels: dict[tuple[str, ...], _Level] = {}
        self._first = lru_cache(_KEPT)(self._find_first)

    def tags(self, tokens: Sequence[Token]) -> tuple[tuple[Tag, ...], ...]:
        """Return, for each token, the tags that begin with it, those of most words first."""
        norms = [token.norm for token in tokens]
        found: list[tuple[Tag, ...]] = []
        for at, norm in enumerate(norms):
            level = self._first(norm) if len(norm) <= _LONG else self._find_first(norm)
            found.append(_longest(level, norms, at, self._gaps) if level is not None else ())
        return tuple(found)

    def _find_first(self, norm: str) -> _Level | None:
        """Return what a word leads to as the first of a phrase; words that lead to the same share it."""
        exact = self._root.words.get(norm)
        stems = [stem for length, by_stem in self._root.stems.items() if (stem := norm[:length]) in by_stem]
        if exact is None and not stems:
            return None
        key = (norm if exact is not None else "", *stems)
        level = self._levels.get(key)
        if level is None:
            level = self._levels[key] = _Level(_next([self._root], norm))
        return level


def _add(root: _Node, form: Sequence[Slot], meaning: Meaning) -> None:
    """Add a form: one node behind each of its slots, reached by every alternative of the slot."""
    nodes = [root, *(_Node() for _ in form)]
    nodes[-1].means = meaning
    for at, (_, choices) in enumerate(form):
        for start in range(at, -1, -1):
            for words in choices:
                node = nodes[start]
                for word in words[:-1]:
                    between = _Node()
                    node.lead(word, between)
                    node = between
                node.lead(words[-1], nodes[at + 1])
            if start and not form[start - 1][0]:
                break
    for at in range(len(form) - 1, 0, -1):
        if not form[at][0]:
            break
        nodes[at].means = meaning


def _next(level: Sequence[_Node | _Level], norm: str) -> list[_Node]:
    """Return what may follow any of some nodes; most of them lead nowhere, and this runs for every word of the news."""
    found: list[_Node] = []
    for node in level:
        if node.words:
            nodes = node.words.get(norm)
            if nodes is not None:
                found += nodes
        for length, by_stem in node.stems.items() if node.stems else ():
            nodes = by_stem.get(norm[:length])
            if nodes is not None:
                found += nodes
    return found


def _longest(first: _Level, norms: list[str], start: int, gaps: frozenset[str]) -> tuple[Tag, ...]:
    tags = [Tag(kind, start, start, rule, gives) for kind, rule, gives in first.means.values()]
    at = start
    level: Sequence[_Node | _Level] = [first]
    while at + 1 < len(norms):
        at, skipped = at + 1, 0
        deeper: list[_Node] = []
        while at < len(norms):
            deeper = _next(level, norms[at])
            if deeper or norms[at] not in gaps or skipped == _GAP:
                break
            at, skipped = at + 1, skipped + 1
        if not deeper or at >= len(norms):
            break
        level = deeper
        here: dict[Kind, Tag] = {}
        for node in deeper:
            if node.means is not None and node.means.kind not in here:
                kind, rule, gives = node.means
                here[kind] = Tag(kind, start, at, rule, gives)
        tags = [*here.values(), *tags]
    return tuple(tags)
