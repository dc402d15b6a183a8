"""How people say how long: spans and times of day, in both languages, as they are typed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.handlers.silence import LONGEST_MUTE, mute_until

NOW = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)
HERE = ZoneInfo("America/Caracas")
"""Four hours behind: it is eight in the morning."""


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        *(("8h", 480), ("8 h", 480), ("30m", 30), ("30 min", 30), ("45 minutos", 45), ("2d", 2880), ("8H", 480)),
        *(("2 horas", 120), ("una hora", 60), ("1 hora", 60), ("dos horas", 120), ("media hora", 30), ("un día", 1440)),
        *(("an hour", 60), ("half an hour", 30), ("two hours", 120), ("3 days", 4320), ("a week", 10080)),
        *(("1h30m", 90), ("1h 30m", 90), ("1 hora y 30 minutos", 90), ("for 8 hours", 480), ("por 3 dias", 4320)),
        *(("durante una semana", 10080), ("  8h  ", 480), ("8hs", 480), ("12hrs", 720)),
    ],
)
def test_a_span_as_people_type_it(words, minutes):
    """Numbers and words, short and long units, one after another."""
    assert mute_until(words, NOW, HERE) == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        *(
            ("until 09:00", 1),
            ("hasta las 9", 1),
            ("hasta 9:30", 1.5),
            ("9:30", 1.5),
            ("21:00", 13),
            ("till 9.30", 1.5),
        ),
        *(("until 8", 24), ("hasta las 8", 24), ("until 08:00", 24), ("hasta la 1", 17), ("until 9pm", 13)),
        *(("9 pm", 13), ("hasta las 9 p. m.", 13), ("12am", 16), ("until 12 pm", 4), ("hasta las 7h00", 23)),
        *(("hasta mañana", 24), ("until tomorrow", 24), ("until tomorrow morning", 24), ("hasta las 21 horas", 13)),
        *(("hasta las 9 de la mañana", 1), ("hasta las 9 de la noche", 13), ("until 9 in the evening", 13)),
    ],
)
def test_a_time_of_day_is_the_next_one_there(words, hours):
    """In the chat's own zone."""
    assert mute_until(words, NOW, HERE) == NOW + timedelta(hours=hours)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "8",
        "-3h",
        "0h",
        "9999d",
        "until 25:00",
        "until 10:61",
        "until",
        "13pm",
        "0 am",
        "h",
        "8h x",
        "1h ? 2m",
    ],
)
def test_what_says_no_time_is_none(words):
    """A bare number, a time that no clock shows, anything else: the bot asks how long."""
    assert mute_until(words, NOW, HERE) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_a_silence_ends_within_a_year(words):
    """No text raises, and none silences for ever or into the past."""
    end = mute_until(words, NOW, HERE)
    assert end is None or NOW < end <= NOW + LONGEST_MUTE
