"""Dates as feeds print them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.dates import from_jalali, parse_date

CARACAS = ZoneInfo("America/Caracas")
NINE = datetime(2026, 1, 8, 9, 30, tzinfo=UTC)
MIDNIGHT = datetime(2026, 1, 8, tzinfo=UTC)

PRINTED = {
    "Thu, 08 Jan 2026 09:30:00 GMT": NINE,
    "Thu, 08 Jan 2026 09:30:00 +0000": NINE,
    "Thu, 8 Jan 2026 05:30:00 -0400": NINE,
    "08 Jan 26 09:30 UT": NINE,
    "Thu, 08 Jan 2026 04:30:00 EST": NINE,
    "Thu, 08 Jan 2026 05:30:00 GMT-04:00": NINE,
    "Thu, 08 Jan 2026 13:00:00 IRST": NINE,
    "jue, 08 ene 2026 05:30:00 -0400": NINE,
    "Jueves, 8 de enero de 2026 09:30": NINE,
    "8 de enero del 2026": MIDNIGHT,
    "8 de ENERO de 2026, 9:30 a. m.": NINE,
    "jueves, 8 de enero de 2026 a las 09:30": NINE,
    "January 8, 2026 9:30 am": NINE,
    "Thursday, January 8, 2026": MIDNIGHT,
    "Thu Jan  8 09:30:00 2026": NINE,
    "2026-01-08T09:30:00Z": NINE,
    "2026-01-08T05:30:00.250-04:00": NINE,
    "2026-01-08T09:30:00+0000": NINE,
    "2026-01-08 09:30:00": NINE,
    "2026/01/08 09:30": NINE,
    "2026-01-08": MIDNIGHT,
    "Wed, 07 Jan 2026 24:00:00 GMT": MIDNIGHT,
    "Thu, 08 Jan 2026 12:00 pm GMT": datetime(2026, 1, 8, 12, tzinfo=UTC),
    "Fri, 01 Jan 1999 00:00:00 GMT": datetime(1999, 1, 1, tzinfo=UTC),
    "01 Jan 99 00:00:00 GMT": datetime(1999, 1, 1, tzinfo=UTC),
    "1404/10/18": datetime(2026, 1, 7, 20, 30, tzinfo=UTC),
    "1404-10-18T13:00:00": NINE,
}


@pytest.mark.parametrize(("printed", "meant"), PRINTED.items())
def test_printed_dates(printed, meant):
    """F30, F31: standard, Spanish, Iranian and merely usual dates are read, with their zones."""
    assert parse_date(printed) == meant


SENSELESS = [
    "",
    "soon",
    "F31 Thu, 08 Jan 2026 09:30:00 +99999",
    "Thu, 08 Jan 2026 09:30:00 +99999",
    "Thu, 08 Jan 2026 09:30:00 +1500",
    "Thu, 08 Jan 2026 09:30:00 XYZ",
    "Thu, 32 Jan 2026 09:30:00 GMT",
    "Thu, 08 Foo 2026 09:30:00 GMT",
    "Thu, 08 Jan 2026 29:30:00 GMT",
    "2026-13-01",
    "1404/13/01",
    "1404/07/31",
    "0001-01-01T00:00:00Z",
    "1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59-14:00",
    "1" * 1_000_000,
    "<script>",
]


@pytest.mark.parametrize("printed", SENSELESS, ids=range(len(SENSELESS)))
def test_f29_f31_senseless_dates(printed):
    """F29, F31: dates and zones that no place on earth has are no dates."""
    assert parse_date(printed) is None


def test_a_date_without_a_zone_is_the_outlets():
    """A date without a zone is read in the outlet's, one with a zone is not."""
    assert parse_date("8 de enero de 2026 05:30", CARACAS) == NINE
    assert parse_date("Thu, 08 Jan 2026 09:30:00 GMT", CARACAS) == NINE


@pytest.mark.parametrize(
    ("iranian", "gregorian"),
    [
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 10, 17), date(2025, 1, 6)),
        ((1408, 12, 30), date(2030, 3, 20)),
    ],
)
def test_f30_the_iranian_calendar(iranian, gregorian):
    """F30: new years, leap days and plain days are converted, not taken for the year 1403."""
    assert from_jalali(*iranian) == gregorian


@given(st.text(max_size=120))
def test_no_text_raises(text):
    """Whatever a feed prints, the answer is a time in UTC or none."""
    read = parse_date(text)
    assert read is None or read.tzinfo is UTC


@given(st.datetimes(datetime(1996, 1, 1), datetime(2100, 1, 1)).map(lambda one: one.replace(microsecond=0, tzinfo=UTC)))  # noqa: DTZ001  made aware at once
def test_standard_dates_come_back(moment):
    """Every time printed as RFC 822 and as ISO 8601 is read back."""
    assert parse_date(moment.strftime("%a, %d %b %Y %H:%M:%S +0000")) == moment
    assert parse_date(moment.isoformat()) == moment
