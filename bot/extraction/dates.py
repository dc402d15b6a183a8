"""Find the days, hours and windows of a text, resolved against its publication."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.extraction.date_points import Point, clock_at, clock_day, day_at, day_from
from bot.extraction.date_tables import TABLES, Cue, DateTable
from bot.extraction.days import Printing, day_of, shift
from bot.extraction.phrases import follows, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.date_tables import Phrase
    from bot.extraction.text import Token

__all__ = ["DateMention", "Role", "find_dates"]

_MAX_FILLERS = 5
_MAX_SUBJECT = 8
_DAY_DIGITS = 2
_LATELY = range(2010, 2036)
"""Numbers that are years also without a word before them: "Mundial 2026"."""
_INSIDE = frozenset({"'s", '"'})
"""Marks that may stand inside of an event's name."""
_YEAR = re.compile(r"(?:19[5-9]|20)[0-9]{1,2}")
_CLAUSE = 10
"""Tokens from "since" within which the day of its clause is looked for."""


class Role(StrEnum):
    """What a day does in its sentence."""

    SINCE = "since"
    """A window begins there."""
    AS_OF = "as_of"
    """A count speaks of that time."""
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One day, hour or window of a text. Token indexes are inclusive and take in the cue ("desde el")."""

    first: int
    last: int
    role: Role
    day: date | None
    """None: an hour alone, a month alone, an event, or no date of publication to tell the year."""
    clock: time | None = None
    event: bool = False
    """The window begins with an event ("desde la amnistía")."""


def find_dates(
    tokens: Sequence[Token], language: str, published: datetime | None, zone: str | None
) -> tuple[DateMention, ...]:
    """Return the days, hours and windows of a text in order, none of them overlapping.

    `language`: "es" or "en"; `published`: aware, None where unknown (then only days with a printed year resolve);
    `zone`: an IANA name, None for UTC. A month and a day without a year take the latest such day that is not
    after publication; a bare month in a window is its first day.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: there is no such zone.
    """
    table = TABLES.get(language, TABLES["es"])
    anchors = table.anchors
    printing: Printing | None = None
    found: list[DateMention] = []
    at = floor = 0
    while at < len(tokens):
        norm = tokens[at].norm
        if norm in anchors or norm[0] in "0123456789" or (norm[0] == "#" and norm[1:2].isdigit()):
            printing = printing or Printing.at(published, zone)
            mentions = _mentions(tokens, at, floor, table, printing)
            if mentions:
                found += mentions
                floor = at = max(at, mentions[-1].last) + 1
                continue
        at += 1
    return tuple(found)


def _mentions(
    tokens: Sequence[Token], at: int, floor: int, table: DateTable, printing: Printing
) -> tuple[DateMention, ...]:
    norm = tokens[at].norm
    if norm in table.since_heads:
        began = _period(tokens, at, table, printing) or _event(tokens, at, table, printing)
        return (began,) if began is not None else ()
    window = _so_far(tokens, at, table, printing)
    if window is not None:
        return (window,)
    point = day_at(tokens, at, table, printing)
    if point is not None:
        point = _and_clock(tokens, point, table)
    else:
        point = clock_at(tokens, at, table)
        if point is not None:
            point = _and_day(tokens, point, table, printing)
    if point is None:
        return _year(tokens, at, floor, table)
    if point.first < floor:  # "January 8 February": the day is the first month's
        return ()
    return _placed(tokens, point, floor, table, printing)


def _and_clock(tokens: Sequence[Token], point: Point, table: DateTable) -> Point:
    """Add the hour that follows a day: "el 8 de enero a las 20:30"."""
    at = point.last + 1
    for _ in range(3):
        if word(tokens, at) not in {",", "a", "las", "la", "at", "by"}:
            break
        at += 1
    clock = clock_at(tokens, at, table) if at < len(tokens) and ":" in tokens[at].norm else None
    return point if clock is None else replace(point, last=clock.last, clock=clock.clock)


def _and_day(tokens: Sequence[Token], point: Point, table: DateTable, printing: Printing) -> Point:
    """Add the day that follows an hour: "9:00 p. m. del miércoles 3 de junio"."""
    at = point.last + 1
    for _ in range(3):
        if at >= len(tokens) or tokens[at].norm not in {",", "de", "del", "el", "este", "on", "of"}:
            break
        at += 1
    if at >= len(tokens):
        return point
    day = day_from(tokens, at, table, printing)
    return point if day is None or day.month is not None else replace(point, last=day.last, day=day.day)


def _placed(
    tokens: Sequence[Token], point: Point, floor: int, table: DateTable, printing: Printing
) -> tuple[DateMention, ...]:
    """Give a point its role, by the cue before it."""
    start = _range_start(tokens, point, floor, table)
    if start is not None:
        return start
    role, first, skipped = _role(tokens, point.first, floor, table)
    if point.month is not None:
        return _month_alone(point, role, first, skipped, table, printing)
    day = point.day
    if point.clock is not None and day is None and role is Role.AS_OF and printing.today and printing.now:
        day = clock_day(point.clock, printing.today, printing.now)
    end = _range_end(tokens, point, role, table)
    if end is not None:
        return DateMention(first, point.last, Role.SINCE, day, point.clock), end
    return (DateMention(first, point.last, role, day, point.clock),)


def _month_alone(
    point: Point, role: Role, first: int, skipped: tuple[str, ...], table: DateTable, printing: Printing
) -> tuple[DateMention, ...]:
    if role is Role.PLAIN and point.year is None:
        return ()
    day = None
    month = point.month or 1
    if role is Role.SINCE and table.late.isdisjoint(skipped):
        day = day_of(point.year, month, 1) if point.year is not None else printing.latest(month, 1)
    return (DateMention(first, point.last, role, day),)


def _role(tokens: Sequence[Token], first: int, floor: int, table: DateTable) -> tuple[Role, int, tuple[str, ...]]:
    """Return the role of a point, where its cue begins, and the words between them."""
    skipped: list[str] = []
    for at in range(first - 1, max(floor, first - 1 - _MAX_FILLERS) - 1, -1):
        norm = tokens[at].norm
        for phrase, cue in table.cues.get(norm, ()):
            begin = at - len(phrase) + 1
            if begin >= floor and follows(tokens, begin, phrase) and _holds(tokens, begin, (phrase, cue), table):
                return Role.AS_OF if cue is Cue.AS_OF else Role.SINCE, begin, tuple(skipped)
        if norm not in table.fillers:
            break
        skipped.append(norm)
    return Role.PLAIN, first, ()


def _holds(tokens: Sequence[Token], begin: int, cue: tuple[Phrase, Cue], table: DateTable) -> bool:
    """Tell whether a cue counts: a verb of beginning where a count begins, "al" where it is no "posterior al"."""
    if cue[1] is not Cue.BEGINS:
        return len(cue[0]) > 1 or word(tokens, begin - 1) not in table.not_as_of
    if word(tokens, begin - 1)[:1].isdigit() and len(cue[0]) > 1:
        return True  # "the government's 1,106 starts in November"
    return any(tokens[at].norm in table.counts for at in range(max(0, begin - _MAX_SUBJECT), begin))


def _range_start(tokens: Sequence[Token], point: Point, floor: int, table: DateTable) -> tuple[DateMention, ...] | None:
    """Read "del 20 al 26 de febrero": the first day takes the month of the second."""
    if not point.number or point.day is None:
        return None
    at = point.first - 1
    at -= word(tokens, at) == "el"
    if at - 2 < floor or tokens[at].norm not in table.to_words or not tokens[at - 1].norm.isdecimal():
        return None
    before = at - 2
    before -= tokens[before].norm == "el" and before > floor
    number = int(tokens[at - 1].norm) if len(tokens[at - 1].norm) <= 2 else 0  # noqa: PLR2004 - digits of a day
    opening = tokens[before].norm
    start = day_of(point.day.year, point.day.month, number)
    if start is None or start >= point.day:
        return None
    if tokens[at].norm in "-–" or (opening == "el" and tokens[at].norm == "y"):  # two days, no window is said
        if tokens[at].norm in "-–":
            before = at - 1
        return DateMention(before, at - 1, Role.PLAIN, start), DateMention(at, point.last, Role.PLAIN, point.day)
    if opening not in table.from_words and opening not in table.between:
        return None
    return (
        DateMention(before, at - 1, Role.SINCE, start),
        DateMention(at, point.last, Role.AS_OF, point.day, point.clock),
    )


def _range_end(tokens: Sequence[Token], point: Point, role: Role, table: DateTable) -> DateMention | None:
    """Read "from January 8 to 20" and "entre el 8 de enero y el 2 de marzo": where the window ends."""
    if not point.number or point.day is None:
        return None
    opening = word(tokens, point.first - 1)
    opening = word(tokens, point.first - 2) if opening in {"el", "the"} else opening
    if opening not in table.from_words and opening not in table.between:
        return None
    at = point.last + 1
    if word(tokens, at) not in table.to_words:
        return None
    after = at + 1 + (word(tokens, at + 1) in {"el", "the"})
    number = word(tokens, after)
    month_follows = any(word(tokens, after + step) in table.months for step in (1, 2))
    if number.isdecimal() and len(number) <= _DAY_DIGITS and not month_follows and role is not Role.AS_OF:
        end = day_of(point.day.year, point.day.month, int(number))
        return DateMention(at, after, Role.AS_OF, end) if end is not None and end > point.day else None
    further = day_from(tokens, after, table, Printing(limit=shift(point.day, 366))) if after < len(tokens) else None
    if further is None or further.day is None or further.day < point.day:
        return None
    return DateMention(at, further.last, Role.AS_OF, further.day)


def _so_far(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> DateMention | None:
    """Read "en lo que va de enero", "so far this year", "this month so far"."""
    for phrase in table.so_far:
        if not follows(tokens, at, phrase):
            continue
        end = at + len(phrase)
        end += word(tokens, end) in {"de", "del", "the", "in"}
        end += word(tokens, end) in table.this or word(tokens, end) in {"el", "la"}
        return _window(tokens, at, end, table, printing)
    after = next((phrase for phrase in table.so_far_after if follows(tokens, at + 2, phrase)), None)
    if after is None or word(tokens, at) not in table.this:
        return None
    window = _window(tokens, at, at + 1, table, printing)
    return replace(window, last=window.last + len(after)) if window is not None else None


def _window(tokens: Sequence[Token], first: int, at: int, table: DateTable, printing: Printing) -> DateMention | None:
    norm = word(tokens, at)
    day = None
    today = printing.today
    if norm in table.months:
        day = printing.latest(table.months[norm], 1)
        if _YEAR.fullmatch(word(tokens, at + 2)) and word(tokens, at + 1) in table.of:
            return DateMention(first, at + 2, Role.SINCE, day_of(int(tokens[at + 2].norm), table.months[norm], 1))
        if _YEAR.fullmatch(word(tokens, at + 1)) and int(tokens[at + 1].norm) in _LATELY:
            return DateMention(first, at + 1, Role.SINCE, day_of(int(tokens[at + 1].norm), table.months[norm], 1))
    elif _YEAR.fullmatch(norm):
        day = day_of(int(norm), 1, 1)
    elif norm in table.periods and today is not None:
        period = table.periods[norm]
        if period == "week":
            day = today - timedelta(days=today.weekday())
        else:
            day = today.replace(day=1) if period == "month" else today.replace(month=1, day=1)
    elif norm not in table.periods:
        return None
    return DateMention(first, at, Role.SINCE, day)


def _period(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> DateMention | None:
    """Read "desde principios de año", "since the start of the year", "since early this month", "early June"."""
    early = False
    for step in range(1, _MAX_FILLERS + 2):
        norm = word(tokens, at + step)
        if early and (norm in table.periods or norm in table.months):
            window = _window(tokens, at, at + step, table, printing)
            return None if window is None or word(tokens, at + step + 1) in table.past else window
        early = early or norm in table.early or norm in table.this
        if norm not in table.fillers and norm not in table.of and norm not in table.this:
            break
    return None


def _event(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> DateMention | None:
    """Read a window that begins with an event: "desde la amnistía", "since the ouster"."""
    for step in range(1, table.event_fillers + 2):
        norm = word(tokens, at + step)
        if norm in table.events:
            return _dated_event(tokens, DateMention(at, at + step, Role.SINCE, None, event=True), table, printing)
        if norm in table.not_events or norm in table.months or norm in table.weekdays or not norm[:1].isalpha():
            if norm in _INSIDE:
                continue
            break
    if word(tokens, at + 1) in table.clauses:
        return DateMention(at, at + 1, Role.SINCE, None, event=True)
    return _dated_clause(tokens, at, table, printing)


def _dated_clause(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> DateMention | None:
    """Read "since the government announced on January 8", "desde que comenzó el proceso el 8 de enero"."""
    for step in range(at + 1, min(at + _CLAUSE, len(tokens) - 1)):
        norm = tokens[step].norm
        if norm in {"on", "el"} and step > at + 1:
            point = day_from(tokens, step + 1, table, printing)
            if point is not None and point.day is not None and point.number:
                return DateMention(at, point.last, Role.SINCE, point.day, event=True)
        if not norm[:1].isalpha():
            break
    return None


def _dated_event(tokens: Sequence[Token], event: DateMention, table: DateTable, printing: Printing) -> DateMention:
    """Add the day of an event that is printed beside it: "desde la captura de Maduro el 3 de enero"."""
    for at in range(event.last + 1, min(event.last + 6, len(tokens))):
        norm = tokens[at].norm
        if norm in {"el", "del", "de", "on", "in", ","} and at + 1 < len(tokens):
            point = day_from(tokens, at + 1, table, printing)
            if point is not None and point.day is not None and point.number:
                return replace(event, last=point.last, day=point.day)
        elif not norm[:1].isalpha() and norm != "'s":
            break
    return event


def _year(tokens: Sequence[Token], at: int, floor: int, table: DateTable) -> tuple[DateMention, ...]:
    """Read a year that stands alone: "desde 2014", "en 2024"."""
    norm = tokens[at].norm
    if not (len(norm) == 4 and _YEAR.fullmatch(norm)):  # noqa: PLR2004 - digits of a year
        return ()
    before = word(tokens, at - 1)
    if word(tokens, at + 1) in table.counted or not table.not_year_before.isdisjoint({before, word(tokens, at - 2)}):
        return ()
    if before not in table.year_before and int(norm) not in _LATELY:
        return ()
    role, first, _ = _role(tokens, at, floor, table)
    return (DateMention(first, at, role, day_of(int(norm), 1, 1)),)
