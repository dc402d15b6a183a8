"""Tell a window that only compares a count with those before it from the window of a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.extraction.dates import DateMention
    from bot.extraction.heads import Head
    from bot.extraction.scene import Scene


def compares(scene: Scene, day: DateMention, head: Head) -> bool:
    """`104 excarcelaciones, la cifra más alta desde que comenzó…`: a window of what is compared, not of the count."""
    comma = next((at for at in range(head.last + 1, day.first) if scene.norms[at] == ","), None)
    return comma is not None and not scene.lexicon.superlatives.isdisjoint(scene.norms[comma + 1 : day.first])
