"""Recognise releases that an authority says are still to come: "habrá más excarcelaciones", "will free prisoners"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import is_official
from bot.extraction.promises import arrives
from bot.extraction.spoken import (
    FAR,
    LEAD,
    PEOPLE_TOLD,
    Spoken,
    asks_or_denies,
    is_fresh,
    mentioned,
    several,
)

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_PHRASE = 5


def coming(scene: Scene, told: list[Told], one: Told, tracker: Tracker) -> Spoken | None:
    """`Cabello: habrá más excarcelaciones`, `Venezuela will free political prisoners`: an authority says so."""
    first, last = one.sentence.first, one.sentence.last
    state = next((p for p in one.named if is_official(tracker, p.claimant) and not p.anaphor), None)
    state = state or _told_below(told, one, tracker)
    if state is None or asks_or_denies(scene, one, last) or mentioned(scene, one):
        return None
    ahead = scene.has(scene.what, first, last, Kind.RELEASE_FUTURE)
    for tag in scene.tags(scene.what, first, last):
        if not scene.lexicon.when_words.isdisjoint(scene.norms[first + 1 : tag.first]):
            return None  # `it has gained 31% since January, when Caracas began to release prisoners`
        end = _rounds_to_come(scene, tag, ahead=ahead) or _freed_to_come(scene, tag, last)
        end = end or arrives(scene, tag, last)
        if end is not None:
            return Spoken(state.claimant, state.speaker, Metric.ANNOUNCED, None, tag.first, end, "to-come")
    return None


def _told_below(told: list[Told], title: Told, tracker: Tracker) -> Party | None:
    """Return the one of the state whom alone a summary names, for a title that names nobody."""
    named = [p for one in told if one.sentence.item == 1 for p in one.named if p.listed]
    sole = title.sentence.item == 0 and not title.named and {p.claimant for p in named} != set()
    return named[0] if sole and all(is_official(tracker, p.claimant) and not p.metonym for p in named) else None


def _rounds_to_come(scene: Scene, tag: Tag, *, ahead: bool) -> int | None:
    """Return where "habrá más excarcelaciones", "more releases on the way" ends, given its noun."""
    if tag.kind is Kind.AMNESTY:
        return tag.last if _there_will_be(scene, tag.first - 1) else None
    plural = tag.kind is Kind.RELEASE_NOUN and scene.norms[tag.last].endswith("s")
    rounds = plural and tag.last > tag.first and scene.norms[tag.last - 1] in scene.lexicon.more
    if not rounds and not (plural and is_fresh(scene, tag)):
        return None
    ahead = ahead or scene.norms[tag.first] in scene.lexicon.there_will_be
    soon = plural and not scene.lexicon.will.isdisjoint(scene.norms[max(tag.first - LEAD, 0) : tag.first])
    coming = not scene.lexicon.underway.isdisjoint(scene.norms[tag.last + 1 : tag.last + 1 + LEAD])
    return tag.last if (ahead and rounds) or coming or soon else None  # "there will be more releases"


def _there_will_be(scene: Scene, at: int) -> bool:
    """`Habrá una amnistía general`, `There will be an amnesty`: nothing but these words stands before the noun."""
    lexicon = scene.lexicon
    while at > 0 and scene.norms[at] in lexicon.articles | lexicon.indefinite | lexicon.will | lexicon.be | {'"'}:
        at -= 1
    return at >= 0 and scene.norms[at] in lexicon.there_will_be


def _freed_to_come(scene: Scene, tag: Tag, last: int) -> int | None:
    """Return where "will free political prisoners", "todos saldrán", "habrá excarcelaciones" ends, given its verb."""
    if tag.kind is not Kind.RELEASE_FUTURE or scene.norms[tag.first] in scene.lexicon.perhaps:
        return None
    behind = scene.tags(scene.what, tag.last + 1, min(last, tag.last + LEAD + 2))
    what = next((each for each in behind if scene.norms[each.first] not in scene.lexicon.quantity), None)
    everybody = scene.norms[tag.first - 1] in scene.lexicon.everybody or _crowd_before(scene, tag)
    everybody = everybody or _all_behind(scene, tag, last)
    if everybody or (what is None and several(scene, tag, last)) or _quantity_behind(scene, tag, last):
        return tag.last
    if what is None or any(scene.bounded[tag.first : what.last + 1]):
        return None
    plural = scene.norms[what.last].endswith("s")
    there = scene.norms[tag.first] in scene.lexicon.there_will_be and plural
    let_go = what.kind is Kind.RELEASED and scene.norms[what.first].endswith("s")  # `to let prisoners go`
    if scene.norms[tag.first] in scene.lexicon.there_will_be and what.first > tag.last + 1:
        let_go = False  # `habrá una investigación sobre los excarcelados`
    fresh = what.kind is Kind.RELEASE_NOUN and (there or is_fresh(scene, what))
    jailed = not scene.lexicon.jails.isdisjoint(scene.norms[tag.last : last + 1]) and what.kind in {
        Kind.HOME,
        Kind.GROUP,
    }
    if jailed and scene.norms[what.first].endswith("s"):
        return what.last  # `saldrán venezolanos y extranjeros de las cárceles`
    people = what.kind is Kind.PRISONERS and (plural or scene.norms[what.first].endswith("s"))
    return what.last if fresh or people or let_go else None


def _quantity_behind(scene: Scene, tag: Tag, last: int) -> bool:
    """Tell whether many people are the subject behind a verb: `saldrá de prisión «una cantidad considerable» de…`."""
    many = [at for at in range(tag.last + 1, min(last, tag.last + FAR)) if scene.norms[at] in scene.lexicon.amounts]
    if not many:
        return False
    people = next(scene.tags(scene.what, many[0] + 1, min(last, many[0] + _PHRASE)), None)
    return people is not None and people.kind in PEOPLE_TOLD and scene.norms[people.first].endswith("s")


def _all_behind(scene: Scene, tag: Tag, last: int) -> bool:
    """Tell whether "all" is the subject behind a verb, and of nobody else: `«Saldrán todos»`."""
    at = tag.last + 1
    if at > last or scene.norms[at] not in scene.lexicon.everybody:
        return False
    return at == last or not scene.norms[at + 1].isalpha() or scene.norms[at + 1] in scene.lexicon.where


def _crowd_before(scene: Scene, tag: Tag) -> bool:
    """Tell whether people in the plural stand before a verb: `a considerable number of prisoners to walk free`."""
    people = scene.what[tag.first - 1] if tag.first else None
    if people is None or people.kind is not Kind.PRISONERS or not scene.norms[people.last].endswith("s"):
        return False
    return not (scene.lexicon.quantity | scene.lexicon.more).isdisjoint(
        scene.norms[max(people.first - LEAD, 0) : people.first]
    )
