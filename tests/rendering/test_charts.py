"""The picture: its content is made of the ledger, drawn within its size, light and dark, in a process of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.domain.claims import Metric, Scope
from bot.domain.comparison import Comparison, GapReason
from bot.domain.ledger import Observation, fold, record
from bot.domain.reports import compare
from bot.domain.rows import Action, Decision
from bot.rendering.axes import spread, ticks
from bot.rendering.catalog import LANGUAGES, supported
from bot.rendering.chart_child import main
from bot.rendering.chart_json import order_from_json, order_to_json
from bot.rendering.charts import (
    MOST_LINES,
    chart_caption,
    chart_of,
    draw,
    no_chart,
)
from bot.rendering.picture import Announcement, Band, Chart, Line, Mark, Point
from tests.rendering.arcadia import NOW, TRACKER, WINDOW, ZONE, at, claim, reader, sighting
from tests.rendering.dump import dump

ES = reader("es")
SAID = (
    (2, claim(None, "government", Metric.ANNOUNCED, qualifier=None)),
    (3, claim(116, "government", scope=Scope.TOTAL, since=WINDOW)),
    (4, claim(56, scope=Scope.TOTAL, since=WINDOW)),
    (6, claim(75, scope=Scope.TOTAL, since=WINDOW)),
    (7, claim(61, scope=Scope.TOTAL, since=WINDOW, supersedes=75)),
    (8, claim(400, "government", Metric.ANNOUNCED)),
    (9, claim(379, "government", scope=Scope.TOTAL, since=WINDOW)),
    (10, claim(84, scope=Scope.TOTAL, since=WINDOW)),
    (11, claim(4000, scope=Scope.TOTAL, since=WINDOW)),
)


def told(*said):
    """Return a ledger of claims, each printed on its day of March."""
    ledger = fold(TRACKER, ())
    for day, stated in said:
        seen = sighting(day, entry_id=f"entry{day}{stated.value}", seen_at=at(day, 14, 9))
        ledger, _, _ = record(ledger, [Observation(claim=stated, sighting=seen)], at(day, 14, 10))
    return ledger


LEDGER = told(*SAID)
COMPARISON = compare(LEDGER, TRACKER, NOW)
CHART = chart_of(LEDGER, COMPARISON, ES)


def chart(lines: int, top: int = 400, days: int = 14, **more) -> Chart:
    begin = at(2)
    made = tuple(
        Line(
            source=str(n),
            label=f"Fuente número {n} de Arcadia",
            points=tuple(
                Point(begin + timedelta(days=days * k / 4), top * (k + 1) // (4 * (n + 1)), Mark.STANDS)
                for k in range(4)
            ),
        )
        for n in range(lines)
    )
    return Chart(title="Arcadia", subtitle="Prueba", lines=made, until=begin + timedelta(days=days), **more)


# --- what it shows ---------------------------------------------------------------------------------------------------


def test_each_source_is_a_line_of_what_it_said():
    """Values that stand make the line; what was corrected and what is unconfirmed stand beside it."""
    government, vigil = CHART.lines
    assert [(p.value, p.mark) for p in government.points] == [(116, Mark.STANDS), (379, Mark.STANDS)]
    assert [(p.value, p.mark) for p in vigil.points] == [
        (56, Mark.STANDS),
        (75, Mark.WITHDRAWN),
        (61, Mark.STANDS),
        (84, Mark.STANDS),
        (4000, Mark.HELD),
    ]


def test_the_gap_that_can_be_given_is_shaded():
    """The band lies between the two lines whose figures can be compared."""
    assert CHART.band == Band(0, 1, 379 - 84)


def test_no_band_without_a_comparable_gap():
    """Where no gap can be given, none is shaded; nor where one side has no line, or both agree."""
    assert chart_of(LEDGER, Comparison(tracker_id="arcadia", at=NOW), ES).band is None
    gone = replace(COMPARISON, figures=COMPARISON.figures[:1])
    assert chart_of(LEDGER, gone, ES).band is None
    equal = tuple(replace(g, size=0) for g in COMPARISON.gaps if g.reason is GapReason.COMPARABLE)
    assert chart_of(LEDGER, replace(COMPARISON, gaps=equal), ES).band is None


def test_announcements_are_marked_with_their_number():
    """One without a number is a mark alone."""
    assert [a.label for a in CHART.announcements] == ["", "400"]


def test_nothing_to_draw_is_no_chart():
    """Without a figure of released people there is no picture; a figure that was withdrawn alone is none."""
    assert chart_of(fold(TRACKER, ()), Comparison(tracker_id="arcadia", at=NOW), ES) is None
    lone = told((3, claim(116, "government", scope=Scope.TOTAL)))
    from bot.domain.review import decide_review

    bare = decide_review(lone, Decision(action=Action.RETRACT, target=lone.rows[0].row_id), at(4)).ledger
    assert chart_of(bare, compare(bare, TRACKER, NOW), ES) is None
    assert "Todavía no hay cifras" in dump(no_chart(TRACKER, ES))


def test_two_windows_of_one_source_are_two_lines_named_apart():
    """A second window given side by side carries its date in its name."""
    earlier = datetime(2031, 1, 20, tzinfo=UTC).date()
    ledger = fold(TRACKER, ())
    seen = sighting(5, entry_id="both")
    both = [claim(n, "government", scope=Scope.TOTAL, since=since) for n, since in ((383, earlier), (266, WINDOW))]
    ledger, _, _ = record(ledger, [Observation(claim=c, sighting=seen) for c in both], at(5, 14, 10))
    labels = sorted(line.label for line in chart_of(ledger, compare(ledger, TRACKER, NOW), ES).lines)
    assert len(labels) == 2
    assert labels[0] == "Gobierno"
    assert labels[1].startswith("Gobierno (desde ")


def test_a_demo_picture_says_so():
    """The mark of the demonstration is in the picture too."""
    assert chart_of(LEDGER, COMPARISON, reader("es", demo=True)).title.startswith("DEMO")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_caption_tells_the_picture_in_words(language, approved):
    """Who cannot see the picture hears each line's way and the gap, within a caption's 1,024 letters."""
    made = chart_of(LEDGER, COMPARISON, reader(language))
    caption = dump(chart_caption(made, COMPARISON, TRACKER, reader(language)))
    approved(f"chart-caption.{language}", caption)
    assert len(caption) < 1024


def test_a_line_that_never_moved_is_told_as_one_figure():
    """A single value is not told as a way from itself to itself."""
    ledger = told((3, claim(116, "government", scope=Scope.TOTAL)))
    comparison = compare(ledger, TRACKER, NOW)
    caption = dump(chart_caption(chart_of(ledger, comparison, ES), comparison, TRACKER, ES))
    assert "Gobierno: 116 (3\xa0mar)." in caption


# --- how it is drawn -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "shown",
    [
        CHART,
        chart(1, top=0),
        chart(2, top=7, days=0),
        chart(5, announcements=tuple(Announcement(at(3, h), "400") for h in range(3, 9)), band=Band(0, 1, 10)),
        chart(MOST_LINES, top=1_000_000, days=900),
    ],
    ids=["ledger", "zero", "one instant", "five", "nine"],
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_picture_has_its_size_and_its_ground(shown, dark):
    """1200 × 900 in both appearances, whatever the figures, the ground dark only where asked for."""
    image = Image.open(io.BytesIO(draw(shown, "es", ZONE, dark=dark)))
    assert image.size == (1200, 900)
    corner = sum(image.convert("RGB").getpixel((2, 2)))
    assert (corner < 200) is dark


def test_words_in_a_picture_are_never_formulas():
    """Dollar signs in a name are dollar signs."""
    assert draw(replace(chart(1), title="$x^2$ y $"), "es", ZONE)


def test_a_picture_is_drawn_in_a_process_of_its_own():
    """An order on standard input comes back as the same picture on standard output."""
    order = order_to_json(CHART, "es", "America/Bogota", dark=True)
    ran = subprocess.run(
        [sys.executable, "-m", "bot.rendering.chart_child"], input=order, capture_output=True, check=True
    )
    assert ran.stdout == draw(CHART, "es", ZONE, dark=True)


def test_the_words_of_a_picture_cost_no_drawing_library():
    """Matplotlib is loaded when a picture is drawn, and not before."""
    code = "import sys, bot.rendering.charts, bot.rendering.chart_json; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_child_reads_and_writes_bytes():
    """The entry point reads its order and writes the PNG, nothing else."""
    out = io.BytesIO()
    main(io.BytesIO(order_to_json(CHART, "en", "America/Bogota")), out)
    assert out.getvalue().startswith(b"\x89PNG")


@pytest.mark.parametrize("made", [CHART, chart(2)], ids=["whole", "bare"])
def test_an_order_survives_its_way(made):
    """A chart is the same after its way through JSON."""
    assert order_from_json(order_to_json(made, "es", "UTC")) == (made, "es", "UTC", False)


@given(st.datetimes(), st.integers(0, 60 * 24 * 4000), st.sampled_from(LANGUAGES))
def test_ticks_are_few_and_lie_within(begin, minutes, language):
    """At most six times, in order, none outside, each with its words."""
    first = begin.replace(year=2031, tzinfo=UTC) if begin.month != 2 else datetime(2031, 2, 1, tzinfo=UTC)
    until = first + timedelta(minutes=minutes)
    found = ticks(first, until, supported(language), ZONE)
    assert len(found) <= 6
    assert [t for t, _ in found] == sorted(t for t, _ in found)
    assert all(first <= t <= until and words for t, words in found)


@settings(max_examples=200)
@given(st.lists(st.floats(0, 600), min_size=1, max_size=9))
def test_labels_keep_clear_of_each_other(wanted):
    """Labels never overlap, keep their order and stay within the picture."""
    placed = spread(wanted, 60.0, 0.0, 600.0)
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    steps = [placed[b] - placed[a] for a, b in pairwise(order)]
    assert all(step >= 60.0 - 1e-6 for step in steps)
    assert all(-1e-6 <= y <= 600.0 + 1e-6 for y in placed)
