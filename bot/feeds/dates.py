"""Reads the dates that feeds print, in the formats they should use and in those they do use."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero janv janvier",
            "feb february febrero fev",
            "mar march marzo",
            "apr april abr abril avr",
            "may mayo mai maio",
            "jun june junio juin",
            "jul july julio juil",
            "aug august ago agosto aout",
            "sep sept september septiembre set setiembre setembro",
            "oct october octubre out outubro",
            "nov november noviembre novembro",
            "dec december dic diciembre dez",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES = {  # minutes east of Greenwich; where letters have several meanings, the one of the Americas or of RFC 822
    **dict.fromkeys(("ut", "utc", "gmt", "z", "wet"), 0),
    **dict.fromkeys(("bst", "cet", "west", "met"), 60),
    **dict.fromkeys(("cest", "mest", "eet"), 120),
    **dict.fromkeys(("eest", "msk"), 180),
    "irst": 210,
    "irdt": 270,
    "pkt": 300,
    "hkt": 480,
    **dict.fromkeys(("jst", "kst"), 540),
    **dict.fromkeys(("art", "brt", "uyt", "adt", "clst"), -180),
    **dict.fromkeys(("ast", "vet", "bot", "clt", "edt", "pyt"), -240),
    **dict.fromkeys(("est", "cot", "pet", "ect", "cdt"), -300),
    **dict.fromkeys(("cst", "mdt"), -360),
    **dict.fromkeys(("mst", "pdt"), -420),
    "pst": -480,
}
_TIME = r"(?P<h>\d{1,2})[:.](?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
_ZONE = r"\s*(?P<zone>[+-]\s*\d[\d:]*|(?:gmt|utc)?[+-]\d[\d:]*|[a-z]{1,5})?"
_NAMED = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:de\s+)?(?P<mon>[^\W\d]{3,10})\.?,?[\s-]+"
    rf"(?:de[l]?\s+)?(?P<y>\d{{4}}|\d{{2}})(?:,?\s+(?:a\s+las\s+)?{_TIME}{_ZONE})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?:[^\W\d]+\.?,\s+)?(?P<mon>[^\W\d]{{3,10}})\.?\s+(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})(?:,?\s+{_TIME}{_ZONE})?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?P<y>\d{{4}})[-/.](?P<mon>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?:(?:T|,?\s+){_TIME}{_ZONE})?", re.IGNORECASE
)
_ASCTIME = re.compile(rf"[a-z]{{3}} (?P<mon>[a-z]{{3}}) (?P<d>\d{{1,2}}) {_TIME}{_ZONE} (?P<y>\d{{4}})", re.IGNORECASE)
_LONGEST = 100
_FIRST_YEAR = 1995
_JALALI_YEARS = range(1300, 1500)
_JALALI_EPOCH = date(622, 3, 21).toordinal()
_IRAN = timezone(timedelta(minutes=210))
_FURTHEST = timedelta(hours=14, minutes=1)


def parse_date(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Return the time that a feed printed, in UTC, or None where it makes no sense.

    A date without a zone is read in `zone`; one with a zone that no place on earth has makes no sense. A year
    between 1300 and 1499 is one of the Iranian calendar and converted.
    """
    text = " ".join(text[:_LONGEST].split())
    for pattern in (_NAMED, _NUMERIC, _MONTH_FIRST, _ASCTIME):
        found = pattern.fullmatch(text)
        if found:
            try:
                return _assembled(found, zone)
            except (ValueError, OverflowError, KeyError):
                return None
    return None


def _assembled(found: re.Match[str], zone: tzinfo) -> datetime | None:
    year, day = int(found["y"]), int(found["d"])
    if len(found["y"]) == 2:  # noqa: PLR2004  two digits, as RFC 822 once had them
        year += 2000 if year < 90 else 1900  # noqa: PLR2004  the usual turn of the century
    month = int(found["mon"]) if found["mon"].isdigit() else _MONTHS[_plain(found["mon"])]
    if year in _JALALI_YEARS:
        day_of_it, zone = from_jalali(year, month, day), _IRAN
    else:
        day_of_it = date(year, month, day)
    hour, minute, second = _time_of_day(found)
    local = datetime.combine(day_of_it, datetime.min.time(), _zone(found["zone"], zone))
    moment = (local + timedelta(hours=hour, minutes=minute, seconds=second)).astimezone(UTC)
    return moment if moment.year >= _FIRST_YEAR else None


def _plain(word: str) -> str:
    return word.lower().translate(str.maketrans("áéíóúûü", "aeiouuu"))


def _time_of_day(found: re.Match[str]) -> tuple[int, int, int]:
    hour, minute, second = (int(found[name] or 0) for name in ("h", "m", "s"))
    half = (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59 or second > 60:  # noqa: PLR2004  24:00 and the leap second are printed
        raise ValueError(found.group())
    return hour, minute, second


def _zone(name: str | None, default: tzinfo) -> tzinfo:
    """Return the zone that was printed.

    Raises:
        ValueError: it is none that a place on earth has.
        KeyError: its letters are not known.
    """
    if not name:
        return default
    letters = name.lower().replace(" ", "")
    sign = letters.find("-") if "-" in letters else letters.find("+")
    if sign < 0:
        return timezone(timedelta(minutes=_ZONES[letters]))
    digits = letters[sign + 1 :]
    hours, colon, minutes = digits.partition(":")
    if not colon:
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")  # noqa: PLR2004  HHMM
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if offset >= _FURTHEST:
        raise ValueError(name)
    return timezone(-offset if letters[sign] == "-" else offset)


def from_jalali(year: int, month: int, day: int) -> date:
    """Return the day that a date of the Iranian solar calendar means (33-year rule, right for 1300 to 1470).

    Raises:
        ValueError: there is no such month or day.
    """
    first_half = month <= 6  # noqa: PLR2004  six months of 31 days, then months of 30
    longest = 31 if first_half else 30
    if not (1 <= month <= 12 and 1 <= day <= longest):  # noqa: PLR2004  twelve months
        raise ValueError((year, month, day))
    before = (month - 1) * 31 if first_half else 186 + (month - 7) * 30
    leaps = (8 * year + 21) // 33
    return date.fromordinal(_JALALI_EPOCH + 365 * (year - 1) + leaps + before + day - 1)
