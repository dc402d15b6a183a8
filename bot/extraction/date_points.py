"""Read one day or one hour at a token: `8 de enero`, `Jan. 8`, `8E`, `01.01.26`, `el jueves`, `20:30`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from bot.extraction.days import Printing, day_of, full_year, latest_of_month, latest_weekday, shift
from bot.extraction.numeral_tables import TABLES as NUMERALS
from bot.extraction.phrases import follows, touches, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.date_tables import DateTable
    from bot.extraction.text import Token

_CODE = re.compile(r"#?([0-9]{1,2})-?([a-z]{1,10})(20[0-9]{2}|[0-9]{2})?")
_NUMERIC = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})(?:\2([0-9]{2,4}))?")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2})|h)?(am|pm)?")
_NTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|o|ro|er)?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MAX_DAY, _MAX_MONTH, _HOURS, _MINUTES = 31, 12, 24, 60
_LEAP_YEAR = 2000
_LATELY = timedelta(days=45)
_DAY_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Point:
    """A day or an hour of a text; token indexes are inclusive."""

    first: int
    last: int
    day: date | None = None
    clock: time | None = None
    month: int | None = None
    """Set where only a month, or a month and a year, is printed."""
    year: int | None = None
    number: bool = False
    """A day with its number and month: the end of "del 20 al 26 de febrero"."""


_AROUND_THE_HOUR = frozenset((("eso", "de"), ("filo", "de"), ("punto", "de"), ("partir", "de")))
"""Words before "las 6" that make it a time of day: "a eso de las 6"."""


def day_at(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> Point | None:
    """Return the day that is anchored at a token: at its month, its day of the week, or its digits."""
    norm = tokens[at].norm
    if norm in table.months:
        return _by_month(tokens, at, table, printing)
    if norm in table.weekdays:
        return _by_weekday(tokens, at, table, printing)
    if norm[0] in "0123456789#":
        return _by_digits(tokens, at, table, printing)
    return _relative(tokens, at, table, printing)


def day_from(tokens: Sequence[Token], first: int, table: DateTable, printing: Printing) -> Point | None:
    """Return the day that begins at a token."""
    for at in range(first, min(first + 5, len(tokens))):
        point = day_at(tokens, at, table, printing)
        if point is not None and point.first == first:
            return point
        if tokens[at].norm == "\n":
            break
    return None


def clock_at(tokens: Sequence[Token], at: int, table: DateTable) -> Point | None:
    """Return the time of day whose number is at a token, with "a. m.", "de la noche" and "horas"."""
    match = _CLOCK.fullmatch(word(tokens, at))
    if match is None:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    last, added = at, {"am": 0, "pm": 12}.get(match.group(3) or "")
    if added is None and word(tokens, at + 1) in table.half_days:
        last, added = at + 1, table.half_days[tokens[at + 1].norm]
    for phrase, hours in table.half_day_phrases.items():
        if added is None and follows(tokens, at + 1, phrase):
            last, added = at + len(phrase), hours
    if word(tokens, last + 1) in table.hour_words and (added is not None or ":" in tokens[at].norm):
        last += 1
        last += tokens[last].norm == "local" and word(tokens, last + 1) == "time"
    if added is None and not _is_clock(tokens, at, table):
        return None
    if added is not None:
        hour = hour % 12 + added if hour <= 12 else hour  # noqa: PLR2004 - the dial
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    first = at - (word(tokens, at - 1) in {"las", "la", "at"})
    return Point(first, last, clock=time(hour, minute))


def _is_clock(tokens: Sequence[Token], at: int, table: DateTable) -> bool:
    """Tell whether a number without "a. m." is a time: `20:30`, `las 20.30`, `las 8` before a stop."""
    norm = tokens[at].norm
    if ":" in norm or (norm[-1] == "h" or "h" in norm):
        return True
    if word(tokens, at - 1) == "las" and (word(tokens, at - 3), word(tokens, at - 2)) in _AROUND_THE_HOUR:
        return True
    if word(tokens, at - 1) not in table.clock_before or word(tokens, at - 2) not in {"a", "de", "hasta", "desde"}:
        return False
    after = word(tokens, at + 1)
    return after == "" or after in table.clock_after or after in table.hour_words


def _day_number(tokens: Sequence[Token], at: int, table: DateTable) -> int | None:
    """Return the day of the month at a token: `8`, `1º`, `8th`, `ocho`."""
    norm = word(tokens, at)
    match = _NTH.fullmatch(norm)
    if match is not None:
        number: int | None = int(match.group(1))
    else:
        numerals = NUMERALS[table.language]
        number = table.day_words.get(norm) or numerals.small.get(norm) or numerals.tens.get(norm)
    return number if number is not None and 1 <= number <= _MAX_DAY else None


def _by_month(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> Point | None:
    month = table.months[tokens[at].norm]
    dotted = at + (word(tokens, at + 1) == "." and tokens[at].norm in table.verbs)
    after = dotted + 1
    if table.month_first and word(tokens, at - 1) != "in" and tokens[at].text[0].isupper():
        day = _day_number(tokens, after, table) if _NTH.fullmatch(word(tokens, after)) else None
        if day is not None:
            return _dated(tokens, Point(at, after), (month, day), table, printing)
    before = at - 1
    if word(tokens, before) in table.of or (word(tokens, before) == "-" and touches(tokens, before)):
        before -= 1
    day = _day_number(tokens, before, table)
    if day is not None and word(tokens, before - 1) not in {"los", "las", "."}:
        return _dated(
            tokens, Point(before - (word(tokens, before - 1) == "the"), dotted), (month, day), table, printing
        )
    if tokens[at].norm in table.verbs and not (table.month_first and tokens[at].text[0].isupper()):
        return None
    return _with_year(tokens, Point(at, dotted, month=month), table)


def _with_year(tokens: Sequence[Token], point: Point, table: DateTable) -> Point:
    at = point.last + 1
    at += word(tokens, at) in table.of or word(tokens, at) == ","
    at += word(tokens, at) == "ano"
    if _YEAR.fullmatch(word(tokens, at)) is None or word(tokens, at + 1) in table.counted:
        return point
    return replace(point, last=at, year=int(tokens[at].norm))


def _dated(
    tokens: Sequence[Token], point: Point, month_day: tuple[int, int], table: DateTable, printing: Printing
) -> Point | None:
    """Resolve a day and a month, with the year that follows and the day of the week before."""
    month, day = month_day
    point = _with_year(tokens, replace(point, number=True), table)
    for phrase, years in table.years.items():
        if point.year is None and printing.today is not None and follows(tokens, point.last + 1, phrase):
            point = replace(point, last=point.last + len(phrase), year=printing.today.year + years)
    resolved = day_of(point.year, month, day) if point.year is not None else printing.latest(month, day)
    if resolved is None and (point.year is not None or day_of(_LEAP_YEAR, month, day) is None):
        return None
    first = point.first
    comma = word(tokens, first - 1) == ","
    if word(tokens, first - 1 - comma) in table.weekdays:
        first -= 1 + comma
    return replace(point, first=first, day=resolved, month=None)


def _by_weekday(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> Point | None:
    weekday = table.weekdays[tokens[at].norm]
    after, before = word(tokens, at + 1), word(tokens, at - 1)
    if after in table.coming or before in table.coming:
        return None
    if _month_ahead(tokens, at + 1 + (after == ","), table):
        return None  # "jueves 8 de enero": its month has it
    today = printing.today
    counts = word(tokens, at + 2) in table.counted
    if not counts and not table.month_first and after.isdecimal() and len(after) <= _DAY_DIGITS and today:
        day = latest_of_month(int(after), today, weekday)
        if day is not None and today - day <= _LATELY:
            return Point(at, at + 1, day=day)
    past = after in table.past or before in table.past
    last = at + (after in table.past)
    return Point(at, last, day=latest_weekday(weekday, today, before=past) if today is not None else None)


def _month_ahead(tokens: Sequence[Token], at: int, table: DateTable) -> bool:
    """Tell whether a day and a month begin at a token, in either order."""
    at += word(tokens, at) == "the"
    if word(tokens, at) in table.months:
        return True
    if _day_number(tokens, at, table) is None:
        return False
    return word(tokens, at + 1 + (word(tokens, at + 1) in table.of)) in table.months


def _by_digits(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> Point | None:
    norm = tokens[at].norm
    match = _CODE.fullmatch(norm)
    if match is not None:
        lone = len(match.group(2)) == 1 and norm[0] != "#"
        if lone and not tokens[at].text[-1].isupper():  # "1º", "8x"
            return None
        return _by_code(at, match, table, printing)
    match = _NUMERIC.fullmatch(norm)
    if match is not None:
        return _by_numbers(at, match, table, printing)
    if norm.isdecimal() and len(norm) <= 2:  # noqa: PLR2004 - digits of a day
        today = printing.today
        for phrase in table.this_month:
            if today is not None and follows(tokens, at + 1, phrase):
                return Point(at, at + len(phrase), day=latest_of_month(int(norm), today))
        if word(tokens, at - 1) == "dia" and today is not None and word(tokens, at + 1) != "de":
            return Point(at, at, day=latest_of_month(int(norm), today))
    return None


def _by_code(at: int, match: re.Match[str], table: DateTable, printing: Printing) -> Point | None:
    """Read `8E`, `#8Ene`, `28J`: a day glued to the month, in Spanish also in English texts."""
    day, name = int(match.group(1)), match.group(2).removeprefix("de")
    month = table.months.get(name) if len(name) > 2 else table.month_letters.get(name)  # noqa: PLR2004 - letters
    if month is None and len(name) == 3:  # noqa: PLR2004 - letters of a Spanish month
        month = _SPANISH_CODES.get(name)
    if month is None or day_of(_LEAP_YEAR, month, day) is None:
        return None
    resolved = day_of(full_year(int(match.group(3))), month, day) if match.group(3) else printing.latest(month, day)
    return Point(at, at, day=resolved, number=True)


_SPANISH_CODES = {"ene": 1, "abr": 4, "ago": 8, "dic": 12}


def _by_numbers(at: int, match: re.Match[str], table: DateTable, printing: Printing) -> Point | None:
    """Read `8/1`, `01.01.26`, `2026-01-08`; a dot or a dash alone between two numbers is no date."""
    left, right, third = match.group(1), int(match.group(3)), match.group(4)
    if len(left) == 4:  # noqa: PLR2004 - a year first
        resolved = day_of(int(left), right, int(third)) if third and match.group(2) != "." else None
        return Point(at, at, day=resolved, number=True) if resolved else None
    day, month = int(left), right
    if month > _MAX_MONTH or (table.month_first and day <= _MAX_MONTH and match.group(2) == "/"):
        day, month = month, day
    if day_of(_LEAP_YEAR, month, day) is None or len(left) > 2:  # noqa: PLR2004 - digits
        return None
    if third is not None:
        resolved = day_of(full_year(int(third)), month, day) if len(third) != 3 else None  # noqa: PLR2004 - digits
        return Point(at, at, day=resolved, number=True) if resolved else None
    if match.group(2) != "/":
        return None
    return Point(at, at, day=printing.latest(month, day), number=True)


def _relative(tokens: Sequence[Token], at: int, table: DateTable, printing: Printing) -> Point | None:
    today = printing.today
    for phrase, days in table.relative_phrases.items():
        if follows(tokens, at, phrase):
            return Point(at, at + len(phrase) - 1, day=shift(today, days) if today is not None else None)
    days_after = table.relative.get(tokens[at].norm)
    if days_after is None:
        return None
    return Point(at, at, day=shift(today, days_after) if today is not None else None)


def clock_day(clock: time, today: date, now: time) -> date:
    """Return the day of an hour printed alone: publication's, or the day before where the hour is yet to come."""
    return today if clock <= now else today - timedelta(days=1)
