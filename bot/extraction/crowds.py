"""Tell whether a verb is said of many people whom nobody counts: "a considerable number of prisoners to walk free"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

PEOPLE = frozenset({Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.COUNTRY, Kind.HOME})
_LEAD = 3
_PHRASE = 5
_FAR = 8


def quantity_behind(scene: Scene, tag: Tag, last: int) -> bool:
    """Tell whether many people are the subject behind a verb: `saldrá de prisión «una cantidad considerable» de…`."""
    many = [at for at in range(tag.last + 1, min(last, tag.last + _FAR)) if scene.norms[at] in scene.lexicon.amounts]
    if not many:
        return False
    people = next(scene.tags(scene.what, many[0] + 1, min(last, many[0] + _PHRASE)), None)
    return people is not None and people.kind in PEOPLE and scene.norms[people.first].endswith("s")


def crowd_before(scene: Scene, tag: Tag) -> bool:
    """Tell whether people in the plural stand before a verb: `a considerable number of prisoners to walk free`."""
    people = scene.what[tag.first - 1] if tag.first else None
    if people is None or people.kind is not Kind.PRISONERS or not scene.norms[people.last].endswith("s"):
        return False
    return not scene.lexicon.quantity.isdisjoint(scene.norms[max(people.first - _LEAD, 0) : people.first])
