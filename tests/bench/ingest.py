"""CPU of ingest over generated feeds: parser child, parent, gate and extraction, against feedparser alone."""

from __future__ import annotations

import hashlib
import io
import time
from pathlib import Path

import feedparser

from bot.config import load_catalogue
from bot.domain.reading import Body, Failure
from bot.domain.trackers import Tracker
from bot.extraction.extract import Extractor, Reading
from bot.feeds.parse import Parser
from bot.service.ingest import Extract, reading_of
from tests.bench.figures import Effort, Figure, median
from tests.bench.press import BEGIN, Press, Printed

FEEDS_YAML = Path(__file__).parents[2] / "feeds.yaml"


def tracker() -> Tracker:
    """Return the tracker that the bot is shipped with."""
    return load_catalogue(FEEDS_YAML).trackers[0]


async def measure(effort: Effort) -> list[Figure]:
    """Measure the whole way from bytes to claims, then headlines alone."""
    followed = tracker()
    extract = Extractor(followed).extract
    printed = Press(followed).feeds(effort.of(60, 10))
    entries = sum(p.entries for p in printed)
    ours, alone, ratios = [], [], []
    on_topic = claims = 0
    async with Parser() as parser:
        await _through(parser, extract, printed[:2], followed)  # both start up before the clock runs
        for _ in range(effort.of(7, 3)):
            alone.append(feedparser_cpu(printed))
            spent, on_topic, claims = await _through(parser, extract, printed, followed)
            ours.append(spent)
            ratios.append(ours[-1] / alone[-1])
    ratio = Figure(
        name="ingest CPU ÷ feedparser alone",
        value=median(ratios),
        unit="×",
        must=1.3,
        beside={
            "entries": entries,
            "on topic, %": 100 * on_topic / entries,
            "claims": claims,
            "ours, µs an entry": 1e6 * median(ours) / entries,
            "feedparser, µs an entry": 1e6 * median(alone) / entries,
            "bytes an entry": sum(len(p.content) for p in printed) / entries,
        },
    )
    return [ratio, *headlines(extract, followed, effort)]


def feedparser_cpu(printed: list[Printed]) -> float:
    """Return the CPU seconds that feedparser takes over the feeds, sanitising and URL resolution off."""
    begun = time.process_time()
    for one in printed:
        feedparser.parse(
            io.BytesIO(one.content),
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": one.content_type},
        )
    return time.process_time() - begun


async def _through(
    parser: Parser, extract: Extract, printed: list[Printed], followed: Tracker
) -> tuple[float, int, int]:
    """Return CPU seconds of parent and child, entries on topic, and claims."""
    on_topic = claims = 0
    child, begun = cpu_of(parser.pid), time.process_time()
    for one in printed:
        body = Body(
            url=one.feed.url,
            content=one.content,
            body_hash=hashlib.sha256(one.content).hexdigest(),
            content_type=one.content_type,
        )
        parsed = await parser.parse(body, outlet=one.outlet, feed=one.feed, seen_at=BEGIN)
        if isinstance(parsed, Failure) or len(parsed.entries) != one.entries:
            raise RuntimeError(f"{one.feed.url}: {parsed}")
        for entry in parsed.entries:
            found = extract(reading_of(entry, one.outlet, followed.tracker_id))
            on_topic += found.on_topic
            claims += len(found.claims)
    return time.process_time() - begun + cpu_of(parser.pid) - child, on_topic, claims


def cpu_of(pid: int | None) -> float:
    """Return the CPU seconds that a process has used, to the nanosecond where the system tells."""
    if pid is None:
        return 0.0
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def headlines(extract: Extract, followed: Tracker, effort: Effort) -> list[Figure]:
    """Return the median time of headlines by themselves, off topic and on topic."""
    press = Press(followed, seed=2)
    found = []
    for on_topic, must in ((False, 30.0), (True, 400.0)):
        readings = [
            Reading(title=press.story(language, on_topic=on_topic).title, language=language)
            for language in ("es", "es", "es", "en")
            for _ in range(effort.of(300, 60))
        ]
        readings = [r for r in readings if extract(r).on_topic is on_topic]
        times = [median(_time(extract, r) for _ in range(effort.of(7, 3))) for r in readings]
        name = f"{'on' if on_topic else 'off'}-topic headline, median"
        found.append(Figure(name=name, value=median(times), unit="µs", must=must, beside={"headlines": len(times)}))
    return found


def _time(extract: Extract, reading: Reading) -> float:
    begun = time.perf_counter()
    extract(reading)
    return 1e6 * (time.perf_counter() - begun)
