"""Tell that nouns of no table, or of a table of other things, count people who leave prison or are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_REACH = 5
_SPAN = 12
_PLURALS = ("s", "men", "women", "folk")
_PRISON = frozenset({Kind.PLACE})
_FREED_ALONE = frozenset(
    {
        "regained",
        "left-jail",
        "back-home",
        "with-their-own-again",
        "went-home",
        "home-again",
        "saw-freedom",
        "through-the-gates",
        "back-from-jail",
        "no-longer-held",
        "no-longer-inside",
    }
)
"""Rules of what only people do who were in prison, or are at home again."""
_HOME = frozenset({"back-home", "went-home", "home-again"})
_BETWEEN = frozenset({Kind.HOME, Kind.PLACE, Kind.COUNTRY})


def left_or_held(scene: Scene, at: int, last: int) -> bool:
    """`Doce ganaderos fueron excarcelados`, `Nine ranchers walked out of X`: of a plural noun, a verb of people."""
    if not scene.norms[at].endswith(_PLURALS) or not scene.tokens[at].text.islower():
        return False
    jailed = scene.what[at + 1] if at < last else None
    adjective = jailed is not None and jailed.kind is Kind.PRISONERS and not scene.lexicon.subject_first
    if adjective and scene.counted_by_a_source():
        return True  # `veinte ganaderos presos por protestar`
    verb = _verb_behind(scene, at + 1, min(last, at + _REACH))
    infinitive = verb is not None and scene.norms[verb.first].endswith(scene.lexicon.infinitives or ("\n",))
    return verb is not None and not infinitive and _of_people(scene, at, last, verb)


def _of_people(scene: Scene, at: int, last: int, verb: Tag) -> bool:
    """Tell whether what a verb says is said of people in this text."""
    end = min(last, verb.last + _REACH)
    jailed = scene.has(scene.what, at, end, *_PRISON) or not scene.lexicon.jails.isdisjoint(scene.norms[at : end + 1])
    if verb.kind is Kind.RELEASED:
        return scene.lexicon.subject_first and scene.counted_by_a_source()  # `reports 44 leaders freed`
    if verb.gives == "place":
        return jailed  # `walked out of Tocorón prison`
    if verb.kind is Kind.RELEASE_VERB:
        plain = verb.rule in _FREED_ALONE and (jailed or verb.rule not in _HOME)
        return plain or jailed or _excarcelled(scene, verb) or scene.counted_by_a_source()
    return verb.kind is Kind.HELD and verb.last > verb.first and scene.counted_by_a_source()


def verified_exits(scene: Scene, cell: Cell, at: int) -> bool:
    """`has been able to verify some 55 departures`: what is verified beside releases are releases."""
    if scene.norms[at] not in scene.lexicon.exits:
        return False
    behind = scene.norms[at + 2 : at + _REACH] if at + 1 < len(scene.norms) else []
    jailed = not scene.lexicon.jails.isdisjoint(behind)
    jailed = jailed or scene.has(scene.what, at + 2, at + _REACH, Kind.PLACE, Kind.HOME)
    if behind and scene.norms[at + 1] in scene.lexicon.departing and not jailed:
        return False  # `12 departures from the commission`
    lead = cell.number.lead
    checks = scene.has(scene.who, lead - _REACH, lead, Kind.CHECK, Kind.COUNT)
    checks = checks or not scene.lexicon.verifying.isdisjoint(scene.norms[max(lead - _REACH, 0) : lead])
    freed = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.PRISONERS, Kind.PLACE)
    return checks and scene.has(scene.what, 0, len(scene.what) - 1, *freed)


def _verb_behind(scene: Scene, first: int, last: int) -> Tag | None:
    """Return what is said right behind a noun, its adjectives, its place and a day left out."""
    lexicon = scene.lexicon
    for at in range(first, last + 1):
        what, norm = scene.what[at], scene.norms[at]
        if what is not None and what.kind not in _BETWEEN:
            return what if what.first == at else None
        if what is not None or scene.how[at] is not None or scene.dated[at] is not None:
            continue
        name = scene.tokens[at].text[:1].isupper() and scene.who[at] is None
        adjective = at == first and norm.endswith("s") and scene.who[at] is None and not lexicon.subject_first
        if not (name or adjective or norm in lexicon.adverbs or norm in lexicon.genitive or norm in lexicon.within):
            return None
    return None


def _excarcelled(scene: Scene, verb: Tag) -> bool:
    """Tell whether a verb says by its own letters that people left prison: "fueron excarcelados"."""
    return any(norm.startswith(scene.lexicon.only_people) for norm in scene.norms[verb.first : verb.last + 1])


def neighbours_freed(scene: Scene, cell: Cell, what: Tag) -> bool:
    """`Una docena de vecinos de X, presos desde 2024, volvió a casa`: of neighbours, that they are free."""
    at = cell.number.lead - 1
    before = scene.what[at] if at >= 0 else None
    if before is not None and before.kind is Kind.RELEASE_VERB and before.rule != "took-place":
        return True  # `doors open for 29 protesters`
    for tag in scene.tags(scene.what, what.last + 1, min(cell.last, what.last + _SPAN)):
        if tag.kind in {Kind.RELEASED, Kind.RELEASE_VERB, Kind.HELD}:
            return tag.gives != "place"
        if tag.kind not in {Kind.PRISONERS, Kind.OTHER, Kind.PLACE, Kind.HOME}:
            return False
    return False


def of_so_many(scene: Scene, last: int) -> bool:
    """Tell whether a group only gives a number, and says nothing: "A group of 19 detainees left X"."""
    of = last + 2 < len(scene.norms) and scene.norms[last + 1] in scene.lexicon.genitive
    return of and scene.norms[last] in scene.lexicon.amounts and scene.bounded[last + 2]


def is_count(scene: Scene, what: Tag) -> bool:
    """Tell `for X the number stands at 347`, `its verified cases had reached 104`: a count, and cases that are one."""
    before = scene.norms[what.first - 1] if what.first else ""
    figure = what.gives == Reason.ORDER.value and (who := scene.who[what.first]) is not None and who.kind is Kind.FIGURE
    return figure or (scene.norms[what.first] in scene.lexicon.counted_cases and before in scene.lexicon.checked)


def joins_number(scene: Scene, at: int) -> bool:
    """Tell whether "y" or "and" leads to the next number: "13 fuera y 22 dentro"."""
    return at + 1 < len(scene.norms) and scene.norms[at] in scene.lexicon.both_and and scene.bounded[at + 1]
