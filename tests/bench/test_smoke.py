"""The measurements and the soak can be started: nothing here is timed."""

from __future__ import annotations

import asyncio
from collections import Counter

from click.testing import CliRunner

from bot.domain.trackers import Tracker
from bot.extraction.extract import Extractor, Reading
from tests.bench import __main__ as bench
from tests.bench.answers import answer
from tests.bench.figures import Figure, percentile, table
from tests.bench.ingest import tracker
from tests.bench.press import ENTRIES, ON_TOPIC, Press
from tests.soak import __main__ as soak
from tests.soak.weeks import STEP, raised, weeks


def test_both_commands_say_what_they_do():
    """`python -m tests.bench --help` and `python -m tests.soak --help` answer."""
    for command in (bench.main, soak.main):
        assert CliRunner().invoke(command, ["--help"]).exit_code == 0


def test_the_smallest_measurement_runs():
    """`/latest` is measured at a hundred claims."""
    figure = asyncio.run(answer(100, 2, must=None))
    assert figure.value > 0
    assert figure.met is None


def test_the_generated_press_is_on_topic_as_real_feeds_are():
    """A quarter of the generated entries opens the gate, the same for one seed."""
    followed: Tracker = tracker()
    extract = Extractor(followed).extract
    stories = Press(followed).stories("es", 10 * ENTRIES)
    opened = Counter(extract(Reading(title=s.title, summary=s.summary, language="es")).on_topic for s in stories)
    assert abs(opened[True] / len(stories) - ON_TOPIC) < 0.08
    assert stories == Press(followed).stories("es", 10 * ENTRIES)


def test_a_week_comes_again_with_higher_figures_and_other_items():
    """Totals rise, dates and batches stay, and no item has the key of another week's."""
    assert (
        raised("Vigil counts 14 since March 2, 12 nuevas", 2)
        == f"Vigil counts {14 + 2 * STEP} since March 2, 12 nuevas"
    )
    assert raised("14 desde el 9 de marzo", 1) == f"{14 + STEP} desde el 9 de marzo"
    first, second = ({item.key for item in weeks(2) if item.key.startswith(f"w{n}-")} for n in (0, 1))
    assert len(first) == len(second)
    assert not first & second


def test_a_figure_says_whether_its_promise_is_kept():
    """At most, at least, and nothing promised."""
    assert Figure(name="a", value=1, must=2).met is True
    assert Figure(name="b", value=1, must=2, least=True).met is False
    assert "✗ b" in table([Figure(name="b", value=1, must=2, least=True, beside={"c": 3.0})])
    assert percentile(range(1, 101), 0.99) == 99
