"""Tell a running total from this time's number, and from which day a number counts.

A stated window makes a total; a day, an hour, `otros` or `nuevas` make a batch and beat a verb of reaching.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Metric, Qualifier, Scope
from bot.extraction.comparing import compares
from bot.extraction.count_days import asks_since_when, in_these_words, of_count, stands_behind, told_in_relative
from bot.extraction.daily import of_a_day, takes_somewhere
from bot.extraction.dates import Role
from bot.extraction.day_marks import until
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Change, Form
from bot.extraction.scene import SPEECH
from bot.extraction.standing import counted_then

if TYPE_CHECKING:
    from datetime import date

    from bot.extraction.dates import DateMention
    from bot.extraction.heads import Head
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

NEXT = 3
_UNTIL = 9
_ASIDE = 7
_CLAUSE = 6
_YEAR = 4
_WINDOW = 7
"""Days that make a stretch of time a window: fewer are one event's."""
_INSIDE = frozenset({Kind.PRISONERS, Kind.ARREST, Kind.HELD})


class Stretch(NamedTuple):
    """A number with the words that may tell its scope."""

    scene: Scene
    cell: Cell
    head: Head
    metric: Metric
    first: int
    last: int
    how: list[Tag]
    of_promised: bool


def scope_of(scene: Scene, cell: Cell, head: Head, metric: Metric, span: tuple[int, int], **more: bool) -> Scope | None:
    """Return whether a number is a running count or this time's; None: the words do not say.

    `span`: the token indices that speak of it. `of_promised`: it is the part done of what was announced; `part`:
    an `otros` only goes on from the number before.
    """
    if metric is Metric.DETAINED:
        return None
    first, last = span
    how = [tag for tag in scene.tags(scene.how, first, last) if not of_count(scene, tag, cell)]
    how = [
        tag
        for tag in how
        if not (_brings_home(scene, tag, cell) or _reaches_a_place(scene, tag) or takes_somewhere(scene, tag))
    ]
    how = [tag for tag in how if not _of_next_number(scene, tag, cell)]
    lead = range(cell.number.lead, cell.number.first)
    how = [tag for tag in how if tag.kind is not Kind.TOTAL or tag.first not in lead]  # `a lo sumo doce`
    if more.get("part"):  # `179 are out and 3,052 more have had restrictions lifted`
        how = [
            tag
            for tag in how
            if tag.gives != "others" and (tag.kind is not Kind.PLUS or metric is not Metric.FULL_LIBERTY)
        ]
    if cell.number.trail < last:  # `179 out and restrictions lifted for 3,052 others`
        ends = next((n.last for n in scene.numbers if n.first > cell.number.last), last)
        how = [tag for tag in how if tag.gives != "others" or tag.first < ends]
    if cell.number.qualifier is Qualifier.FEWER_THAN:
        how = [tag for tag in how if tag.kind is not Kind.TOTAL or tag.last < cell.number.lead]
    seen = Stretch(scene, cell, head, metric, first, last, how, more.get("of_promised", False))
    risen = cell.number.change is Change.TO and not scene.has(scene.who, cell.first, cell.last, Kind.CORRECT)
    if of_a_day(scene, cell) if risen else (_batch_of_days(seen) or is_added(scene, cell)):
        return Scope.BATCH
    counted = risen or seen.of_promised or _window(seen) or _raised_to(seen) or _passes(seen)
    if metric is not Metric.ANNOUNCED and counted:
        return Scope.TOTAL
    if cell.number.form is Form.ORDINAL or numbered_release(scene, cell):
        return Scope.TOTAL
    if _batch(seen) or _within_the_day(seen):
        return Scope.BATCH
    return Scope.TOTAL if metric is not Metric.ANNOUNCED and _total(seen) else None


def numbered_release(scene: Scene, cell: Cell) -> bool:
    """`La excarcelación 900 fue la de un panadero`: one release, and the running number that it has."""
    at = cell.number.lead - 1
    what = (
        scene.what[at] if at >= 1 and scene.lexicon.accented and scene.norms[at - 1] in scene.lexicon.articles else None
    )
    one = what is not None and what.kind is Kind.RELEASE_NOUN and what.first == at == what.last
    return one and not scene.norms[at].endswith("s") and cell.number.lead == cell.number.first


def is_added(scene: Scene, cell: Cell) -> bool:
    """Tell whether an opening clause adds a number of its day: `Con las 11 de este domingo, octubre es…`."""
    number = cell.number
    if scene.norms[cell.first] not in scene.lexicon.opening or number.lead - cell.first > NEXT:
        return False
    comma = next((at for at in range(number.last, cell.last) if scene.norms[at] == ","), None)
    days = scene.tags(scene.how, number.last + 1, comma or number.last)
    return comma is not None and any(tag.kind is Kind.BATCH and tag.gives != "others" for tag in days)


def _of_next_number(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`lifts releases to 500 with a fresh batch of 40`: the batch is of the number right behind it."""
    if tag.kind is not Kind.BATCH or tag.first <= cell.number.last or scene.dated[tag.last] is not None:
        return False
    at = tag.last + 1
    while at < len(scene.how) and (how := scene.how[at]) is not None and how.kind is Kind.BATCH:
        at = how.last + 1  # "a fresh" and "batch"
    if at < len(scene.norms) and scene.norms[at] in scene.lexicon.genitive:
        at += 1
    return cell.last < at < len(scene.norms) and scene.bounded[at]


def _brings_home(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """`brings nine nationals home`: people are brought, no total to a number."""
    at = cell.number.lead - 1
    return tag.kind is Kind.TOTAL and tag.last == at and scene.norms[at] in scene.lexicon.bringing


def _reaches_a_place(scene: Scene, tag: Tag) -> bool:
    """`Llegan a Barajas cinco españoles`: a place is reached, and no number."""
    at = tag.last + 1
    if tag.kind is not Kind.TOTAL or scene.norms[tag.last] not in scene.lexicon.to or at >= len(scene.norms):
        return False
    named = scene.tokens[at].text[:1].isupper() and scene.norms[at].isalpha() and not scene.bounded[at]
    return named and not scene.shouted


def _batch_of_days(seen: Stretch) -> bool:
    """`entre el viernes y el lunes`."""
    return any(
        seen.scene.norms[day.first] in seen.scene.lexicon.between_days and not printed(seen.scene, day)
        for day in seen.scene.dates
        if day.role == Role.SINCE and seen.first <= day.first <= seen.last
    )


def _window(seen: Stretch) -> bool:
    """`desde el 8 de enero`."""
    return any(
        day.role == Role.SINCE
        and not of_arrest(seen.scene, day, seen.head)
        and not compares(seen.scene, day, seen.head)
        for day in seen.scene.dates
        if seen.first <= day.first <= seen.last
    )


def of_arrest(scene: Scene, day: DateMention, head: Head) -> bool:
    """`que estaban detenidos desde septiembre recuperaron la libertad`: a window of prison, not of a count."""
    before = scene.what[day.first - 1] if day.first else None
    if before is None or before.kind not in _INSIDE or scene.norms[before.first - 1] in scene.lexicon.genitive:
        return False
    behind = next(scene.tags(scene.what, day.last + 1, day.last + NEXT), None)
    return before.last > head.last or (behind is not None and behind.kind is Kind.RELEASE_VERB)


def _batch(seen: Stretch) -> bool:
    """`24 nuevas`, `este domingo`, `otros 17`, `24 más`."""
    number, head = seen.cell.number, seen.head
    for tag in seen.how:
        if _of_the_count(seen.scene, tag) or _of_next_clause(seen, tag) or _of_background(seen, tag):
            continue
        if tag.kind is Kind.BATCH and (tag.gives != "others" or number.lead - NEXT <= tag.first <= head.last):
            return True
        if tag.kind is Kind.PLUS and number.last < tag.first <= head.last + 1:
            return True
    return _in_hours(seen)


def _of_the_count(scene: Scene, tag: Tag) -> bool:
    """`el nuevo balance`: it is the count that is new."""
    behind = scene.who[tag.last + 1] if tag.last + 1 < len(scene.who) else None
    if tag.first == tag.last and tag.last + 1 < len(scene.norms) and scene.norms[tag.last + 1] in scene.lexicon.laws:
        return True  # `por la nueva ley`
    if in_these_words(scene, tag):
        return True
    return behind is not None and behind.kind is Kind.FIGURE


def _of_next_clause(seen: Stretch, tag: Tag) -> bool:
    """`ya son 350 y hoy esperan más`: a day that opens what is said beside a total."""
    tie = seen.scene.tie[tag.first - 1] if tag.first > seen.head.last + 1 else None
    joins = tie is not None and tie.kind is Kind.JOIN
    return joins and any(each.kind is Kind.TOTAL and each.last < tag.first for each in seen.how)


def _of_background(seen: Stretch, tag: Tag) -> bool:
    """`16 out two days after Caracas pledged mass release`: what another clause says was promised."""
    scene, first = seen.scene, seen.head.last + 1
    if tag.first <= first:
        return False
    tie = next((each for each in scene.tags(scene.tie, first, tag.first - 1) if each.kind is Kind.BACKGROUND), None)
    return tie is not None and scene.has(scene.who, tie.last + 1, tag.first - 1, *SPEECH)


def _in_month(seen: Stretch) -> bool:
    """`documentó 57 salidas en julio`, `300 freed this month`: a count that runs from the month's first day."""
    scene, lexicon, opened = seen.scene, seen.scene.lexicon, False
    for at in range(seen.head.last + 1, min(seen.head.last + _CLAUSE, seen.last) + 1):
        if not scene.norms[at].isalpha():
            return False
        within = scene.norms[at - 1] in lexicon.within | lexicon.in_time
        whole = opened and scene.norms[at - 1] in lexicon.genitive | lexicon.entire
        within = within or whole  # `the whole of August`
        opened = opened or scene.norms[at] in lexicon.entire
        if scene.norms[at] in lexicon.months and within and scene.dated[at] is None:
            return True
        if scene.norms[at] == lexicon.month and scene.norms[at - 1] in lexicon.this_or_last and scene.dated[at] is None:
            return True
    return False


def _in_days(seen: Stretch) -> bool:
    """`174 excarcelados en dieciséis días`, `more than 900 freed in five months`: so long a stretch is a window."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    for at in range(seen.head.last + 1, min(seen.head.last + NEXT, seen.last - 1) + 1):
        if scene.norms[at] not in lexicon.in_time or not scene.bounded[at + 1]:
            continue
        unit = at + 1
        while unit < seen.last and scene.bounded[unit]:
            unit += 1
        number = scene.numbered[at + 1]
        days = lexicon.spans.get(scene.norms[unit], 0) * ((number.value or 0) if number is not None else 0)
        return days >= _WINDOW
    return False


def _in_hours(seen: Stretch) -> bool:
    """`14 salidas en 24 horas`."""
    scene = seen.scene
    for at in range(seen.head.last + 1, min(seen.head.last + NEXT, seen.last) + 1):
        if scene.norms[at] in scene.lexicon.in_time and at + 1 < len(scene.norms) and scene.bounded[at + 1]:
            return not scene.lexicon.hours.isdisjoint(scene.norms[at + 1 : at + 1 + NEXT])
    return False


def _total(seen: Stretch) -> bool:
    """`ya son 56`, `hasta las 20:30`, `de 139 a 144`, `la excarcelación número 70`."""
    scene, number = seen.scene, seen.cell.number
    days = [day for day in scene.dates if day.role == Role.AS_OF and seen.first <= day.first <= seen.last]
    if any(not of_arrest(scene, day, seen.head) for day in days):
        return True
    if not days and any(until(scene, at) for at in range(number.trail + 1, min(seen.head.last + NEXT, seen.last) + 1)):
        return True
    if number.change is Change.TO:
        return False
    if _raised_to(seen) or _of_year(seen) or _in_days(seen):
        return True
    return (
        _of_month(seen)
        or _in_month(seen)
        or any(tag.kind is Kind.TOTAL and not _of_else(seen, tag) for tag in seen.how)
    )


def _within_the_day(seen: Stretch) -> bool:
    """`hasta las 8 p. m. la salida de 104 en el día`: the hour ends the day, which alone is the window."""
    scene, cell = seen.scene, seen.cell
    ends = [
        day for day in scene.dates if day.role == Role.AS_OF and cell.first <= day.first and day.last < cell.number.lead
    ]
    hours = [day.clock is not None for day in ends]
    if not hours or not all(hours):
        return False
    return any(
        tag.kind is Kind.BATCH and tag.gives != "others" and tag.last > tag.first and scene.dated[tag.last] is None
        for tag in scene.tags(scene.how, seen.head.last + 1, seen.cell.last)
        if scene.what[tag.last] is not None
    )


def _of_else(seen: Stretch, tag: Tag) -> bool:
    """Tell whether a word of totals is part of a verb, of what a part is taken from, or of a window of prison."""
    scene = seen.scene
    if _within_release(scene, tag) or of_the_total(scene, tag) or asks_since_when(scene, tag):
        return True
    day = scene.dated[tag.first]
    return day is not None and day.role == Role.SINCE and of_arrest(scene, day, seen.head)


def of_the_total(scene: Scene, tag: Tag) -> bool:
    """`Del total, 21 son mujeres`: the whole that parts are taken from."""
    first = tag.first - 1
    alone = scene.text(tag.first + 1, tag.last) in {"", ","}
    return alone and first >= 0 and scene.norms[first] in scene.lexicon.glued | scene.lexicon.genitive


def _raised_to(seen: Stretch) -> bool:
    """`lifts his figure of freed prisoners to 897`, `sube su cuenta de liberados a 104`."""
    scene, lead = seen.scene, seen.cell.number.lead
    if lead <= seen.first or scene.norms[lead - 1] not in scene.lexicon.to - scene.lexicon.opening:
        return False
    if any(tag.kind is Kind.BATCH and scene.dated[tag.last] is not None for tag in seen.how):
        return False  # `raises Sunday's count to 104`
    kinds = {tag.kind for tag in scene.tags(scene.who, seen.first, lead - 1)}
    total = any(tag.kind is Kind.TOTAL for tag in scene.tags(scene.how, seen.first, lead - 1))
    total = total or scene.has(scene.what, seen.first, lead - 1, Kind.RELEASE_NOUN)  # `lifts releases to 500`
    return not kinds.isdisjoint({Kind.RAISE, Kind.CORRECT}) and (Kind.FIGURE in kinds or total)


def _passes(seen: Stretch) -> bool:
    """`rebasa las 900 excarcelaciones en su recuento`, `X's count passes 900`."""
    scene = seen.scene
    verbs = scene.tags(scene.who, seen.first, seen.cell.number.first - 1)
    passes = any(tag.kind is Kind.RAISE and tag.gives == Qualifier.MORE_THAN.value for tag in verbs)
    return passes and scene.has(scene.who, seen.first, seen.last, Kind.FIGURE)


def _of_month(seen: Stretch) -> bool:
    """`las 151 de diciembre`."""
    scene, number = seen.scene, seen.cell.number
    at = number.last + 2
    definite = number.lead > 0 and scene.norms[number.lead - 1] in scene.lexicon.definite - scene.lexicon.genitive
    month = at < len(scene.norms) and scene.norms[at] in scene.lexicon.months
    return definite and month and scene.norms[at - 1] in scene.lexicon.genitive


def _of_year(seen: Stretch) -> bool:
    """`excarcelados en 2026`: a year is the window of a running count."""
    scene = seen.scene
    return any(
        is_year(scene, day) and scene.norms[day.first - 1] in scene.lexicon.within
        for day in scene.dates
        if seen.head.last < day.first <= min(seen.last, seen.head.last + NEXT)
    )


def _within_release(scene: Scene, tag: Tag) -> bool:
    """`llegaron a sus casas`: a verb of reaching that only belongs to one of going home."""
    what = scene.what[tag.first]
    return what is not None and what.kind is Kind.RELEASE_VERB and what.last > tag.last


def on_a_day(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a number is of one printed day: "este 25 de enero", "#25Ene"."""
    for day in scene.dates:
        if day.role != Role.PLAIN or day.day is None or not (first <= day.first and day.last <= last and day.first):
            continue
        if is_year(scene, day) or scene.norms[day.first - 1] in scene.lexicon.stative:
            continue
        how = scene.how[day.first]
        tie = scene.tie[day.last + 1] if day.last + 1 < len(scene.tie) else None
        clause = tie is not None and tie.kind is Kind.RELATIVE  # `declared on Wednesday that 406 …`
        opens = how.first if clause and how is not None and how.first > 0 else day.first
        verb = scene.who[opens - 1]
        dateline = scene.norms[day.first - 1] in {"\n", "."}
        told = (verb is not None and verb.kind in SPEECH) or (how is not None and told_in_relative(scene, how))
        at = day.first - 1 - (day.first > 1 and scene.norms[day.first - 1] in scene.lexicon.within | {"on"})
        begins = scene.tie[at] or scene.tie[day.first]
        if begins is not None and begins.kind is Kind.BEGIN:
            continue
        aside = scene.has(scene.tie, max(first, day.first - _ASIDE), day.first - 1, Kind.BACKGROUND)
        if not (dateline or told or aside or counted_then(scene, day.last + 1)):
            return not stands_behind(scene, day.first, first, scene.lexicon.until, _UNTIL)
    return False


def is_year(scene: Scene, day: DateMention) -> bool:
    """Tell whether a year alone is printed: "en 2026"."""
    return day.first == day.last and scene.norms[day.first].isdecimal() and len(scene.norms[day.first]) == _YEAR


def since_of(scene: Scene, first: int, last: int, head: Head | None = None) -> date | None:
    """Return the first day of the window that is stated between two token indices."""
    for day in scene.dates:
        if day.role != Role.SINCE or day.day is None or not (first <= day.first and day.last <= last):
            continue
        if head is not None and (of_arrest(scene, day, head) or compares(scene, day, head)):
            continue
        spanned = scene.norms[day.first] in scene.lexicon.between_days and not printed(scene, day)
        if not spanned and scene.lexicon.vague_days.isdisjoint(scene.norms[day.first : day.last + 1]):
            return day.day
    return None


def printed(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a span of days is printed with its dates, not only with days of the week."""
    norms = scene.norms[mention.first : mention.last + 1]
    return any((norm[:1].isdigit() and ":" not in norm) or norm in scene.lexicon.months for norm in norms)
