"""Days, hours and windows of texts, resolved against publication."""

from __future__ import annotations

import json
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction.dates import Role, find_dates
from bot.extraction.days import latest_day, latest_of_month, latest_weekday, shift
from bot.extraction.text import tokenize

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "dates" / "rows.jsonl").read_text(encoding="utf-8").splitlines()
]
CARACAS = "America/Caracas"


def words(text):
    """Return the words of a text."""
    return text.split()


MONTHS_ES = words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
MONTHS_EN = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
MOMENTS = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds and adds the zone
    datetime(2090, 1, 1),  # noqa: DTZ001 - the same
    timezones=st.just(UTC),
)


def said(mention):
    """Return a mention as the rows write it: `since 2026-01-08`, `as_of 2026-02-03 20:30`, `since - event`."""
    words = [mention.role.value, mention.day.isoformat() if mention.day else "-"]
    if mention.clock:
        words.append(mention.clock.strftime("%H:%M"))
    if mention.event:
        words.append("event")
    return " ".join(words)


def found(text, language="es", published=None, zone=CARACAS):
    """Return what a text says of days, as the rows write it."""
    return ";".join(said(mention) for mention in find_dates(tokenize(text), language, published, zone))


def test_every_phrase_reads_as_its_row_says():
    """Every printed form of a day, an hour or a window is found with its role and resolved, and nothing else is."""
    wrong = []
    for row in ROWS:
        published = datetime.fromisoformat(row["published"]) if row["published"] else None
        read = found(row["text"], row["language"], published)
        if read != row["want"]:
            wrong.append(f"{row['text']!r}: {read!r}, not {row['want']!r}")
    assert not wrong, "\n".join(wrong)


def test_there_are_enough_phrases():
    """The rows hold at least a hundred and twenty phrases, no two alike."""
    assert len({(row["language"], row["published"], row["text"]) for row in ROWS}) == len(ROWS) >= 120


@settings(max_examples=500, deadline=None)
@given(published=MOMENTS, day=st.dates(date(2000, 1, 1), date(2000, 12, 31)), language=st.sampled_from(["es", "en"]))
def test_a_day_without_a_year_is_the_latest_that_is_not_after_publication(published, day, language):
    """The day has the printed month and number, is not after publication, and less than a leap cycle before it."""
    spanish, english = MONTHS_ES[day.month - 1], MONTHS_EN[day.month - 1]
    text = f"desde el {day.day} de {spanish}" if language == "es" else f"since {english} {day.day}"
    (mention,) = find_dates(tokenize(text), language, published, CARACAS)
    limit = max(published.date(), published.astimezone(ZoneInfo(CARACAS)).date())
    assert mention.day is not None
    assert (mention.day.month, mention.day.day) == (day.month, day.day)
    assert mention.day <= limit
    leap = (day.month, day.day) == (2, 29)
    assert limit - mention.day <= timedelta(days=365 * 4 + 1 if leap else 366)


@settings(max_examples=300, deadline=None)
@given(published=MOMENTS, zone=st.sampled_from(["America/Caracas", "Asia/Tokyo", "Europe/Madrid", "UTC"]))
def test_words_for_days_are_of_the_outlets_own_calendar(published, zone):
    """The word "hoy" is the day where the outlet is, and a day of the week is one of the last seven there."""
    today = published.astimezone(ZoneInfo(zone)).date()
    (mention,) = find_dates(tokenize("hoy"), "es", published, zone)
    assert mention.day == today
    for name in ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"):
        (mention,) = find_dates(tokenize(f"el {name}"), "es", published, zone)
        assert 0 <= (today - mention.day).days < 7


@settings(max_examples=200, deadline=None)
@given(
    day=st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    style=st.sampled_from(["{0.day} de {1} de {0.year}", "{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0:%Y-%m-%d}"]),
)
def test_a_printed_year_is_kept(day, style):
    """A day with its year needs no publication, in every style."""
    text = "el " + style.format(day, MONTHS_ES[day.month - 1])
    assert [mention.day for mention in find_dates(tokenize(text), "es", None, None)] == [day]


@given(st.text(max_size=200), st.none() | MOMENTS)
def test_any_text_gives_ordered_mentions_within_it(text, published):
    """Whatever the text, mentions come in order, do not overlap and lie within it."""
    tokens = tokenize(text)
    for language in ("es", "en", "pt"):
        last = -1
        for mention in find_dates(tokens, language, published, None):
            assert last < mention.first <= mention.last < len(tokens)
            last = mention.last


WORDS = st.sampled_from(
    [
        *words(
            "desde hasta el la del al de a las los y entre enero diciembre marzo mayo jueves domingo 8 20 31 2026 8E #25Ene "
            "08/01 20:30 a. m. p. hoy ayer corte en lo que va mes año amnistía que este pasado próximo , . since January "
            "Jan. to from between and as of by Monday on the last 8th so far this year noche"
        ),
        "\n",
    ]
)


@settings(max_examples=600, deadline=None)
@given(st.lists(WORDS, max_size=25), st.none() | MOMENTS)
def test_any_heap_of_date_words_is_read_without_fault(words, published):
    """Words of days in any order never raise and never give overlapping mentions."""
    tokens = tokenize(" ".join(words))
    for language in ("es", "en"):
        last = -1
        for mention in find_dates(tokens, language, published, CARACAS):
            assert last < mention.first <= mention.last < len(tokens)
            last = mention.last


def test_the_cue_is_part_of_the_mention():
    """The span takes in "desde el", so that its tokens are read as nothing else."""
    text = "Van 41 desde el jueves 8 de enero, dijo"
    tokens = tokenize(text)
    (mention,) = find_dates(tokens, "es", datetime(2026, 1, 12, tzinfo=UTC), CARACAS)
    assert text[tokens[mention.first].start : tokens[mention.last].end] == "desde el jueves 8 de enero"
    assert mention.role is Role.SINCE


def test_an_unknown_zone_is_refused():
    """A zone that does not exist is an error, never another zone."""
    with pytest.raises(ZoneInfoNotFoundError):
        find_dates(tokenize("hoy"), "es", datetime(2026, 1, 12, tzinfo=UTC), "America/Atlantis")


def test_days_at_the_ends_of_the_calendar_do_not_overflow():
    """The first and the last years that a date can hold are no fault."""
    assert latest_day(2, 29, date(1, 3, 1)) is None
    assert latest_of_month(31, date(1, 1, 5)) is None
    assert latest_of_month(30, date(2026, 2, 4), 7) == date(2025, 11, 30)
    assert latest_of_month(31, date(2026, 2, 4), 2) is None
    assert latest_weekday(1, date(1, 1, 1)) == date(1, 1, 1)
    assert shift(date(1, 1, 1), -1) == date(1, 1, 1)
    assert found("hasta anteayer", published=datetime(1, 1, 2, tzinfo=UTC), zone=None)


NASTY = {
    "months": "enero " * 20_000,
    "days": "8 de " * 24_000,
    "dates": "8 de enero de 2026 y el " * 4_000,
    "since": "desde " * 20_000,
    "weekdays": "jueves " * 16_000,
    "clocks": "las 20:30 de la " * 7_000,
    "codes": "#8Ene " * 20_000,
    "so far": "en lo que va de " * 7_000,
    "fillers": "el de la los " * 9_000 + "jueves",
    "one token": "8" * 100_000,
}


def seconds(text):
    """Return how long it takes to divide a text and find its days."""
    began = time.process_time()
    tokens = tokenize(text)
    for language in ("es", "en"):
        find_dates(tokens, language, datetime(2026, 1, 12, tzinfo=UTC), CARACAS)
    return time.process_time() - began


@pytest.mark.parametrize("shape", NASTY)
def test_a_nasty_shape_takes_linear_time(shape):
    """Ten times as much of a shape takes about ten times as long."""
    text = NASTY[shape][:40_000]
    assert seconds(text) < 40 * max(seconds(text[:4_000]), 0.01)


@pytest.mark.long
@pytest.mark.parametrize("shape", NASTY)
def test_a_megabyte_of_a_nasty_shape_takes_seconds(shape):
    """A megabyte of anything is read within a minute, and in ten times what a tenth takes."""
    text = NASTY[shape] * (1_000_000 // len(NASTY[shape]) + 1)
    assert seconds(text) < min(60, 30 * max(seconds(text[: len(text) // 10]), 0.05))
