"""Know the numbers of things, tolls and events that rise and fall as counts do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.nouns import is_count
from bot.extraction.predicates import tied
from bot.extraction.reasons import Reason
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.tagging import Tag

_FIGURE = 4
Finding = tuple[Reason, str]


def of_things(seen: Look) -> Finding | None:
    """`amnesty requests pass 6,000`, `eleva a 100 la cifra de muertos`: what reaches it is a noun of other things."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    figure = next(scene.tags(scene.who, seen.head.last + 1, seen.head.last + _FIGURE), None)
    counted = next(scene.tags(scene.what, figure.last + 1, figure.last + 2), None) if figure is not None else None
    if seen.head.kind is None and figure is not None and figure.kind is Kind.FIGURE and counted is not None:
        other = counted.kind is Kind.OTHER and counted.gives == Reason.OTHER_PEOPLE.value
        if other:
            return (Reason.OTHER_PEOPLE, counted.rule)
    while at > seen.first and scene.who[at] is None and scene.norms[at] in scene.lexicon.articles:
        at -= 1  # `superan las 9.000`
    if seen.head.kind is not None or at < seen.first:
        return None
    raised = scene.who[at] or scene.who[seen.cell.number.lead]  # `applications top 12,500`: the verb is a bound
    if raised is None or raised.kind is not Kind.RAISE or raised.first <= seen.first:
        return None
    noun = _past_where(seen, raised.first - 1)
    figure = scene.who[noun]
    if figure is not None and figure.kind is Kind.FIGURE and scene.norms[noun] in scene.lexicon.numbers:
        return None  # `the number had climbed to 110`
    what = scene.what[noun] or _toll(seen, raised.first)
    if what is None or what.kind is not Kind.OTHER or is_count(seen.scene, what):
        return None
    # not `prisoners freed this year tops 900`
    return (Reason(what.gives), what.rule) if what.gives not in {"", Reason.TIME.value} else None


def _past_where(seen: Look, at: int) -> int:
    """Return the noun's last token before a place, a day or an auxiliary: `petitions in Venezuela have reached…`."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    plain = lexicon.within | lexicon.auxiliaries | lexicon.adverbs | lexicon.articles | lexicon.where
    while at > seen.first:
        what = scene.what[at]
        timed = scene.dated[at] is not None or scene.how[at] is not None
        place = what is not None and what.kind in {Kind.HOME, Kind.COUNTRY, Kind.PLACE}
        if not (place or timed or (what is None and scene.norms[at] in plain)):
            break
        at -= 1
    return at


def _toll(seen: Look, end: int) -> Tag | None:
    """`Death toll from the raid rises to 80`: a sentence that opens with what is counted, with nobody who counts."""
    scene = seen.scene
    opens = scene.what[seen.first] or (scene.what[seen.first + 1] if seen.first + 1 < end else None)
    speaks = any(tag.kind in SPEECH for tag in scene.tags(scene.who, seen.first, end - 1))
    joins = any(tied(scene, at, Kind.JOIN) for at in range(seen.first, end))
    own = opens is not None and opens.kind is Kind.OTHER and scene.who[opens.first] is None
    return opens if own and not speaks and not joins else None
