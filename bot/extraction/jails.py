"""Find a prison that no table knows by the noun beside its name: "La Quebrada prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_BEFORE = 4
_SCENE = 8
_AS = frozenset(("as", "while", "mientras"))
_REGIONS = frozenset(("state", "city", "province", "region", "entidad", "municipio"))
_FREEING = frozenset((Kind.RELEASE_NOUN, Kind.RELEASE_VERB, Kind.RELEASED))
_TELLING = frozenset({*SPEECH, Kind.SOURCE, Kind.VAGUE})


def named_jail(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a prison with a name of its own stands between two tokens: "Las Lomas women's jail"."""
    if not scene.lexicon.subject_first or scene.shouted:
        return False
    return any(
        scene.norms[at] in scene.lexicon.jails and _has_name(scene, at, first) for at in range(first + 1, last + 1)
    )


def _has_name(scene: Scene, jail: int, first: int) -> bool:
    """Tell whether a name in capitals stands before a noun, its kind between them or not."""
    for at in range(jail - 1, max(jail - _BEFORE - 1, first - 1), -1):
        if scene.norms[at] in scene.lexicon.jail_kinds | scene.lexicon.possessive:
            continue
        plain = scene.who[at] is None and scene.what[at] is None and scene.how[at] is None and scene.dated[at] is None
        return plain and scene.tokens[at].text[:1].isupper() and not scene.title_case(at, jail)
    return False


def in_outlet(scene: Scene, place: Tag) -> bool:
    """Tell whether a place belongs to the outlet at a headline's end: "850 behind bars - The Maracay Observer"."""
    dash = next(
        (at for at in range(place.first - 1, max(place.first - _BEFORE, 0), -1) if scene.norms[at] == "-"), None
    )
    end = next(
        (at for at in range(place.last, min(place.last + _BEFORE, len(scene.norms))) if scene.norms[at] == "\n"), 0
    )
    if dash is None or not end or scene.tokens[dash - 1].text[-1:] == "-":
        return False
    words = scene.norms[dash + 1 : place.first] + scene.norms[place.last + 1 : end]
    return bool(words) and scene.tokens[dash + 1].text[:1].isupper() and all(word.isalpha() for word in words)


def told_around(scene: Scene, first: int, start: int, lead: int) -> bool:
    """Tell whether what stands before a clause, or a region that was named, says where its number is of."""
    return _scene_outside(scene, first, start) or _of_the_region(scene, start, lead)


def _scene_outside(scene: Scene, first: int, start: int) -> bool:
    """`Hugs outside Zona 7 as 19 are let go`: the scene before a clause says where those who leave come from."""
    at = start if scene.norms[start] in _AS else start - 1
    if not first < at <= first + _SCENE or scene.norms[at] not in _AS:
        return False
    tells = any(tag.kind in _TELLING for tag in scene.tags(scene.who, first, at - 1))
    there = scene.lexicon.where | scene.lexicon.within
    places = scene.tags(scene.what, first, at - 1)
    return not tells and any(p.kind is Kind.PLACE and scene.norms[max(p.first - 1, 0)] in there for p in places)


def _of_the_region(scene: Scene, first: int, lead: int) -> bool:
    """`Nine more out in Lara | That brings the state's total to 58`: the count of the region that was named."""
    lexicon = scene.lexicon
    if _REGIONS.isdisjoint(scene.norms[first:lead]) or lexicon.label_places.isdisjoint(scene.norms[:lead]):
        return False
    for at in range(first, lead - 1):
        if scene.norms[at] in _REGIONS and scene.what[at] is None:
            beside = at + 1 if lexicon.subject_first else at - 1
            return scene.norms[beside] in lexicon.possessive | lexicon.definite
    return False


def released_at(scene: Scene, first: int, lead: int) -> bool:
    """`la excarcelación en Yare III de X y otras doce personas`: the place stands right behind the release."""
    for place in scene.tags(scene.what, first, lead - 1):
        freed = scene.what[place.first - 2] if place.kind is Kind.PLACE and place.first > 1 else None
        town = place.first == place.last and scene.norms[place.first] in scene.lexicon.label_places
        behind = freed is not None and freed.kind in _FREEING and scene.norms[place.first - 1] in scene.lexicon.where
        if behind and not town:
            return True
    return False
