"""Tell those who are inside by where they are, and hostages, in the words of those who count political prisoners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_REGIONS = "regions"
_NAMED = frozenset({Kind.GROUP, Kind.COUNTRY, Kind.PRISONERS})
_REACH = 8


def in_a_prison(seen: Look) -> Verdict | None:
    """`En El Rodeo I hay 62 extranjeros`, `aún hay 64 en Tocorón`: who is in a prison is held there."""
    scene, lead = seen.scene, seen.cell.number.lead
    there = seen.governing
    if there is None or there.kind is not Kind.LEFT or there.gives != "exist" or there.last >= lead:
        return None
    if scene.norms[there.last] not in scene.lexicon.existing:
        return None
    still = not scene.lexicon.still.isdisjoint(scene.norms[max(there.first - 1, 0) : lead])
    if not (seen.head.kind in _NAMED or (still and seen.head.kind in {None, Kind.PEOPLE})):
        return None
    first, last = max(seen.first, lead - _REACH), min(seen.last, seen.head.last + _REACH)
    places = (*scene.tags(scene.what, first, lead), *scene.tags(scene.what, seen.head.last + 1, last))
    held = any(tag.kind is Kind.PLACE and tag.rule != _REGIONS and _within(scene, tag.first) for tag in places)
    return Verdict(Metric.DETAINED, None, "in-a-prison") if held else None


def for_a_crime(seen: Look) -> Verdict | None:
    """`Tras las rejas 16 funcionarios por extorsión`: where nobody whose trade it is counts them, no such prisoners."""
    scene = seen.scene
    if scene.lexicon.crimes.isdisjoint(scene.norms[seen.head.last + 1 : seen.last + 1]):
        return None
    if any(tag is not None and tag.kind is Kind.SOURCE and tag.rule != "metonym" for tag in scene.who):
        return None
    political = any(norm.startswith(scene.lexicon.political) for norm in scene.norms)
    return None if political else Verdict(None, Reason.OTHER_PEOPLE, "crime")


def _within(scene: Scene, first: int) -> bool:
    """Tell whether a prison's name stands behind "en", not behind "frente a" or "outside"."""
    at = first - 1
    while at > 0 and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    return at >= 0 and scene.norms[at] in scene.lexicon.within


def are_hostages(scene: Scene, what: Tag) -> bool:
    """`Quedan 386 rehenes, dice Machado`: so the country's opposition and rights groups call political prisoners."""
    if scene.norms[what.first] not in scene.lexicon.hostages or what.first != what.last:
        return False
    if not scene.lexicon.captors.isdisjoint(scene.norms) or scene.has(scene.what, 0, len(scene.what) - 1, Kind.COUNTRY):
        return False
    return any(tag is not None and tag.kind is Kind.SOURCE and tag.rule != "metonym" for tag in scene.who)
