"""Know the days and hours that a count speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Moment
from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Scene

NEXT = 3


def until(scene: Scene, at: int) -> bool:
    """Tell whether a word makes the day or hour behind it the end of a window."""
    if scene.norms[at] not in scene.lexicon.until:
        return False
    behind = range(at, min(at + NEXT + 1, len(scene.norms)))
    return any(
        scene.dated[i] is not None or ((how := scene.how[i]) is not None and how.kind is Kind.BATCH) for i in behind
    )


def as_of(scene: Scene, first: int, last: int) -> Moment | None:
    """Return the day, with its clock if there is one, that a count between two token indices speaks of."""
    for day in scene.dates:
        if day.role == Role.AS_OF and day.day is not None and first <= day.first and day.last <= last:
            return Moment(day.day, day.clock)
    return None
