"""What feeds do between two polls, through the whole way in: fetcher, parser's child, extractor, ledger, store (G7)."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.service.ingest import MOST_EDITS
from bot.service.wording import Wording
from bot.telegram.forms import text_forms
from storage.opening import open_store
from tests.fakes.clock import FakeClock
from tests.faults.stage import MARCH, OUTLETS, SINCE, entry, feed, newsdesk, watch
from tests.feeds.conftest import reply
from tests.service.figures import follower

ROOT = Path(__file__).parents[2]
NOISE = [entry(f"Amanece con niebla en el puerto número {n} de la bahía", f"n{n}") for n in range(49)]
BEFORE = feed(entry(watch(40), "a"), *NOISE)


@pytest.fixture
async def known(desk):
    """Know a feed: its first read was silent, and a first figure stands at 40."""
    assert await desk.told(BEFORE) == []
    return desk


async def test_a_new_figure_is_told(known):
    """The stage does tell what is news, so that silence below means something."""
    assert await known.told(feed(entry(watch(52), "b"), entry(watch(40), "a"), *NOISE)) == ["up 52"]


async def test_f19_a_feed_that_rotates(known):
    """F19: fifty entries, five, and the same fifty again, are nothing new; a prune in between changes nothing."""
    assert await known.told(feed(*NOISE[:5])) == []
    async with known.core.store.unit() as unit:
        await unit.entries.prune(known.clock.now(), 100)
    assert await known.told(BEFORE) == []
    assert known.values() == [40]


async def test_f20_all_guids_change(known):
    """F20: the same headlines under new guids and links are no alert, also those of older figures; it is noticed."""
    assert await known.told(feed(entry(watch(52), "b"), entry(watch(40), "a"), *NOISE)) == ["up 52"]
    again = [entry(f"Amanece con niebla en el puerto número {n} de la bahía", f"x{n}") for n in range(49)]
    known.serves(feed(entry(watch(52), "x-b"), entry(watch(40), "x-a"), *again))
    renamed = [batch.renamed for _ in range(2) for batch in (await known.polls()).ingested]
    assert renamed == [(OUTLETS[0],), ()]
    assert await known.begun() == []


async def test_f21_all_links_change(known):
    """F21: the same guids with other links are no alert, and no second row."""
    assert await known.told(feed(entry(watch(40), "a", link="https://lindora.example/new/a"), *NOISE)) == []
    assert known.values() == [40]


async def test_f24_reordered_entries(known):
    """F24: the same entries in another order are no alert."""
    assert await known.told(feed(*reversed([entry(watch(40), "a"), *NOISE]))) == []
    assert known.values() == [40]


async def test_f25_a_clock_in_the_text(known):
    """F25: an entry that changes at every poll is read so many times and then left alone, and never told."""
    for minute in range(MOST_EDITS + 3):
        title = f"En vivo, actualizado a las 12:{minute:02}: {watch(40)}"
        assert await known.told(feed(entry(title, "a"), *NOISE)) == [], minute
    assert await known.told(feed(entry(watch(99), "a"), *NOISE)) == []
    assert 99 not in known.values()


async def test_f26_a_corrected_number(known):
    """F26: 120 corrected to 12 in the same entry is a correction of what was told, not a second claim."""
    assert await known.told(feed(entry(watch(120), "b"), *NOISE)) == ["up 120"]
    assert await known.told(feed(entry(watch(12), "b"), *NOISE)) == ["down 12"]
    row = known.core.ledgers.of("lindora").rows[-1]
    assert (row.verdict, row.previous) == ("correction", 120)


async def test_f33_a_thousand_new_entries(known):
    """F33: a thousand entries at once, each with another figure, are one alert, and one message of usual length."""
    known.serves(feed(*(entry(watch(41 + n), f"s{n}") for n in range(1000))))
    await known.polls()
    async with known.core.store.unit() as unit:
        (alert,) = await unit.outbox.gathering()
    assert len(alert.changes) == 1
    wording = Wording({t.tracker_id: t for t in known.core.catalogue.trackers})
    (form,) = text_forms(wording.alert(alert, follower(1)), plain=True)
    assert len(form.text) < 1000


QUIET = {
    "N13 cut without a length": b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    + feed(entry(watch(52), "b"))[: feed(entry(watch(52), "b")).index(b"52") + 1],
    "F27 cut inside the number": feed(entry(watch(520), "b"))[: feed(entry(watch(520), "b")).index(b"520") + 2],
    "N30 empty": reply(b""),
    "N37 a bot wall": reply(
        f"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>{watch(52)}</body></html>".encode()
    ),
    "F14 mojibake": feed(entry("Observatorio Lindorano: excarcelación de 52 presos políticos en Lindora " + SINCE, "b"))
    .decode()
    .encode("cp1252")
    .replace(b"<rss", b"<?xml version='1.0' encoding='utf-8'?><rss"),
    "F16 an HTML page": f"<!DOCTYPE html><html><body><h1>{watch(52)}</h1></body></html>".encode(),
    "F17 JSON": b'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "' + watch(52).encode() + b'"}]}',
    "F18 shrunk to nothing": feed(),
    "F35 an entry inside an item": feed(
        entry("Otra cosa", "o", more=f"<x:entry xmlns:x='urn:x'><x:title>{watch(52)}</x:title></x:entry>")
    ),
    "X5 a zero-width space": feed(entry(watch(520).replace("520", "52\u200b0"), "b")),
    "X5 right to left": feed(entry(watch(520).replace("520", "\u202e025\u202c"), "b")),
    "republished with a new date": feed(entry(watch(40), "z", printed="Fri, 20 Mar 2026 12:00:00 GMT")),
    "F28 an old figure from the future": feed(entry(watch(40), "b", printed="Fri, 31 Dec 9999 23:59:59 GMT")),
}


@pytest.mark.parametrize("body", QUIET.values(), ids=QUIET)
async def test_g7_no_alert_from_what_is_broken(known, body):
    """G7: truncated, empty, HTML, mojibake, lossy, future-dated, republished and shrunk feeds tell nothing."""
    for _ in range(4):
        assert await known.told(body) == []
    assert known.values()[0] == 40
    assert not {5, 52, 520, 25} & set(known.values())
    assert await known.told(BEFORE) == []


async def test_f18_a_feed_that_loses_everything(known):
    """F18: an emptied feed keeps what was known, is suspicious at the third poll, and tells nothing when it is back."""
    reasons = []
    known.serves(feed())
    for _ in range(3):
        reasons += [(line.reason.value, line.notices) for line in (await known.polls()).lines]
    assert [reason for reason, _ in reasons] == ["shrunk"] * 3
    assert [[n.value for n in notices] for _, notices in reasons] == [[], [], ["shrunk"]]
    assert await known.told(BEFORE) == []


async def test_n29_304_for_ever(known):
    """N29: a server that says "unchanged" for ever is asked for the whole feed once a day, and the news is read."""

    async def lying(writer, request):
        changed = feed(entry(watch(52), "b"), *NOISE)
        lies = "if-none-match" in request.headers
        writer.write(reply(status=304) if lies else reply(changed, etag='"1"'))
        await writer.drain()

    assert await known.told(reply(BEFORE, etag='"1"')) == []
    known.wire.routes[f"/{OUTLETS[0]}.rss"] = lying
    assert await known.told() == []
    await known.clock.advance(24 * 3600)
    assert await known.told() == ["up 52"]


async def test_n36_a_server_that_fails_for_hours(known):
    """N36, N32: while 503 answers come for three hours polls thin out, one notice is made, and one at the end."""
    known.serves(reply(status=503))
    asked, notices = len(known.wire.requests), []
    for _ in range(3 * 60):
        done = await known.polls(after=60, all_feeds=False)
        notices += [n.value for line in done.lines for n in line.notices]
    assert 3 <= len(known.wire.requests) - asked <= 9
    assert notices == ["failing"]
    known.serves(BEFORE)
    done = await known.polls(after=5000, all_feeds=False)
    assert [n.value for line in done.lines for n in line.notices] == ["recovered"]
    assert await known.begun() == []


async def test_n33_n34_gone_and_throttled(known):
    """N33, N34: a wait of ten years is kept for a day at most; "gone" is believed at the second poll, then not asked."""
    known.serves(reply(status=429, retry_after="315360000"))
    await known.polls()
    state = await known.state()
    assert 86_000 <= (state.next_check_at - known.clock.now()).total_seconds() <= 86_400
    known.serves(reply(status=410))
    reasons = [line.reason.value for _ in range(2) for line in (await known.polls(after=90_000, all_feeds=False)).lines]
    assert reasons == ["gone", "paused"]
    assert (await known.polls(after=90_000, all_feeds=False)).lines == []


async def test_n17_a_moved_feed_is_followed_after_three_polls(known):
    """N17, N25: three polls that agree on a permanent move are believed, and the old address is not asked again."""
    known.wire.routes |= {
        f"/{OUTLETS[0]}.rss": reply(status=301, location="/moved.rss"),
        "/moved.rss": reply(BEFORE),
    }
    notices = [n.value for _ in range(3) for line in (await known.polls()).lines for n in line.notices]
    assert notices == ["moved"]
    await known.polls()
    assert known.wire.requests[-1].target == "/moved.rss"
    assert known.wire.requests[-2].target == "/moved.rss"
    assert await known.begun() == []


async def test_n19_a_move_onto_another_feed(tmp_path, wire):
    """N19: a feed that redirects to another one of ours is kept, and reported as a double."""
    async with newsdesk(tmp_path, wire, OUTLETS[:2]) as desk:
        desk.serves(BEFORE, OUTLETS[1])
        wire.routes[f"/{OUTLETS[0]}.rss"] = reply(status=301, location=wire.url(f"/{OUTLETS[1]}.rss"))
        notices = [n.value for _ in range(3) for line in (await desk.polls()).lines for n in line.notices]
        assert notices == ["duplicate"]
        asked = len(wire.requests)
        await desk.polls()
        assert f"/{OUTLETS[0]}.rss" in [request.target for request in wire.requests[asked:]]


async def test_n1_one_dead_feed_among_others(tmp_path, wire):
    """N1, G3: a feed that says nothing, one that is closed and one that is a bomb leave the fourth on time."""

    async def silent(writer, request):
        await asyncio.sleep(60)

    async with newsdesk(tmp_path, wire, OUTLETS) as desk:
        for outlet in OUTLETS:
            desk.serves(BEFORE, outlet)
        await desk.polls()
        wire.routes[f"/{OUTLETS[0]}.rss"] = silent
        desk.serves(b"", OUTLETS[1])
        desk.serves(b"<rss><channel><item>" + b"<a>" * 200_000, OUTLETS[2])
        desk.serves(feed(entry(watch(52), "b")), OUTLETS[3])
        early = []
        done = asyncio.create_task(desk.core.poller.once(all_feeds=True, ingested=early.append))
        async with asyncio.timeout(8):
            while not any(batch.alerts for batch in early):
                await asyncio.sleep(0.02)
        assert not done.done()
        done.cancel()
        await asyncio.gather(done, return_exceptions=True)
        assert await desk.begun() == ["up 52"]


async def test_n38_validators_and_entries_are_one_write(tmp_path, wire):
    """N38: killed at every step of the write, a feed's ETag is stored with its entries and figures, or none of it is."""
    wire.routes["*"] = reply(BEFORE, etag='"1"')
    command = [sys.executable, "-m", "tests.faults.reading", str(tmp_path), str(wire.port)]
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    out, _ = await process.communicate()
    ends = [int(line) for line in out.split()]
    assert ends[-1] == 0
    assert set(ends[:-1]) == {-9}
    found = set()
    for number in range(1, len(ends) + 1):
        store = open_store(tmp_path / str(number) / "var", tmp_path / str(number) / "key", clock=FakeClock(MARCH))
        async with store.unit() as unit:
            etags = [state.etag for state in await unit.feeds.all()]
            entries = len(store._database.table("entries"))
            rows = await unit.ledger.load("lindora")
        await store.close()
        found.add((tuple(etags), entries > 0, len(rows)))
    assert found == {((), False, 0), (('"1"',), True, 1)}


async def test_f28_a_date_in_the_future_is_cut(known):
    """F28, F29, F30: a figure that is news is told under the time of fetching, whatever the date printed on it."""
    for number, printed in enumerate(("Fri, 31 Dec 9999 23:59:59 GMT", "1404/12/29", "ayer"), 60):
        body = feed(entry(watch(number), f"d{number}", printed=printed), *NOISE)
        assert await known.told(body) == [f"up {number}"]
        (row,) = [r for r in known.core.ledgers.of("lindora").rows if r.claim and r.claim.value == number]
        assert row.sighting.published_at is None or row.sighting.published_at <= known.clock.now()
