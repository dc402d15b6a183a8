"""Find a prison that no table knows by the noun beside its name: "La Quebrada prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_BEFORE = 4


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
