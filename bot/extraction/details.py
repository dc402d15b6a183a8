"""Tell total from batch, part from whole, and from which day a number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Scope
from bot.extraction.lexicon.rows import Kind
from bot.extraction.measure import span_of
from bot.extraction.numerals import Change

if TYPE_CHECKING:
    from datetime import date

    from bot.extraction.measure import Head
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_NEXT = 3
_PHRASE = 6


def scope_of(scene: Scene, cell: Cell, head: Head, metric: Metric, *, of_promised: bool) -> Scope | None:
    """Return whether a number is a running count or this time's; None: the words do not say.

    A day, an hour, `otros` or `nuevas` beat a verb of reaching; a stated window beats a day.
    """
    if metric is Metric.DETAINED:
        return None
    if metric is Metric.ANNOUNCED:
        return None
    first, last = span_of(scene, cell)
    how = list(scene.tags(scene.how, first, last))
    if of_promised:
        return Scope.TOTAL
    if _window(scene, first, last):
        return Scope.TOTAL
    batch = [tag for tag in how if tag.kind is Kind.BATCH and not _far_others(tag, cell, head)]
    plus = any(tag.kind is Kind.PLUS and tag.first <= head.last + _NEXT and tag.first > cell.number.last for tag in how)
    if batch or plus:
        return Scope.BATCH
    if cell.number.change is Change.TO:
        return Scope.TOTAL
    if any(tag.kind is Kind.TOTAL for tag in how):
        return Scope.TOTAL
    return None


def _far_others(tag: Tag, cell: Cell, head: Head) -> bool:
    """Tell whether an `otros` stands elsewhere than at the number or its noun."""
    if tag.gives != "others":
        return False
    return not (cell.number.lead - _NEXT <= tag.first <= head.last)


def _window(scene: Scene, first: int, last: int) -> bool:
    return any(d.role == "since" for d in scene.dates if first <= d.first <= last)


def since_of(scene: Scene, first: int, last: int) -> date | None:
    """Return the first day of the window that is stated between two token indices."""
    return next((d.day for d in scene.dates if d.role == "since" and first <= d.first and d.last <= last and d.day), None)


def group_of(scene: Scene, cell: Cell, head: Head) -> Group | None:
    """Return the part that a number counts, if it counts a part."""
    if head.kind is Kind.GROUP and head.gives:
        return Group(head.gives)
    if head.kind is Kind.COUNTRY:
        return Group.FOREIGN
    first, last = span_of(scene, cell)
    for tag in scene.tags(scene.what, head.last + 1, min(last, head.last + _PHRASE)):
        if tag.kind is Kind.GROUP and tag.gives and _modifies(scene, head.last, tag.first):
            return Group(tag.gives)
        if tag.kind is Kind.COUNTRY and tag.first == head.last + 1:
            return Group.FOREIGN
    if any(tag.kind is Kind.PLACE for tag in scene.tags(scene.what, first, last)):
        return Group.PLACE
    return None


def _modifies(scene: Scene, last: int, first: int) -> bool:
    """Tell whether a noun hangs on the head: an adjective, `de`, or next to it."""
    for at in range(last + 1, first):
        what = scene.what[at]
        if what is not None and what.kind in {Kind.RELEASED, Kind.PRISONERS, Kind.PEOPLE}:
            continue
        if scene.norms[at] not in scene.lexicon.genitive | scene.lexicon.articles:
            return False
    return True


def group_between(scene: Scene, first: int, last: int) -> Group | None:
    """Return the part that a stretch of words speaks of, if it names one."""
    for tag in scene.tags(scene.what, first, last):
        if tag.kind is Kind.GROUP and tag.gives:
            return Group(tag.gives)
        if tag.kind is Kind.PLACE:
            return Group.PLACE
    return None
