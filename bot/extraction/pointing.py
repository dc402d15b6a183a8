"""Tell whether words point back at a number told before, or at the people whom it counts."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.speech import is_of

if TYPE_CHECKING:
    from bot.extraction.scene import Scene

Values = AbstractSet[int | None]


def points_at_title(scene: Scene, first: int, last: int, values: Values = frozenset()) -> bool:
    """Tell whether words point at a title's number or at whom it counts: "la cifra", "todos", "the releases"."""
    lexicon = scene.lexicon
    for at in range(max(first, 0), last + 1):
        norm = scene.norms[at]
        if norm in lexicon.everybody or norm in lexicon.both or norm in lexicon.each or norm in lexicon.told_nouns:
            return True
        number = scene.numbered[at]
        if (number is not None and number.value is not None and number.value in values) or (
            norm.isdigit() and int(norm[:9]) in values
        ):
            return True
        if is_of(scene.who[at], Kind.FIGURE) or is_of(scene.what[at], Kind.RELEASE_NOUN):
            return True
    return False
