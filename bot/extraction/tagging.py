"""Find the words of a language's table, and the tracker's names, in the tokens of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.lexicon.rows import Kind, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.extraction.lexicon.rows import Row
    from bot.extraction.text import Token


_GAP = 3


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
    __slots__ = ("means", "stems", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = {}
        self.stems: dict[int, dict[str, _Node]] = {}
        self.means: tuple[Meaning, ...] = ()

    def child(self, word: str) -> _Node:
        if not word.endswith("*"):
            return self.words.setdefault(word, _Node())
        stem = word[:-1]
        return self.stems.setdefault(len(stem), {}).setdefault(stem, _Node())

    def children(self, norm: str) -> list[_Node]:
        """Return what may follow, the surest first: the word itself, then the longest beginning of it."""
        found = []
        exact = self.words.get(norm)
        if exact is not None:
            found.append(exact)
        for length, by_stem in self.stems.items():
            node = by_stem.get(norm[:length])
            if node is not None:
                found.append(node)
        return found


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
            self._add(words, meaning)
        for row in rows:
            for words in forms(row):
                self._add(words, Meaning(row.kind, row.name, row.gives))
        _sort_stems(self._root)

    def _add(self, words: tuple[str, ...], meaning: Meaning) -> None:
        node = self._root
        for word in words:
            node = node.child(word)
        if meaning not in node.means:
            node.means = (*node.means, meaning)

    def tags(self, tokens: Sequence[Token]) -> tuple[tuple[Tag, ...], ...]:
        """Return, for each token, the tags that begin with it, those of most words first."""
        norms = [token.norm for token in tokens]
        found: list[tuple[Tag, ...]] = []
        root, stems = self._root.words, self._root.stems
        for at, norm in enumerate(norms):
            if norm in root or any(norm[:length] in by_stem for length, by_stem in stems.items()):
                found.append(_longest(self._root, norms, at, self._gaps))
            else:
                found.append(())
        return tuple(found)


def _sort_stems(node: _Node) -> None:
    node.stems = dict(sorted(node.stems.items(), reverse=True))
    for child in node.words.values():
        _sort_stems(child)
    for by_stem in node.stems.values():
        for child in by_stem.values():
            _sort_stems(child)


def _longest(root: _Node, norms: list[str], start: int, gaps: frozenset[str]) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    level = root.children(norms[start])
    at = start
    while level:
        here: list[Tag] = []
        for node in level:
            for kind, rule, gives in node.means:
                if all(kind is not tag.kind for tag in here):
                    here.append(Tag(kind, start, at, rule, gives))
        tags = here + tags
        at, skipped = at + 1, 0
        while at < len(norms):
            deeper = [child for node in level for child in node.children(norms[at])]
            if deeper or norms[at] not in gaps or skipped == _GAP:
                break
            at, skipped = at + 1, skipped + 1
        if at >= len(norms):
            break
        level = deeper
    return tuple(tags)
