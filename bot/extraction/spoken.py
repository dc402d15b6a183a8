"""Say what an announcement without a number is, and answer what its rules ask alike: of many, new, only mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Group, Metric
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.drafting import Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

PEOPLE_TOLD = frozenset({Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.COUNTRY, Kind.HOME})
LEAD = 3
FAR = 8


class Spoken(NamedTuple):
    """An announcement without a number, by token indices."""

    claimant: str | None
    speaker: str | None
    metric: Metric
    group: Group | None
    first: int
    last: int
    rule: str


def mentioned(scene: Scene, one: Told, until: int | None = None) -> bool:
    """Tell whether a sentence only speaks about releases: a question, a portrait, an opinion."""
    first, last = one.sentence.first, one.sentence.last
    if until is not None:
        last = min(last, until + LEAD)
    if scene.has(scene.tie, first, last, Kind.MENTION, Kind.NEGATION) or _in_passing(scene, one, until):
        return True
    return any(scene.norms[at] in {"?", "¿"} for at in range(first, last + 1))


def _in_passing(scene: Scene, one: Told, until: int | None) -> bool:
    """`Mientras el Gobierno anuncia excarcelaciones, 14 fueron detenidos`: told beside what the sentence is about."""
    first = one.sentence.first
    if until is None or scene.norms[first] not in scene.lexicon.meanwhile:
        return False
    return "," in scene.norms[until : one.sentence.last]


def asks_or_denies(scene: Scene, one: Told, end: int) -> bool:
    """Tell whether a sentence asks for releases, or denies them."""
    return scene.has(scene.who, one.sentence.first, end, Kind.DEMAND, Kind.DENY)


def several(scene: Scene, what: Tag, last: int) -> bool:
    """Tell whether releases are of many: a plural noun, or people in the plural behind it."""
    noun = scene.norms[what.last]
    compound = (
        what.kind is Kind.RELEASE_NOUN and what.last > what.first and scene.norms[what.first] in scene.lexicon.prisoner
    )
    if compound:
        return True
    if what.kind is Kind.RELEASE_NOUN and noun.endswith("s") and noun not in {"las", "los"}:
        return is_fresh(scene, what) or not _name_follows(scene, what.last + 1, last)
    at = what.last + 1
    while at <= min(last, what.last + FAR):
        tag = scene.what[at]
        if tag is not None and scene.norms[at] not in scene.lexicon.quantity:
            named = (
                tag.last < last and scene.tokens[tag.last + 1].text[:1].isupper() and scene.what[tag.last + 1] is None
            )
            plural = scene.norms[tag.first].endswith("s") or scene.norms[tag.last].endswith("s")
            return tag.kind in PEOPLE_TOLD and plural and not (named and not scene.shouted)
        plain = scene.lexicon.genitive | scene.lexicon.articles | scene.lexicon.to | scene.lexicon.more | {'"', "'"}
        if scene.norms[at] not in plain | scene.lexicon.quantity:
            return False
        at += 1
    return False


def _name_follows(scene: Scene, at: int, last: int) -> bool:
    return (
        at + 1 <= last
        and scene.norms[at] in scene.lexicon.genitive
        and scene.tokens[at + 1].text[:1].isupper()
        and scene.what[at + 1] is None
    )


def is_fresh(scene: Scene, what: Tag) -> bool:
    """Tell whether releases are called new, more or others."""
    before = scene.how[what.first - 1] if what.first else None
    return (before is not None and before.kind in {Kind.BATCH, Kind.PLUS}) or scene.norms[
        what.first - 1
    ] in scene.lexicon.more
