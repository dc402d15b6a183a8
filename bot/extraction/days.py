"""Resolve days that are printed without a year, as days of the week, or as hours only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MINYEAR, UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_CENTURY = 2000
_LEAP_CYCLE = 8


@dataclass(frozen=True, slots=True)
class Printing:
    """When a text was printed, as far as known."""

    today: date | None = None
    """The day at its place."""
    limit: date | None = None
    """The last day that it can speak of in the past: today, at its place or in UTC, whichever is later."""
    now: time | None = None
    """The hour at its place."""

    @classmethod
    def at(cls, published: datetime | None, zone: str | None) -> Printing:
        """Read an aware time of publication in an IANA zone (None: UTC).

        Raises:
            zoneinfo.ZoneInfoNotFoundError: there is no such zone.
        """
        if published is None:
            return cls()
        utc = published.astimezone(UTC)
        local = utc.astimezone(ZoneInfo(zone)) if zone else utc
        return cls(local.date(), max(local.date(), utc.date()), local.time())

    def latest(self, month: int, day: int) -> date | None:
        """Return the latest such day that is not after the limit; None where no time of printing is known."""
        return latest_day(month, day, self.limit) if self.limit is not None else None


def latest_day(month: int, day: int, today: date) -> date | None:
    """Return the latest such day that is not after `today`; None where no year has it."""
    for year in range(today.year, max(MINYEAR, today.year - _LEAP_CYCLE) - 1, -1):
        found = day_of(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def latest_of_month(day: int, today: date, weekday: int | None = None) -> date | None:
    """Return the latest day with this number (and day of the week) that is not after `today`, within a year."""
    year, month = today.year, today.month
    for _ in range(12):
        found = day_of(year, month, day)
        if found is not None and found <= today and weekday in {None, found.isoweekday()}:
            return found
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        if year < MINYEAR:
            break
    return None


def latest_weekday(weekday: int, today: date, *, before: bool = False) -> date:
    """Return the latest such day of the week (1 is Monday) not after `today`; `before`: and not `today` itself."""
    back = (today.isoweekday() - weekday) % 7
    return shift(today, -(back or 7 * before))


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(printed: int) -> int:
    """Return the year that two or four printed digits mean."""
    return printed + _CENTURY if printed < 100 else printed  # noqa: PLR2004 - two digits


def shift(day: date, days: int) -> date:
    """Return a day later or earlier, within what a date can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
