"""The lean parsers read what feedparser itself reads; and the child's answers, without the child."""

from __future__ import annotations

import io
import warnings

import feedparser
import pytest

from bot.domain.reading import FailureReason
from bot.feeds import parse_child
from bot.feeds.guard import NotAFeed, guard
from bot.feeds.items import Job
from bot.feeds.lean import read
from tests.feeds.conftest import RSS, rss
from tests.feeds.mutations import FEEDS, mutated

JOB = Job(outlet_id="diario", url="https://diario.example/feed", seen_at=1_772_366_400.0)


def words(entries):
    """Return what we take of feedparser's entries."""
    return [tuple(dict.get(entry, name) for name in ("id", "title", "summary", "link")) for entry in entries]


def by_feedparser(content):
    """Let feedparser read the same content, and keep its own warnings to itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)


@pytest.mark.parametrize("feed", FEEDS, ids=range(len(FEEDS)))
def test_the_same_entries_as_feedparser(feed):
    """Of whole feeds the lean parsers read the same ids, titles, summaries and links."""
    content = guard(feed, "").content
    reading, whole = read(content, 2000), by_feedparser(content)
    assert words(reading.entries) == words(whole.entries)
    assert reading.title == whole.feed.title


def test_as_many_entries_of_damaged_feeds():
    """G4: of damaged feeds, too, as many entries are read as feedparser finds, save entries inside entries."""
    fewer = 0
    for seed in range(300):
        try:
            content = guard(mutated(seed), "").content
            whole = by_feedparser(content)
        except Exception:  # noqa: BLE001, S112  feedparser's own troubles are not compared
            continue
        fewer += len(read(content, 2000).entries) < len(whole.entries)
    assert fewer <= 2


def test_the_cap_in_both_parsers():
    """The cap on items ends the reading of well-formed feeds and of tag soup."""
    sound = rss(*("<title>a</title>",) * 5)
    for content in (sound, sound + b"<"):
        reading = read(content, 3)
        assert (len(reading.entries), reading.capped) == (3, True)


@pytest.mark.parametrize(
    "content",
    [
        rss('<title>a</title><x:y xmlns:x="two words">b</x:y>'),
        rss("<title>a</title><textInput><title>b</title></textInput>"),
        rss("<title>a</title><textInput><title>b</title></textInput>") + b"<",
        rss('<title>a</title><gml:pos xmlns:gml="http://www.opengis.net/gml">1</gml:pos>'),
        rss('<title>a</title><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/"/><width>x</width>'),
        rss("<title>a</title><date>2026</date><created>1</created><issued>2</issued><modified>3</modified>"),
        rss(
            '<title>a</title><cc:license xmlns:cc="http://backend.userland.com/creativeCommonsRssModule">l</cc:license>'
        ),
        rss("<title>a</title>", channel="<image><link>x<b/></link></image>"),
        rss("<title>a</title><x " + " ".join(f'a{n}="1"' for n in range(300)) + "/>"),
    ],
    ids=range(9),
)
def test_elements_that_feedparser_stumbles_over(content):
    """Odd elements cost no entry."""
    assert [entry["title"] for entry in read(content, 9).entries] == ["a"]


def test_memory_errors_are_not_swallowed():
    """A parser without memory does not try again more slowly."""

    class Hungry(bytes):
        def decode(self, *args):
            raise MemoryError

    with pytest.raises(MemoryError):
        read(Hungry(b"<rss><b></rss>"), 9)


def test_the_answers_of_the_child():
    """Feeds are answered with rows, everything else with a failure and its reason."""
    said = parse_child.answer(JOB, RSS)
    assert (said["title"], len(said["rows"]), said["truncated"], said["capped"]) == ("Diario", 1, False, False)
    refused = {
        b"<html>": FailureReason.NOT_A_FEED,
        b"<opml></opml>": FailureReason.NOT_A_FEED,
        b"": FailureReason.EMPTY,
        b"{}": FailureReason.JSON_FEED,
    }
    for content, reason in refused.items():
        assert parse_child.answer(JOB, content)["failure"][0] == reason


def test_f35_an_entry_inside_an_item():
    """F35: an entry inside an item is left out with all that is in it."""
    nested = '<entry xmlns="http://www.w3.org/2005/Atom"><title>900</title><x><y/>9</x></entry>'
    reading = read(rss(f"<title>12</title>{nested}<description>b</description>"), 9)
    assert words(reading.entries) == [(None, "12", "b", None)]


def test_what_nobody_foresaw_is_unreadable():
    """G4: whatever is raised on the way is that feed's failure, and names what it was."""

    class Odd(bytes):
        def startswith(self, *args):
            raise ZeroDivisionError

    failure = parse_child.answer(JOB, Odd(RSS))["failure"]
    assert failure == [FailureReason.UNREADABLE, "the parser gave up (ZeroDivisionError)"]


def test_the_guard_runs_first():
    """Nothing reaches the parsers that the guard refuses."""
    with pytest.raises(NotAFeed):
        guard(b"<html><rss></rss></html>", "")
