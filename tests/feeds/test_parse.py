"""Hostile and damaged feeds through the real child: cases F1 to F36, P4 and P5, goals G3 and G4."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import orjson
import psutil
import pytest

from bot.domain.entries import EntryFlag, identify
from bot.domain.reading import Failure, FailureReason, Parsed
from bot.domain.trackers import Outlet
from bot.feeds.parse import FRAME, Parser
from bot.feeds.parse_child import serve
from tests.feeds.conftest import FEED, NOW, RSS, parsed, reply, rss

ROOT = Path(__file__).parents[2]
MIB = 1 << 20
DEEP = b"<rss><channel><item>" + b"<a>" * 1_000_000


def doctype(*entities):
    declared = "".join(f"<!ENTITY {entity}>" for entity in entities)
    return f"<?xml version='1.0'?><!DOCTYPE rss [{declared}]>"


async def titles(parser, content, **more):
    result = await parsed(parser, content, **more)
    assert isinstance(result, Parsed), result
    return [entry.title for entry in result.entries]


async def test_a_feed_is_parsed(parser):
    """A plain feed gives its title and entries with all they need."""
    item = (
        "<title>Liberan a 31</title><description>&lt;p&gt;Hoy&lt;/p&gt;</description><guid>a1</guid>"
        "<link>https://diario.example/1</link><pubDate>Sun, 01 Mar 2026 11:00:00 GMT</pubDate>"
    )
    result = await parsed(parser, rss(item))
    assert isinstance(result, Parsed)
    assert (result.title, result.truncated, result.lossy, result.capped) == ("Diario", False, False, False)
    (entry,) = result.entries
    assert entry.entry_id == identify("diario", "a1", None, "")
    assert (entry.outlet_id, entry.feed_url, entry.language) == ("diario", FEED.url, "es")
    assert (entry.title, entry.summary, entry.link) == ("Liberan a 31", "<p>Hoy</p>", "https://diario.example/1")
    assert entry.published_at == datetime(2026, 3, 1, 11, tzinfo=UTC)
    assert (entry.seen_at, entry.flags) == (NOW, frozenset())


async def test_f1_external_entities(parser, tmp_path, canary):
    """F1: an entity that names a file or an address is neither opened nor fetched."""
    secret = tmp_path / "secret"
    secret.write_text("geheim")
    for target in (f"file://{secret}", canary.url()):
        before = doctype(f'x SYSTEM "{target}"', f'% p SYSTEM "{target}"')
        assert await titles(parser, rss("<title>a &x; b</title>", before=before)) == ["a &x; b"]
    assert canary.connections == 0


LAUGHS = doctype('a "lol"', *(f'{name} "{10 * f"&{of};"}"' for of, name in pairwise("abcdefghijklm")))
BOMBS = {
    "F2 billion laughs": rss("<title>&m;</title>", before=LAUGHS),
    "F2 in tag soup": rss("<title>&m;</title><b>", before=LAUGHS),
    "F3 quadratic entity": rss(f"<title>{'&x;' * 10_000}</title>", before=doctype(f'x "{"a" * 10_000}"')),
    "F4 blank prolog": rss("<title>t</title>", before="\n" * 200_000),
    "F5 100,000 attributes": rss("<x " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>"),
    "F6 author": rss(f"<author>{'a' * 64_000}</author>"),
    "F6 author with an address": rss(f"<author>a@{'-' * 64_000}</author>"),
    "F32 guid": rss(f"<guid>{'g' * 1_000_000}</guid>"),
    "50,000 tags": rss("".join(f"<category>c{n}</category>" for n in range(50_000))),
    "50,000 namespaces": rss("<x " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(50_000)) + "/>"),
    "a date without end": rss(f"<pubDate>{'1 ' * 500_000}</pubDate>"),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
async def test_f2_to_f6_bombs_are_defused(parser, bomb):
    """F2 to F6, F32: bombs cost little time and no memory to speak of, and their feed is still read."""
    await parsed(parser, RSS)
    child, started = psutil.Process(parser.pid), time.monotonic()
    result = await parsed(parser, bomb)
    assert time.monotonic() - started < 2
    assert isinstance(result, Parsed)
    assert len(result.entries) == 1
    assert len(result.entries[0].title) <= 30_000
    assert child.memory_info().rss < 100 * MIB


async def test_f7_the_hopeless_are_killed_and_the_loop_goes_on():
    """F7, G3: a body that takes too long costs its deadline; nobody else's turn is delayed, and the next is read."""
    lags = []

    async def watch():
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.005)
            lags.append(time.monotonic() - before - 0.005)

    async with Parser(deadline=0.7) as parser:
        await parsed(parser, RSS)
        pid, watching = parser.pid, asyncio.create_task(watch())
        result = await parsed(parser, DEEP)
        watching.cancel()
        assert isinstance(result, Failure)
        assert result.reason is FailureReason.PARSE_TIMEOUT
        assert not psutil.pid_exists(pid)
        assert await titles(parser, RSS) == ["Liberan a 31 personas"]
    assert sorted(lags)[int(len(lags) * 0.99)] < 0.05


@pytest.mark.long
@pytest.mark.parametrize("bomb", [*BOMBS.values(), DEEP], ids=[*BOMBS, "F7 depth"])
async def test_g3_cost_of_each_bomb(bomb):
    """G3: no bomb costs more than 5 seconds and 600 MB."""
    peak = 0

    async def watch(pid):
        nonlocal peak
        while psutil.pid_exists(pid):
            peak = max(peak, psutil.Process(pid).memory_info().rss)
            await asyncio.sleep(0.01)

    async with Parser() as parser:
        await parsed(parser, RSS)
        watching, started = asyncio.create_task(watch(parser.pid)), time.monotonic()
        await parsed(parser, bomb)
        took = time.monotonic() - started
    watching.cancel()
    assert took < 5.5
    assert peak < 600 * MIB


async def test_the_memory_limit():
    """P4: a child that comes to its memory limit says so and is replaced."""
    async with Parser(memory=50 * MIB) as parser:
        assert len(await titles(parser, RSS)) == 1
        pid = parser.pid
        result = await parsed(parser, rss(f"<title>{'a' * (9 * MIB)}</title>"))
        assert isinstance(result, Failure)
        assert result.reason is FailureReason.PARSE_MEMORY
        assert len(await titles(parser, RSS)) == 1
        assert parser.pid != pid


async def test_p4_a_killed_child_is_replaced():
    """P4: killed in the middle of a parse, the child costs that feed one poll and nobody else anything."""
    async with Parser() as parser:
        await parsed(parser, RSS)
        parsing = asyncio.create_task(parsed(parser, DEEP))
        await asyncio.sleep(0.1)
        os.kill(parser.pid, signal.SIGKILL)
        result = await parsing
        assert isinstance(result, Failure)
        assert result.reason is FailureReason.PARSE_CRASH
        assert len(await titles(parser, RSS)) == 1


async def test_p4_killed_while_idle(parser):
    """P4: a child that died between two feeds is replaced, at the cost of one failure at most."""
    await parsed(parser, RSS)
    os.kill(parser.pid, signal.SIGKILL)
    await parsed(parser, RSS)
    assert len(await titles(parser, RSS)) == 1


async def test_p1_a_cancelled_parse_leaves_no_answer_behind(parser):
    """P1: after a cancelled parse the next feed gets its own answer, not the cancelled one's."""
    parsing = asyncio.create_task(parsed(parser, DEEP))
    await asyncio.sleep(0.3)
    parsing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await parsing
    assert await titles(parser, RSS) == ["Liberan a 31 personas"]


async def test_feeds_wait_for_their_turn(parser):
    """Feeds that are parsed at once each get their own answer."""
    bodies = [rss(f"<title>n{n}</title>") for n in range(20)]
    assert await asyncio.gather(*(titles(parser, body) for body in bodies)) == [[f"n{n}"] for n in range(20)]


async def test_the_idle_child_is_small_and_knows_no_secret(parser, monkeypatch):
    """The child holds under 80 MB when idle, also after a large body, and nothing of its parent's environment."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1234:geheim")
    await parsed(parser, RSS)
    child = psutil.Process(parser.pid)
    assert child.memory_info().rss < 80 * MIB
    assert "geheim" not in repr(child.environ())
    await parsed(parser, rss(*(f"<title>{'x' * 900}</title><description>{'y' * 3000}</description>",) * 2000))
    await parsed(parser, RSS)
    assert psutil.Process(parser.pid).memory_info().rss < 80 * MIB


async def test_a_child_that_grew_is_replaced(parser):
    """A child that holds much memory after its answer leaves, and its answer counts."""
    result = await parsed(parser, rss(f"<title>a</title><description>{'<![CDATA[ñ]]>' * 700_000}</description>"))
    assert isinstance(result, Parsed)
    await parsed(parser, RSS)
    assert psutil.Process(parser.pid).memory_info().rss < 80 * MIB


def test_an_orphaned_child_ends():
    """When the bot is killed, its parser's child ends by itself."""
    command = [sys.executable, "-m", "tests.feeds.orphan"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as bot:
        child = psutil.Process(int(bot.stdout.readline()))
        bot.kill()
        child.wait(timeout=5)
    assert not child.is_running()


def test_p5_no_file_descriptors():
    """P5: without descriptors fetching and parsing fail as feeds fail, and recover when there are some."""
    command = [sys.executable, "-m", "tests.feeds.starved"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["Failure", "Failure", "Body", "Parsed"], done.stderr


async def test_f8_a_hundred_thousand_items(parser):
    """F8: of very many items the first 2,000 are read, and that there were more is said."""
    result = await parsed(parser, rss(*(f"<title>t{n}</title>" for n in range(100_000))))
    assert isinstance(result, Parsed)
    assert (len(result.entries), result.capped) == (2000, True)
    assert result.entries[-1].title == "t1999"
    assert not any(entry.flags for entry in result.entries)


async def test_f8_many_items_of_a_broken_feed(parser):
    """F8: the cap holds in tag soup too."""
    result = await parsed(parser, rss(*(f"<title>t{n} & </title>" for n in range(3000))))
    assert isinstance(result, Parsed)
    assert (len(result.entries), result.capped) == (2000, True)


async def test_f9_too_large(parser):
    """F9: more than ten mebibytes are refused, a title just below is cut."""
    result = await parsed(parser, rss(f"<title>{'a' * (11 * MIB)}</title>"))
    assert isinstance(result, Failure)
    assert result.reason is FailureReason.TOO_LARGE
    assert len((await titles(parser, rss(f"<title>{'a' * (9 * MIB)}</title>")))[0]) == 1000


async def test_f10_a_body_that_names_a_file_or_an_address(parser, canary, tmp_path):
    """F10: a body that is the path of a feed, or its address, is a body and nothing else."""
    (tmp_path / "feed").write_bytes(RSS)
    canary.routes["*"] = reply(RSS)
    for content in (str(tmp_path / "feed"), f"file://{tmp_path}/feed", canary.url()):
        result = await parsed(parser, content.encode())
        assert isinstance(result, Failure)
        assert result.reason is FailureReason.NOT_A_FEED
    assert canary.connections == 0


async def test_f11_impossible_references(parser):
    """F11: references to characters that do not exist become the replacement character."""
    spelled = rss("<title>a&#xD800;b&#x110000;c&#99999999999;d</title>")
    assert await titles(parser, spelled) == ["a�b�c�d"]


async def test_f13_persian_stays_intact(parser):
    """F13: UTF-8 under a wrong label is read as what it is."""
    content = rss("<title>۱۲۰ زندانی آزاد شدند</title>", before="<?xml version='1.0' encoding='windows-1256'?>")
    result = await parsed(parser, content, content_type="text/xml; charset=windows-1256")
    assert result.entries[0].title == "۱۲۰ زندانی آزاد شدند"
    assert result.entries[0].flags == frozenset()


async def test_f14_lost_bytes_forbid_claims(parser):
    """F14: entries that lost bytes are flagged, the plain ones beside them are not."""
    content = rss("<title>آزاد 120</title>", "<title>plain 7</title>").decode().encode("cp1256")
    result = await parsed(parser, content)
    assert result.lossy
    assert [entry.flags for entry in result.entries] == [frozenset({EntryFlag.LOSSY}), frozenset()]


async def test_f15_utf16(parser):
    """F15: UTF-16 is decoded, whatever its declaration says."""
    content = rss("<title>señal</title>", before='<?xml version="1.0" encoding="utf-8"?>').decode().encode("utf-16")
    assert await titles(parser, content) == ["señal"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!DOCTYPE html><html><head><title>120</title></head></html>", FailureReason.NOT_A_FEED),
        (b"<opml><body/></opml>", FailureReason.NOT_A_FEED),
        (b'{"version": "https://jsonfeed.org/version/1"}', FailureReason.JSON_FEED),
        (b"", FailureReason.EMPTY),
    ],
)
async def test_f16_f17_no_feed(parser, content, reason):
    """F16, F17, N30: pages, other XML, JSON and nothing are failures with their reasons."""
    result = await parsed(parser, content)
    assert isinstance(result, Failure)
    assert result.reason is reason


async def test_f18_an_empty_channel_is_a_feed(parser):
    """F18: a feed without items is read as one; what it means is decided elsewhere."""
    assert await titles(parser, rss()) == []


async def test_f20_f33_many_new_items(parser):
    """F33: a thousand items at once are a thousand entries with ids of their own."""
    result = await parsed(parser, rss(*(f"<title>t</title><guid>g{n}</guid>" for n in range(1000))))
    assert len({entry.entry_id for entry in result.entries}) == 1000


async def test_f22_duplicate_guids(parser):
    """F22: two items under one guid are both kept."""
    result = await parsed(parser, rss("<title>a</title><guid>g</guid>", "<title>b</title><guid>g</guid>"))
    assert len({entry.entry_id for entry in result.entries}) == 2


async def test_f27_n13_cut_feeds(parser):
    """F27, N13: of a feed that was cut, earlier items are whole, and the cut one may give no claim."""
    whole = rss("<title>Liberan a 31</title>", "<title>Liberan a 120 personas</title><guid>b</guid>")
    for end in range(whole.index(b"120"), whole.index(b"</guid>")):
        result = await parsed(parser, whole[:end])
        assert isinstance(result, Parsed)
        assert result.truncated
        assert [entry.flags for entry in result.entries] == [frozenset(), frozenset({EntryFlag.TRUNCATED})]
        assert result.entries[0].title == "Liberan a 31"


async def test_f30_iranian_dates_and_zones(parser):
    """F30: an Iranian date is that day, also in an outlet with its own zone."""
    outlet = Outlet(outlet_id="diario", name="Diario", timezone="Asia/Tehran")
    result = await parsed(parser, rss("<pubDate>1404/12/09</pubDate>"), outlet=outlet)
    assert result.entries[0].published_at == datetime(2026, 2, 27, 20, 30, tzinfo=UTC)


async def test_f34_controls(parser):
    """F34: control characters and NUL are dropped."""
    assert await titles(parser, rss("<title>12\x000\x01 \x1bpersonas</title>")) == ["120 personas"]


async def test_f35_an_entry_inside_an_item(parser):
    """F35: an entry inside an item is no entry of the feed and changes nothing of the item."""
    nested = '<entry xmlns="http://www.w3.org/2005/Atom"><title>900</title><id>x</id><summary>s</summary></entry>'
    result = await parsed(parser, rss(f"{nested}<title>12</title><guid>a</guid>{nested}", "<title>13</title>"))
    assert [(entry.title, entry.summary) for entry in result.entries] == [("12", ""), ("13", "")]


async def test_f36_links(parser):
    """F36: links to this machine, by base address or by scheme, are dropped."""
    content = (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://localhost:8080/">'
        b'<entry><title>a</title><link href="x"/></entry><entry><title>b</title><link href="javascript:x()"/></entry>'
        b'<entry><title>c</title><link href="https://diario.example/1"/></entry></feed>'
    )
    result = await parsed(parser, content)
    assert [entry.link for entry in result.entries] == [None, None, "https://diario.example/1"]


async def test_x3_markup_stays_text(parser):
    """X3: markup in a title is handed on as the letters it is; cleaning is not the parser's."""
    spelled = "&lt;/b&gt;&lt;a href=&quot;tg://user?id=1&quot;&gt;"
    assert await titles(parser, rss(f"<title>{spelled}</title>")) == ['</b><a href="tg://user?id=1">']


async def test_other_dialects(parser):
    """RSS 1.0 and Atom with XHTML are read, namespaces and all."""
    rdf = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>c</title></channel>'
        b'<item rdf:about="https://d.example/1"><title>uno</title><dc:date>2026-03-01</dc:date></item></rdf:RDF>'
    )
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title><entry><title type="html">dos</title>'
        b'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>cuerpo</p></div></content></entry></feed>'
    )
    (one,) = (await parsed(parser, rdf)).entries
    (two,) = (await parsed(parser, atom)).entries
    assert (one.title, one.published_at) == ("uno", datetime(2026, 3, 1, tzinfo=UTC))
    assert (two.title, two.summary) == ("dos", "<p>cuerpo</p>")


async def test_licences_and_bodies_beside_summaries(parser):
    """Elements that are left out do not disturb the others."""
    item = (
        '<title>a</title><description>corto</description><content:encoded xmlns:content="http://purl.org/rss/1.0/'
        'modules/content/">largo</content:encoded><creativeCommons:license xmlns:creativeCommons='
        '"http://backend.userland.com/creativeCommonsRssModule">x</creativeCommons:license>'
    )
    (entry,) = (await parsed(parser, rss(item))).entries
    assert (entry.title, entry.summary) == ("a", "corto")


async def test_close_is_final_and_repeatable(parser):
    """Closing ends the child; a parser that never started can be closed too."""
    await parsed(parser, RSS)
    pid = parser.pid
    await parser.close()
    await parser.close()
    assert parser.pid is None
    assert not psutil.pid_exists(pid)


def test_the_childs_conversation():
    """The child says that it is ready and answers each frame until its input ends, in the middle of one too."""
    job = orjson.dumps({"outlet_id": "d", "url": FEED.url, "seen_at": 0.0})
    asked = FRAME.pack(len(job), len(RSS)) + job + RSS
    said = io.BytesIO()
    serve(io.BytesIO(asked + asked + b"\0\0"), said)
    frames = said.getvalue()
    assert frames.startswith(FRAME.pack(0, 0))
    length, _ = FRAME.unpack_from(frames, FRAME.size)
    assert orjson.loads(frames[2 * FRAME.size : 2 * FRAME.size + length])["rows"][0][2] == "Liberan a 31 personas"
    assert len(frames) == FRAME.size + 2 * (FRAME.size + length)
