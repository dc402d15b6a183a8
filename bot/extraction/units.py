"""Tell the numbers that cannot count these people, whatever their sentence says: by the unit or the word before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.differences import all_but, by_so_many, delta, outgrown
from bot.extraction.granting import approved
from bot.extraction.heads import UNKNOWN, Head, is_freed_noun
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.numerals import Number
    from bot.extraction.scene import Cell, Scene

_COUNTERS = 5
_STARTS = frozenset(("\n", ".", '"'))
_YEARS = (1950, 2100)
_CURBS = ("medida", "restriccion", "presentacion", "measure", "restriction")
_HOURS = 12
_DAYS = 31
_TEN = 10
_OF_AGE = 18
_OLD = 110
_REACH = 4
_COINS = frozenset({"$", "€", "us$"})


def unit(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Return why a number cannot count these people, or None."""
    for rule in _RULES:
        reason = rule(scene, cell, head)
        if reason is not None:
            return reason
    return None


def _beside(scene: Scene, cell: Cell) -> tuple[str, str]:
    number = cell.number
    before = scene.norms[number.first - 1] if number.first else ""
    after = scene.norms[number.last + 1] if number.last + 1 < len(scene.norms) else ""
    return before, after


def _hurt(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """Know those of an accident: `A bus with freed prisoners crashes, injuring 8`, `hiriendo a tres`."""
    at = cell.number.lead - 1
    while at > 0 and scene.norms[at] in scene.lexicon.to:
        at -= 1
    return Reason.OTHER_PEOPLE if at >= 0 and scene.norms[at] in scene.lexicon.hurting else None


def _capacity(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """`19 months in a cell for six`, `una celda para 12`: how many a room is for."""
    lead = cell.number.lead
    if lead < 2 or scene.norms[lead - 2] not in scene.lexicon.rooms:  # noqa: PLR2004 - tokens
        return None
    binds = scene.norms[lead - 1] in scene.lexicon.for_words | scene.lexicon.genitive
    return Reason.PAPERS if binds else None


def _sign(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """`60 %`, `$ 20`."""
    before, after = _beside(scene, cell)
    if after in {"%", "°"}:
        return Reason.RATIO
    return Reason.GOODS if before in _COINS or after in _COINS else None


def _name(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """`Zona 7`, `artículo 9`."""
    for at in (cell.number.first, cell.number.last):
        what = scene.what[at]
        if what is not None and what.kind is Kind.PLACE:
            return Reason.NAME
    before = scene.who[cell.number.first - 1] if cell.number.first else None
    if before is not None and before.kind is Kind.SOURCE and scene.norms[before.first] in scene.lexicon.numbered_nouns:
        return Reason.NAME  # `Gaceta Oficial 6.914`
    raised = before is not None and before.kind is Kind.RAISE  # `releases top 100`
    freed = scene.what[cell.number.first - 1] if cell.number.first else None
    left = freed is not None and freed.kind in {
        Kind.RELEASE_VERB,
        Kind.RELEASED,
        Kind.HELD,
    }  # `ganaron la calle 26 presos`
    numbered = _beside(scene, cell)[0] in scene.lexicon.numbered_nouns and not raised and not left
    return Reason.NAME if numbered else None


def _ratio(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """`dos de cada tres`, `one in six`."""
    before, _ = _beside(scene, cell)
    number, lexicon = cell.number, scene.lexicon
    one_in = before in lexicon.one_in and number.first > 1 and scene.norms[number.first - 2] in lexicon.ones
    if _in_ten(scene, number) or _in_turns(scene, number):
        return Reason.RATIO
    return Reason.RATIO if one_in or before in lexicon.each else None


def _in_ten(scene: Scene, number: Number) -> bool:
    """`nine in 10 freed Venezuelans`: either number of a share."""
    if (number.value or 0) > _TEN:
        return False
    for at, other in ((number.last + 1, number.last + 2), (number.first - 1, number.first - 2)):
        partner = scene.numbered[other] if 0 <= other < len(scene.norms) else None
        if partner is not None and scene.norms[at] in scene.lexicon.one_in and (partner.value or 0) <= _TEN:
            return True
    return False


def _in_turns(scene: Scene, number: Number) -> bool:
    """`salieron de dos en dos`, `they came out two by two`, `in groups of three`: how they left, not how many."""
    value = number.value or 0
    if not 0 < value <= _TEN:
        return False
    lead = number.first - 1
    if lead > 0 and scene.norms[lead] in scene.lexicon.hanging and scene.norms[lead - 1] in scene.lexicon.small_groups:
        return True
    for at, other in ((number.last + 1, number.last + 2), (number.first - 1, number.first - 2)):
        partner = scene.numbered[other] if 0 <= other < len(scene.norms) else None
        if partner is not None and partner.value == value and scene.norms[at] in scene.lexicon.in_turns:
            return True
    return False


def _counted(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`80 familias`: the noun is of a table of other things, or of none."""
    if head.kind is not Kind.OTHER:
        return Reason.SINGLE if cell.number.value == 1 and not _ends_a_list(scene, cell, head) else None
    if head.rule == UNKNOWN and (is_freed_noun(scene, cell, head) or _given(scene, cell, head)):
        return None
    if scene.norms[head.first] in scene.lexicon.counted_cases and _verified(scene, cell):
        return None
    if head.gives == Reason.PAPERS and approved(scene, cell, head):
        return None
    if head.gives == Reason.ARRESTS and _freed_later(scene, cell, head):
        return None
    return Reason(head.gives) if head.gives else Reason.UNKNOWN_NOUN


def _ends_a_list(scene: Scene, cell: Cell, head: Head) -> bool:
    """`181 soldiers and one teenager`: one person who ends a list of parts is a part."""
    at = cell.number.lead - 1
    tie = scene.tie[at] if at > 0 else None
    if head.kind is not Kind.GROUP or not head.gives or tie is None or tie.kind is not Kind.JOIN:
        return False
    part = scene.what[at - 1]
    return part is not None and part.kind is Kind.GROUP and part.first > 0 and scene.bounded[part.first - 1]


def _given(scene: Scene, cell: Cell, head: Head) -> bool:
    """`not the 1,263 given a day earlier`: a participle of saying behind a rejected number is no noun."""
    before = scene.norms[max(cell.number.lead - 2, 0) : cell.number.lead]
    return not scene.lexicon.negations.isdisjoint(before) and scene.norms[head.first] in scene.lexicon.given


def _verified(scene: Scene, cell: Cell) -> bool:
    """`ha documentado 157 casos`: cases that are verified are those of the people told of, if a text tells of any."""
    at = cell.number.lead - 1
    while at >= 0 and (scene.how[at] is not None or scene.norms[at] in scene.lexicon.articles | scene.lexicon.adverbs):
        at -= 1
    verb = scene.who[at] if at >= 0 else None
    freed = scene.has(scene.what, 0, cell.number.lead, Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB)
    checks = (verb is not None and verb.kind is Kind.CHECK) or (at >= 0 and scene.norms[at] in scene.lexicon.verifying)
    return checks and freed


def _freed_later(scene: Scene, cell: Cell, head: Head) -> bool:
    """`32 jóvenes apresados tras el 28J salieron anoche`: those who were taken then are out now."""
    following = next((n.lead for n in scene.numbers if n.first > head.last), cell.last + 1)
    left = scene.tags(scene.what, head.last + 1, min(cell.last, following - 1))
    return any(tag.kind is Kind.RELEASE_VERB and tag.last + 1 != following for tag in left)  # `y salieron 302`


def _age(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`aged 29`; `María, 67, …`; `Edison was 52`."""
    before, after = _beside(scene, cell)
    start = scene.norms[cell.number.lead - 2] in _STARTS if cell.number.lead > 1 else True
    opens = before in scene.lexicon.at_age and after == "," and start
    opens = opens and head.kind is None and (cell.number.value or 0) <= _OLD
    if opens or _ages_of(scene, cell) or _those_above(scene, cell, head):
        return Reason.TIME  # `At 71, a freed historian…`
    was = before in scene.lexicon.was_aged and _of_one(scene, cell)
    if before in scene.lexicon.ages or (head.kind is None and (was or _aged_when(scene, cell, before))):
        return Reason.TIME
    if head.kind is not None or before != "," or after not in {",", "."} or cell.number.first < 2:  # noqa: PLR2004 - tokens
        return None
    if (cell.number.value or 0) > _OLD:
        return None
    at = cell.number.first - 2
    if scene.norms[at] in scene.lexicon.one_person:
        return Reason.TIME
    told = scene.who[at] is not None or scene.what[at] is not None or scene.how[at] is not None or scene.bounded[at]
    return None if told else Reason.TIME


def _over_age(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Know how old those are whose noun stands before: `favors those over 60`, `detainees over 60 freed`."""
    number, at = cell.number, cell.number.lead - 1
    bound = number.lead < number.first and scene.norms[number.lead] in scene.lexicon.older | scene.lexicon.below_age
    if not bound or at < 0 or not _OF_AGE <= (number.value or 0) <= _OLD - _TEN:
        return None
    what = scene.what[at]
    people = what is not None and what.last == at and what.kind in {Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP}
    if head.kind is Kind.RELEASED:  # a participle: the noun and its own number stand before the age
        return Reason.TIME if what is not None and people and what.first and scene.bounded[what.first - 1] else None
    people = people or scene.norms[at] in scene.lexicon.these_people or _are_so_old(scene, cell)
    return Reason.TIME if head.kind is None and people else None


def _are_so_old(scene: Scene, cell: Cell) -> bool:
    """`22 of the political prisoners are over 60`: the age of some who were counted right before."""
    number, lexicon = cell.number, scene.lexicon
    if scene.norms[number.lead - 1] not in lexicon.copula or number.trail + 1 >= len(scene.norms):
        return False
    before = next((n for n in scene.numbers if 0 < number.lead - n.last <= 2 * _REACH), None)
    plain = before is not None and "," not in scene.norms[before.last : number.lead]
    return plain and not scene.norms[number.trail + 1].isalpha()


def _all_aged(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Know the age that several people share: `the boys, all 17, …`."""
    before, after = _beside(scene, cell)
    comma = cell.number.first > 1 and scene.norms[cell.number.first - 2] == ","
    each = before in scene.lexicon.everybody and comma and head.kind is None and after in {",", "."}
    return Reason.TIME if each and (cell.number.value or 0) <= _OLD else None


def _ages_of(scene: Scene, cell: Cell) -> bool:
    """Tell how old those are who stand before a comma: `The boys, five and nine, were held`."""
    number = cell.number
    first = number.lead - 1
    if first > 1 and scene.norms[first] in scene.lexicon.both_and and scene.bounded[first - 1]:
        before = scene.numbered[first - 1]
        first = before.lead - 1 if before is not None else first
    joined = number.trail + 2 < len(scene.norms) and scene.norms[number.trail + 1] in scene.lexicon.both_and
    last = number.trail + 3 if joined and scene.bounded[number.trail + 2] else number.trail + 1
    if first < 1 or last >= len(scene.norms) or scene.norms[first] != "," or scene.norms[last] != ",":
        return False
    what = scene.what[first - 1]
    minors = what is not None and what.kind is Kind.GROUP and what.gives == "minors"
    counted = what is not None and what.first > 0 and scene.bounded[what.first - 1]
    return minors and not counted and (number.value or 0) < _OF_AGE


def _those_above(scene: Scene, cell: Cell, head: Head) -> bool:
    """Read `the list would favor the sick and those over 60`: an age of people."""
    number = cell.number
    at = number.lead
    if at < 1 or head.kind is not None or not _OF_AGE <= (number.value or 0) <= _OLD:
        return False
    if not scene.lexicon.subject_first or scene.norms[at] not in scene.lexicon.below_age:
        return False
    ends = number.last >= cell.last or not scene.norms[number.last + 1].isalpha()
    return ends and scene.norms[at - 1] == "those"


def _aged_when(scene: Scene, cell: Cell, before: str) -> bool:
    """`they were under 18 when they were detained`, `tenían menos de 18 cuando los detuvieron`."""
    at, lead = cell.number.last + 1, cell.number.lead
    when = at < cell.last and (scene.norms[at] in scene.lexicon.when_words or scene.text(at, at + 2) == "at the time")
    if not when or (cell.number.value or 0) > _OLD:
        return False
    was = lead > 0 and scene.norms[lead - 1] in scene.lexicon.being_aged
    was = was and not scene.has(scene.what, lead - _REACH, lead - 1, Kind.RELEASE_NOUN)
    return was and (before in scene.lexicon.below_age or lead < cell.number.first)


def _of_one(scene: Scene, cell: Cell) -> bool:
    """Tell whether nothing before a number is a count or people: who "was 52" is somebody."""
    before = range(max(cell.number.first - _REACH, 0), cell.number.first - 1)
    return not any(scene.how[at] or scene.what[at] or scene.who[at] or scene.bounded[at] for at in before)


def _year(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`que todo 2025`."""
    number = cell.number
    if head.kind is not None or number.form is not Form.DIGITS or number.lead != number.first:
        return None
    plain = scene.tokens[number.first].text.isdecimal()
    return Reason.DATE if plain and _YEARS[0] <= (number.value or 0) <= _YEARS[1] else None


def _hour(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`every evening at six,`."""
    before, after = _beside(scene, cell)
    at = head.kind is None and before in scene.lexicon.hour_words and after in {",", "."}
    return (
        Reason.DATE if at and 0 < (cell.number.value or 0) <= _HOURS and cell.number.lead == cell.number.first else None
    )


def _day(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`hasta el 25`: a number behind "the" that is a day of the month, and no noun."""
    before, after = _beside(scene, cell)
    alone = head.kind is None and before in scene.lexicon.day_articles and not after.isalpha()
    alone = alone or _hour_of_day(scene, cell, head)
    return Reason.DATE if alone and 0 < (cell.number.value or 0) <= _DAYS else None


def _hour_of_day(scene: Scene, cell: Cell, head: Head) -> bool:
    """`la noche del 24`, `the night of 24`: a number behind a part of the day."""
    at = cell.number.lead - 1
    of = at > 0 and scene.norms[at] in scene.lexicon.glued | scene.lexicon.hanging
    return of and head.kind is None and scene.norms[at - 1] in scene.lexicon.parts_of_day


def _papers(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """Tell counts that are counted: `the two numbers cannot be compared`."""
    at = cell.number.last + 1
    while at < cell.last and scene.who[at] is None and (tie := scene.tie[at]) is not None and tie.kind is Kind.SKIP:
        at += 1  # `los dos últimos boletines`
    beside = scene.who[at] if head.kind is None and at <= cell.last else None
    figures = beside is not None and beside.kind is Kind.FIGURE and scene.norms[at].endswith("s")
    curbs = scene.what[at] if head.kind is None and at <= cell.last else None
    if curbs is not None and curbs.kind is Kind.HOUSE and curbs.first == at and scene.norms[at].startswith(_CURBS):
        return Reason.PAPERS  # `siguen con 3 medidas cautelares`
    return Reason.PAPERS if figures and (cell.number.value or 0) <= _HOURS else None


def _of_the_counters(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`…, los tres desde el 8 de enero`: those who count."""
    before, _ = _beside(scene, cell)
    few = head.kind is None and before in scene.lexicon.definite and 1 < (cell.number.value or 0) <= _COUNTERS
    at = cell.number.last + 1
    dated = at <= cell.last and scene.dated[at] is not None
    comma = cell.number.lead > 1 and scene.norms[cell.number.lead - 2] == ","
    return Reason.PAPERS if few and dated and comma else None


_RULES = (
    _of_the_counters,
    _day,
    all_but,
    _capacity,
    _hurt,
    outgrown,
    _papers,
    _hour,
    delta,
    by_so_many,
    _sign,
    _name,
    _ratio,
    _counted,
    _age,
    _over_age,
    _all_aged,
    _year,
)
