"""Tell the day of a count, a report or a verb of saying from the day of the releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH
from bot.extraction.standing import counted_then, figure_raised, raised_then, stood_then

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

NEXT = 3
_UNTIL = 9


def of_count(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a day is that of the count, not of the releases: "hasta este lunes", "elevó este jueves a 97"."""
    if tag.kind is not Kind.BATCH:
        return False
    between = scene.norms[tag.last + 1 : cell.number.lead]
    figure = ":" in between and any(t.kind is Kind.FIGURE for t in scene.tags(scene.who, cell.first, tag.first))
    figure = figure or _when_raised(scene, tag, cell)
    if figure or _of_what_is_added(scene, tag, cell) or _at_the_hour(scene, tag, cell):
        return True
    if (
        counted_then(scene, tag.last + 1)
        or stood_then(scene, tag, cell)
        or raised_then(scene, tag, cell)
        or _of_other_number(scene, tag, cell)
        or stands_behind(scene, tag.first, cell.first, scene.lexicon.until, _UNTIL)
    ):
        return True
    day = scene.dated[tag.first] or scene.dated[tag.last]
    if day is not None:
        told = day.clock is not None and tag.last < cell.number.lead and _told_between(scene, tag, cell)
        if told or day.role == Role.AS_OF or stands_behind(scene, tag.first, cell.first, scene.lexicon.after, NEXT):
            return True
        if tag.gives != "others" and tag.first > cell.number.last and figure_raised(scene, cell):
            return True
    before = scene.norms[tag.first - 1] if tag.first else ""
    return _of_saying(scene, tag, cell) or before in scene.lexicon.stative | scene.lexicon.since  # `since last week`


def _when_raised(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a day is the one on which a count was raised: `updated its running tally early on Monday to 143`."""
    lead = cell.number.lead
    if tag.gives == "others" or tag.last >= lead or scene.norms[lead - 1] not in scene.lexicon.to:
        return False
    kinds = {each.kind for each in scene.tags(scene.who, cell.first, tag.first - 1)}
    behind = scene.has(scene.who, tag.last + 1, lead - 1, Kind.RAISE, Kind.FIGURE)
    return not kinds.isdisjoint({Kind.RAISE, Kind.CORRECT}) and Kind.FIGURE in kinds and not behind


def _at_the_hour(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`llevaba 84 a las 8:30 de la noche`: the hour at which a count stood, behind its bare number."""
    day = scene.dated[tag.first] or scene.dated[tag.last]
    if day is None or day.clock is None or day.first - cell.number.trail > NEXT or day.first < cell.number.last:
        return False
    running = scene.tags(scene.how, cell.first, cell.number.lead - 1)
    return any(each.kind is Kind.TOTAL and each.last == cell.number.lead - 1 for each in running)


def _of_saying(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a day is that of a verb of saying: "said on Sunday that 24…", "La semana pasada X decía que…"."""
    if tag.first <= cell.first + 1 and not scene.lexicon.gone.isdisjoint(scene.norms[tag.first : tag.last + 1]):
        said = [t for t in scene.tags(scene.who, tag.last + 1, cell.number.lead) if t.kind in SPEECH]
        if said and scene.has(scene.tie, said[-1].last + 1, cell.number.lead, Kind.RELATIVE):
            return True
    verb = scene.who[tag.first - 1] if tag.first else None
    if told_in_relative(scene, tag) and cell.number.last < tag.first:
        return True
    told = verb is not None and verb.kind in SPEECH and tag.last < cell.number.lead and tag.gives != "others"
    what = scene.what[tag.last]
    releases = what is not None and what.kind is Kind.RELEASE_NOUN  # `puts the day's releases at 24`
    return told and not releases and scene.norms[tag.last + 1] not in scene.lexicon.possessive


def told_in_relative(scene: Scene, tag: Tag) -> bool:
    """Tell whether a day is that of a report: "según el reporte que divulgaron la noche del martes"."""
    at = tag.first - 1
    while at > 0 and (how := scene.how[at]) is not None and how.kind is Kind.BATCH:
        at = how.first - 1
    verb = scene.who[at] if at > 0 else None
    tie = scene.tie[verb.first - 1] if verb is not None and verb.kind in SPEECH and verb.first else None
    return tie is not None and tie.kind is Kind.RELATIVE


def _of_what_is_added(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`Con las boletas de anoche ya son 21`, `Con el de anoche, X llega a 384`."""
    if scene.norms[cell.first] not in scene.lexicon.opening:
        return False
    first, last = tag.last + 1, cell.number.lead - 1
    if tag.gives != "others" and scene.has(scene.how, first, last, Kind.TOTAL):
        return True
    return "," in scene.norms[first:last] and scene.has(scene.who, first, last, Kind.RAISE)


def _told_between(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a count is told behind an hour: "a las siete de la noche del lunes tenía confirmadas 47"."""
    return scene.has(scene.who, tag.last + 1, cell.number.lead, Kind.CHECK, Kind.COUNT, Kind.SAID, Kind.RAISE)


def stands_behind(scene: Scene, at: int, first: int, words: frozenset[str], reach: int) -> bool:
    """Tell whether one of some words stands within so many tokens before a token."""
    return any(scene.norms[i] in words for i in range(max(first, at - reach), at))


def asks_since_when(scene: Scene, tag: Tag) -> bool:
    """`sin aclarar desde cuándo`, `without saying since when`, `vuelven desde Tocorón`: no window is told."""
    after = tag.last + 1
    if scene.norms[tag.first] not in scene.lexicon.since or after >= len(scene.norms):
        return False
    asks = scene.norms[after] in scene.lexicon.when_words
    what = scene.what[after]
    place = what is not None and what.kind in {Kind.PLACE, Kind.HOME}
    return asks or ((place or scene.norms[after] in scene.lexicon.jails) and scene.dated[tag.first] is None)


def in_these_words(scene: Scene, tag: Tag) -> bool:
    """`Con esas palabras lo comunicó`, `con estas cifras`: it is no group of people that "these" are."""
    what = scene.what[tag.first]
    if tag.gives == "others" and what is not None and what.kind is Kind.GROUP and what.first < tag.first:
        return True  # `ciudadanos de otros países`
    after = tag.last + 1
    if tag.first + 1 != tag.last or scene.norms[tag.first] not in scene.lexicon.opening or after >= len(scene.norms):
        return False
    people = scene.what[after] is not None or scene.bounded[after] or scene.norms[after] in scene.lexicon.group_nouns
    return not people and scene.norms[after].isalpha() and scene.how[after] is None


def _of_other_number(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`Today's 12 take the count to 422`, `Sunday's 30 releases bring it to 90`: the day is of a number before."""
    at = tag.last + 1
    if at + 1 >= cell.number.lead or scene.dated[tag.last] is None:
        return False
    at += scene.norms[at] in scene.lexicon.possessive
    return scene.norms[at - 1] in scene.lexicon.possessive and scene.bounded[at] and at < cell.number.lead
