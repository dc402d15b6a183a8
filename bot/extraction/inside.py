"""Tell those who are inside by where they are, and hostages, in the words of those who count political prisoners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.predicates import Look
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_REGIONS = "regions"
_NAMED = frozenset({Kind.GROUP, Kind.COUNTRY, Kind.PRISONERS})
_FREED = frozenset({Kind.RELEASE_VERB, Kind.RELEASED, Kind.RELEASE_NOUN, Kind.RELEASE_FUTURE, Kind.FULL})
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


def still_in(seen: Look) -> Verdict | None:
    """`31 militares, aún en Ramo Verde`, `sixty foreigners still in El Rodeo I`: still in a prison, without a verb."""
    scene, at = seen.scene, max(seen.head.last, seen.cell.number.trail) + 1
    if at < seen.last and (scene.norms[at] == "," or scene.norms[at] in scene.lexicon.copula):
        at += 1
    within = at + 1 <= seen.last and scene.norms[at + 1] in scene.lexicon.within
    if not within or scene.norms[at] not in scene.lexicon.still:
        return None
    at += 2
    while at <= seen.last and scene.norms[at] in scene.lexicon.articles:
        at += 1
    place = scene.what[at] if at <= seen.last else None
    prison = place is not None and place.kind is Kind.PLACE and place.rule != _REGIONS
    people = seen.head.kind in {None, Kind.PEOPLE, *_NAMED}
    return Verdict(Metric.DETAINED, None, "in-a-prison") if prison and people else None


def on_a_list(seen: Look) -> Verdict | None:
    """`tiene en su registro a 488`, `had 1,687 people on its roster`: who is on a list of prisoners is held."""
    scene, lead = seen.scene, seen.cell.number.lead
    if seen.head.kind not in {None, Kind.PEOPLE, Kind.GROUP}:
        return None
    first = max(seen.head.last, seen.cell.number.trail) + 1
    at = _register(scene, first, min(seen.last, first + _REACH))
    ahead = _register(scene, max(seen.first, lead - _REACH), lead - 1) if at is None else None
    there = at if at is not None else ahead
    doubled = not scene.lexicon.doubled.isdisjoint(scene.norms[seen.first : seen.last + 1])
    if there is None or doubled or any(tag.kind in _FREED for tag in (*seen.left, *seen.right)):
        return None
    behind = scene.what[there + 2] if there + 2 < len(scene.what) else None
    of_prisoners = behind is not None and behind.kind is Kind.PRISONERS
    of = there + 2 < len(scene.norms) and scene.norms[there + 1] in scene.lexicon.genitive
    if of and not of_prisoners and scene.who[there + 2] is None:
        return None  # `en una lista de espera`
    end = len(scene.what) - 1
    held = of_prisoners or (
        scene.has(scene.what, 0, end, Kind.PRISONERS) and not scene.has(scene.what, 0, end, *_FREED)
    )
    return Verdict(Metric.DETAINED, None, "on-a-list") if held else None


def list_owner(scene: Scene, one: Told, draft: Draft) -> Party | None:
    """Return whose list a number is on: `X has 488 people on its books`, `488 figuran en el registro de X`."""
    listed = [p for p in one.named if p.listed and not p.metonym and p.claimant is not None]
    if draft.rule != "on-a-list" or len(listed) != 1 or draft.utterance is not None:
        return None
    party, lead = listed[0], draft.number.lead
    if party.last < lead:
        own = scene.norms[party.last : one.sentence.last + 1]
        return party if not scene.lexicon.own.isdisjoint(own) else None
    owned = scene.norms[party.first - 1] in scene.lexicon.genitive or scene.norms[party.last + 1 : party.last + 2] == [
        "'s"
    ]
    return party if owned and not scene.lexicon.registers.isdisjoint(scene.norms[lead : party.first + 3]) else None


def _register(scene: Scene, first: int, last: int) -> int | None:
    """Return where "on its roster", "en su registro" names a list, if nothing rejects it."""
    lexicon = scene.lexicon
    for at in range(first, last + 1):
        if scene.norms[at] in lexicon.negations or scene.norms[at] in {",", ":", ";"} or scene.bounded[at]:
            return None
        if scene.norms[at] not in lexicon.onto:
            continue
        for noun in range(at + 1, min(at + 5, last + 1)):
            if scene.norms[noun] in lexicon.registers:
                return noun
            if scene.bounded[noun] or not (scene.norms[noun].isalpha() or scene.norms[noun] in lexicon.possessive):
                return None
    return None


def labelled(seen: Look) -> Verdict | None:
    """`Presos políticos: Foro Penal cuenta 61 mujeres y 4 adolescentes`: a label says what people are counted as."""
    scene = seen.scene
    first = seen.cell.first
    while first > 0 and scene.norms[first - 1] not in {"\n", "."}:
        first -= 1
    label = scene.what[first]
    named = label is not None and label.kind is Kind.PRISONERS and label.last > label.first
    if not named or label is None or scene.norms[min(label.last + 1, len(scene.norms) - 1)] != ":":
        return None
    counts = seen.verb is not None and seen.verb.kind in {Kind.COUNT, Kind.CHECK}
    plain = counts and not seen.left and not seen.right and seen.head.kind in {Kind.GROUP, Kind.PEOPLE}
    return Verdict(Metric.DETAINED, None, "labelled") if plain else None


def carried(seen: Look) -> Verdict | None:
    """`Un bus con 24 presos políticos sale de Yare hacia Tocorón`: prisoners who are driven somewhere are not free."""
    scene, at = seen.scene, seen.cell.number.lead - 2
    vehicle = at >= seen.first and scene.norms[at] in scene.lexicon.vehicles
    jailed = seen.head.kind is Kind.PRISONERS and not any(tag.kind is Kind.RELEASED for tag in seen.right)
    return Verdict(None, Reason.OTHER_PEOPLE, "carried") if vehicle and jailed else None


def for_a_crime(seen: Look) -> Verdict | None:
    """`Tras las rejas 16 funcionarios por extorsión`: where nobody whose trade it is counts them, no such prisoners."""
    scene = seen.scene
    if scene.lexicon.crimes.isdisjoint(scene.norms[seen.head.last + 1 : seen.last + 1]):
        return None
    if scene.counted_by_a_source():
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
    return scene.counted_by_a_source()
