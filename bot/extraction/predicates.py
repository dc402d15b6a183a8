"""Find what is said of the people whom a number counts: the words of release and prison on either side of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.heads import Head
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

SAID = frozenset(
    {
        Kind.RELEASED,
        Kind.RELEASE_VERB,
        Kind.RELEASE_NOUN,
        Kind.RELEASE_FUTURE,
        Kind.RELEASE_INF,
        Kind.FULL,
        Kind.HELD,
        Kind.LEFT,
        Kind.ARREST,
        Kind.HOUSE,
        Kind.ASIDE,
    }
)
FREED = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASED})
_FINITE = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.LEFT})
_VERBS = frozenset({Kind.SAY, Kind.COUNT, Kind.CHECK, Kind.RAISE, Kind.PROMISE, Kind.DEMAND, Kind.DENY})
_BARRIERS = frozenset({";", "—", "–", "(", ")", "|"})
NEAR = 4
"""Tokens within which a participle belongs to the noun before it."""


class Look(NamedTuple):
    """A number with what stands around it."""

    scene: Scene
    cell: Cell
    head: Head
    first: int
    last: int
    """The part of the cell whose words speak of the number."""
    left: list[Tag]
    right: list[Tag]
    governing: Tag | None
    """The predicate right before the number, but for filling words."""
    verb: Tag | None
    """The verb of saying, promising or asking nearest before the number."""

    def close(self, tag: Tag | None) -> bool:
        """Tell whether a tag on the right belongs to the counted noun itself."""
        if tag is None or tag.first - self.head.last > NEAR or self.beyond(tag):
            return False
        return not any(tied(self.scene, at, Kind.JOIN) for at in range(self.head.last + 1, tag.first))

    def beyond(self, tag: Tag) -> bool:
        """Tell whether a comma or a colon parts a tag on the right from the noun."""
        return any(self.scene.norms[at] in {",", ":"} for at in range(self.head.last + 1, tag.first))


def look(scene: Scene, cell: Cell, head: Head) -> Look:
    """Gather what stands around a number."""
    first, last = span_of(scene, cell)
    left = predicates(scene, first, cell.number.first - 1)
    left = left or _verb_before(scene, cell)
    right = predicates(scene, head.last + 1, last)
    governing = left[-1] if left and governs(scene, left[-1], cell) else None
    verbs = [tag for tag in scene.tags(scene.who, first, cell.number.first - 1) if tag.kind in _VERBS]
    return Look(scene, cell, head, first, last, left, right, governing, verbs[-1] if verbs else None)


def _verb_before(scene: Scene, cell: Cell) -> list[Tag]:
    """Return the verb right before a number whose cell holds no word before it: "de los 300 salieron 40"."""
    at = cell.number.lead - 1
    what = scene.what[at] if 0 <= at < cell.first and not scene.lexicon.subject_first else None
    return [what] if what is not None and what.kind is Kind.RELEASE_VERB else []


def span_of(scene: Scene, cell: Cell) -> tuple[int, int]:
    """Return the part of a cell whose words speak of its number: up to contrast, dash or semicolon."""
    first, last = cell.first, cell.last
    for at in range(cell.number.first - 1, cell.first - 1, -1):
        if scene.norms[at] in _BARRIERS or tied(scene, at, Kind.CONTRAST):
            first = at + 1
            break
    for at in range(cell.number.last + 1, cell.last + 1):
        if scene.norms[at] in _BARRIERS or tied(scene, at, Kind.CONTRAST):
            last = at - 1
            break
    return first, last


def tied(scene: Scene, at: int, kind: Kind) -> bool:
    """Tell whether a token is part of a tie of this kind."""
    tie, what = scene.tie[at], scene.what[at]
    longer = what is not None and tie is not None and what.last - what.first > tie.last - tie.first
    within = longer and what is not None and tie is not None and what.first <= tie.first and what.last >= tie.last
    return tie is not None and tie.kind is kind and not within


def predicates(scene: Scene, first: int, last: int) -> list[Tag]:
    """Return what is said of people between two indices, background clauses left out."""
    found = []
    at = first
    while at <= last:
        if tied(scene, at, Kind.BACKGROUND):
            at = _past_background(scene, at, last)
            continue
        tag = scene.what[at]
        if tag is None:
            at += 1
            continue
        inside = tag.first >= first and tag.last <= last and scene.dated[tag.first] is None
        if tag.gives == "relative" and tag.first != first:
            inside = False
        if tag.kind is Kind.LEFT and tag.first > 0 and scene.norms[tag.first - 1] in scene.lexicon.clitics:
            inside = False
        if inside and tag.kind in SAID and (tag.gives != "place" or _leads_to_place(scene, tag)):
            found.append(tag)
        at = tag.last + 1
    return found


def _past_background(scene: Scene, at: int, last: int) -> int:
    """Return where a background clause ends: at a comma, or at the main verb."""
    while at <= last and scene.norms[at] != ",":
        what = scene.what[at]
        if what is not None and what.kind in _FINITE:
            break
        at += 1
    return at


def _leads_to_place(scene: Scene, tag: Tag) -> bool:
    """Tell whether a verb of leaving has a prison behind it."""
    for at in range(tag.last + 1, min(tag.last + NEAR + 2, len(scene.norms))):
        place = scene.what[at]
        if scene.norms[at] in scene.lexicon.jails or (place is not None and place.kind is Kind.PLACE):
            return True
        adjective = place is None or place.kind in {Kind.HOME, Kind.COUNTRY}
        if not (adjective and (scene.norms[at].isalpha() or scene.norms[at] in scene.lexicon.possessive)):
            return False
    return False


def governs(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether nothing but filling words stands between a predicate and the number."""
    lexicon = scene.lexicon
    plain = lexicon.articles | lexicon.genitive | lexicon.adverbs | lexicon.to | lexicon.numbering | {'"'}
    return all(
        scene.norms[at] in plain or scene.how[at] is not None or tied(scene, at, Kind.SKIP)
        for at in range(tag.last + 1, cell.number.lead)
    )
