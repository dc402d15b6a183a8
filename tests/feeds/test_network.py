"""Faults of the network and of servers, each made for real on loopback: cases N1 to N38."""

from __future__ import annotations

import asyncio
import gzip
import logging
import time
import zlib

import psutil
import pytest

from bot.domain.reading import Body, Failure, FailureReason, Unchanged, Validators
from bot.feeds.fetch import FetchLimits
from tests.feeds.conftest import AGENT, NOW, RSS, Wire, a_fetcher, listening, redirect, reply

NOTHING = Validators()
MIB = 1 << 20


async def fetched(fetcher, url, validators=NOTHING):
    return await fetcher.fetch(url, validators, now=NOW)


async def failure(fetcher, url):
    result = await fetched(fetcher, url)
    assert isinstance(result, Failure), result
    return result.reason


async def test_a_feed_is_fetched(wire, fetcher):
    """A plain answer becomes a body with its validators, its type and the hash of its bytes."""
    wire.routes["/feed"] = reply(RSS, etag='"1"', last_modified="then", content_type="application/rss+xml")
    result = await fetched(fetcher, wire.url())
    assert isinstance(result, Body)
    assert result.content == RSS
    assert (result.etag, result.last_modified) == ('"1"', "then")
    assert (result.content_type, result.url, result.moved_to) == ("application/rss+xml", wire.url(), None)
    assert len(result.body_hash) == 64
    assert "Liberan" not in repr(result)


async def test_requests_are_polite(wire, fetcher):
    """Every request says who asks, what it wants, and what it has."""
    wire.routes["/feed"] = reply(RSS)
    await fetched(fetcher, wire.url(), Validators(etag='"1"', last_modified="Sun, 01 Mar 2026 10:00:00 GMT"))
    headers = wire.requests[0].headers
    assert headers["user-agent"] == AGENT
    assert headers["accept-encoding"] == "gzip, deflate"
    assert headers["if-none-match"] == '"1"'
    assert headers["if-modified-since"] == "Sun, 01 Mar 2026 10:00:00 GMT"


async def test_validators_cannot_smuggle_headers(wire, fetcher):
    """A stored validator with a line break is left out."""
    wire.routes["/feed"] = reply(RSS)
    assert isinstance(await fetched(fetcher, wire.url(), Validators(etag='"1"\r\nX-Evil: 1')), Body)
    assert "if-none-match" not in wire.requests[0].headers


async def test_n1_connection_refused(wire, fetcher):
    """N1: a closed port is a failure of that feed, and others go on."""
    wire.routes["/feed"] = reply(RSS)
    async with listening(Wire(host="127.0.0.2")) as closed:
        pass
    results = await asyncio.gather(fetched(fetcher, closed.url()), fetched(fetcher, wire.url()))
    assert results[0].reason is FailureReason.CONNECT
    assert isinstance(results[1], Body)


async def silence(writer, request):
    await asyncio.sleep(30)


async def drip_body(writer, request):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while True:
        writer.write(b"<")
        await writer.drain()
        await asyncio.sleep(0.05)


async def drip_headers(writer, request):
    for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 1000:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(0.05)


async def slow_hops(writer, request):
    await asyncio.sleep(0.15)
    writer.write(redirect("/more"))
    await writer.drain()


@pytest.mark.parametrize("script", [silence, drip_body, drip_headers, slow_hops])
async def test_n2_n3_n4_total_deadline(wire, hasty, script):
    """N2, N3, N4: silence, dripping bodies, dripping headers and slow hops all end at one total deadline."""
    wire.routes["*"] = script
    started = time.monotonic()
    assert await failure(hasty, wire.url()) is FailureReason.TIMEOUT
    assert time.monotonic() - started < 0.6


async def test_n5_endless_body(wire, fetcher):
    """N5: a body without end is left at the wire cap, and memory stays flat."""

    async def endless(writer, request):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await wire.pour(writer, b"<item>" * 10_000)

    wire.routes["/feed"] = endless
    before = psutil.Process().memory_info().rss
    assert await failure(fetcher, wire.url()) is FailureReason.TOO_LARGE
    assert psutil.Process().memory_info().rss - before < 40 * MIB
    assert wire.sent < 20 * MIB


async def test_n5_announced_too_large(wire, fetcher):
    """N5: a body that is announced as too large is not read."""
    wire.routes["/feed"] = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"
    assert await failure(fetcher, wire.url()) is FailureReason.TOO_LARGE


def gzip_bomb(mebibytes):
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(bomb.compress(bytes(MIB)) for _ in range(mebibytes)) + bomb.flush()


async def test_n6_gzip_bomb(wire, fetcher):
    """N6: a bomb is left at the inflated cap, quickly and without its memory."""
    wire.routes["/feed"] = reply(gzip_bomb(200), content_encoding="gzip")
    before, cpu = psutil.Process().memory_info().rss, time.process_time()
    assert await failure(fetcher, wire.url()) is FailureReason.TOO_LARGE
    assert time.process_time() - cpu < 0.2
    assert psutil.Process().memory_info().rss - before < 40 * MIB


@pytest.mark.long
async def test_n6_a_gibibyte(wire, fetcher):
    """N6: a mebibyte that wants to become a gibibyte costs no more."""
    wire.routes["/feed"] = reply(gzip_bomb(1024), content_encoding="gzip")
    cpu = time.process_time()
    assert await failure(fetcher, wire.url()) is FailureReason.TOO_LARGE
    assert time.process_time() - cpu < 0.2


ENCODINGS = {
    "N7 stacked": (gzip.compress(gzip.compress(gzip.compress(RSS))), "gzip, gzip, gzip"),
    "N8 truncated": (gzip.compress(RSS)[:-12], "gzip"),
    "N8 nothing": (b"", "gzip"),
    "N9 no gzip at all": (RSS, "gzip"),
    "N10 brotli": (b"\x0b\x02\x80", "br"),
    "N10 zstd": (b"\x28\xb5\x2f\xfd", "zstd"),
    "N10 unknown": (RSS, "exi"),
    "garbage after the end": (gzip.compress(RSS) + b"<rss/>", "gzip"),
    "truncated deflate": (zlib.compress(RSS)[:-5], "deflate"),
}


@pytest.mark.parametrize(("body", "label"), ENCODINGS.values(), ids=ENCODINGS)
async def test_n7_to_n10_encodings_refused(wire, fetcher, body, label):
    """N7 to N10: what is stacked, cut, mislabelled or not asked for is refused, never half read."""
    wire.routes["/feed"] = reply(body, content_encoding=label)
    assert await failure(fetcher, wire.url()) is FailureReason.ENCODING


RAW_DEFLATE = zlib.compressobj(wbits=-15)
GOOD = {
    "gzip": (gzip.compress(RSS), "gzip"),
    "x-gzip": (gzip.compress(RSS), "X-GZIP"),
    "identity": (RSS, "identity"),
    "two members and padding": (gzip.compress(RSS[:50]) + gzip.compress(RSS[50:]) + bytes(20), "gzip"),
    "deflate": (zlib.compress(RSS), "deflate"),
    "deflate without its header": (RAW_DEFLATE.compress(RSS) + RAW_DEFLATE.flush(), "deflate"),
}


@pytest.mark.parametrize(("body", "label"), GOOD.values(), ids=GOOD)
async def test_encodings_undone(wire, fetcher, body, label):
    """What was asked for is inflated, however servers spell it."""
    wire.routes["/feed"] = reply(body, content_encoding=label)
    assert (await fetched(fetcher, wire.url())).content == RSS


BROKEN = {
    "N11 short Content-Length": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + RSS,
    "N12 short chunked": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n" + RSS[:32] + b"\r\n",
    "N14 header flood": b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 100_000 + b"\r\n" + RSS,
    "N14 one huge header": b"HTTP/1.1 200 OK\r\nX-A: " + b"b" * 1_000_000 + b"\r\n\r\n" + RSS,
    "N15 binary": bytes(range(256)) * 100,
    "N15 SSH": b"SSH-2.0-OpenSSH_9.6\r\n",
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
async def test_n11_to_n15_broken_http(wire, fetcher, answer):
    """N11, N12, N14, N15: what is no whole HTTP answer is a protocol failure."""
    wire.routes["/feed"] = answer
    assert await failure(fetcher, wire.url()) is FailureReason.PROTOCOL


async def test_n15_closed_without_a_word(wire, fetcher):
    """A server that hangs up before it answers is no connection."""
    wire.routes["/feed"] = b""
    assert await failure(fetcher, wire.url()) is FailureReason.CONNECT


async def test_n13_cut_without_a_length(wire, fetcher):
    """N13: a body that ends with the connection is handed on; its parse tells that it is cut."""
    wire.routes["/feed"] = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + RSS[:-30]
    assert (await fetched(fetcher, wire.url())).content == RSS[:-30]


async def test_n16_redirect_loop(wire, fetcher):
    """N16: a loop is left after five hops."""
    wire.routes["*"] = redirect("/feed")
    assert await failure(fetcher, wire.url()) is FailureReason.REDIRECT
    assert len(wire.requests) == 6


async def test_five_hops_are_followed(wire, fetcher):
    """Five redirects lead to the feed."""
    wire.routes = {f"/{n}": redirect(f"/{n + 1}", 308) for n in range(5)} | {"/5": reply(RSS)}
    assert (await fetched(fetcher, wire.url("/0"))).moved_to == wire.url("/5")


HOPS = {
    "N17 permanent": ((301, 308), True),
    "N18 permanent, then not": ((301, 302), False),
    "N18 not, then permanent": ((307, 301), False),
    "see other": ((303,), False),
}


@pytest.mark.parametrize(("statuses", "moved"), HOPS.values(), ids=HOPS)
async def test_n17_n18_moves(wire, fetcher, statuses, moved):
    """N17, N18: a new address is reported only when every hop was permanent; an unchanged feed reports it too."""
    wire.routes = {f"/{n}": redirect(f"/{n + 1}", status) for n, status in enumerate(statuses)}
    last = f"/{len(statuses)}"
    for answer in (reply(RSS), reply(status=304)):
        wire.routes[last] = answer
        assert (await fetched(fetcher, wire.url("/0"))).moved_to == (wire.url(last) if moved else None)


INWARD = [
    "http://127.0.0.1:{port}/feed",
    "http://localhost:{port}/feed",
    "http://[::1]:{port}/feed",
    "http://[::ffff:127.0.0.1]:{port}/feed",
    "http://2130706433:{port}/feed",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "//127.0.0.1:{port}/feed",
]


@pytest.mark.parametrize("inward", INWARD)
async def test_n20_redirect_inward(wire, canary, fetcher, inward):
    """N20: a redirect to this machine or its network is refused without a connection."""
    wire.routes["/feed"] = redirect(inward.format(port=canary.port))
    assert await failure(fetcher, wire.url()) is FailureReason.PRIVATE_ADDRESS
    assert canary.connections == 0


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.2/x", "javascript:1", "", "http://", "http://[x"]
)
async def test_n21_redirect_to_no_web_address(wire, fetcher, target):
    """N21: redirects to other schemes, or to nothing, are not followed."""
    wire.routes["/feed"] = redirect(target)
    assert await failure(fetcher, wire.url()) is FailureReason.REDIRECT


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://diario.example/", "feed", "", "http://", "http://a:b/", "http://[x/"]
)
async def test_only_web_addresses_are_fetched(fetcher, url):
    """An address that is none is a failure with a reason."""
    assert await failure(fetcher, url) is FailureReason.BAD_ADDRESS


async def test_n23_rebinding(wire, canary):
    """N23: a name is looked up once, what was checked is connected to; a later turn inward is refused."""
    answers = [["127.0.0.2"], ["127.0.0.1"], ["127.0.0.1", "127.0.0.2"]]
    asked = []

    async def lookup(host, port):
        asked.append(host)
        return answers[len(asked) - 1]

    wire.routes["*"] = reply(RSS)
    async with a_fetcher(lookup=lookup) as fetcher:
        assert isinstance(await fetched(fetcher, wire.url(host="rebind.example")), Body)
        assert asked == ["rebind.example"]
        assert await failure(fetcher, canary.url(host="rebind.example")) is FailureReason.PRIVATE_ADDRESS
        assert isinstance(await fetched(fetcher, wire.url(host="rebind.example")), Body)
    assert canary.connections == 0
    assert wire.connections == 2


async def test_an_unknown_name_is_a_failure(fetcher):
    """A name that leads nowhere is told apart from a server that refuses."""

    async def lookup(host, port):
        raise OSError(-2, "Name or service not known")

    async with a_fetcher(lookup=lookup) as lost:
        assert await failure(lost, "http://nobody.example/feed") is FailureReason.DNS
    assert await failure(fetcher, "http://nobody.invalid/feed") is FailureReason.DNS


@pytest.mark.parametrize("secret", ["http://reader:geheim@{host}:{port}/feed"])
async def test_n25_credentials_stay_out_of_sight(wire, fetcher, caplog, secret):
    """N25: credentials of an address are used, and neither logged nor shown, whatever happens."""
    caplog.set_level(logging.DEBUG)
    url = secret.format(host=wire.host, port=wire.port)
    wire.routes["/feed"] = reply(RSS)
    seen = [await fetched(fetcher, url)]
    assert wire.requests[0].headers["authorization"].startswith("Basic ")
    for answer in (reply(status=403), b"junk", redirect("ftp://x/"), redirect("/moved", 301), gzip.compress(b"")):
        wire.routes = {"/feed": answer, "/moved": reply(RSS)}
        seen.append(await fetched(fetcher, url))
    seen += [await fetched(fetcher, bad) for bad in ("http://reader:geheim@10.0.0.1/", "http://reader:geheim@x:y/")]
    assert "geheim" not in repr(seen) + caplog.text


async def test_credentials_do_not_travel(wire, canary):
    """A redirect to another host takes no credentials along; one within the host does."""
    async with a_fetcher(also_public=frozenset({"127.0.0.1", "127.0.0.2"})) as fetcher:
        wire.routes = {"/feed": redirect("/here"), "/here": redirect(canary.url())}
        await fetched(fetcher, wire.url(host=f"reader:geheim@{wire.host}"))
    assert "authorization" in wire.requests[1].headers
    assert "authorization" not in canary.requests[0].headers


async def test_n26_no_cookies(wire, fetcher):
    """N26: a cookie that was set is not sent the next time."""
    wire.routes["/feed"] = reply(RSS, set_cookie="id=1")
    for _ in range(2):
        await fetched(fetcher, wire.url())
    assert not any("cookie" in request.headers for request in wire.requests)


async def test_n27_no_proxies_from_the_environment(wire, canary, fetcher, monkeypatch, tmp_path):
    """N27: proxies and passwords that the environment names are not used."""
    (tmp_path / "netrc").write_text("default login a password geheim\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, canary.url(""))
    wire.routes["/feed"] = reply(RSS)
    assert isinstance(await fetched(fetcher, wire.url()), Body)
    assert canary.connections == 0
    assert "authorization" not in wire.requests[0].headers


async def test_n28_304_without_validators(wire, fetcher):
    """N28: a 304 without validators, and one that nobody asked for, is unchanged."""
    wire.routes["/feed"] = reply(status=304)
    assert await fetched(fetcher, wire.url()) == Unchanged()


async def test_n38_a_fetch_keeps_nothing(wire, fetcher):
    """N38: validators come from the caller alone, so a body whose entries were not stored is fetched again."""
    wire.routes["/feed"] = reply(RSS, etag='"1"')
    for _ in range(2):
        assert isinstance(await fetched(fetcher, wire.url()), Body)
    assert not any("if-none-match" in request.headers for request in wire.requests)


HTML = b"<!DOCTYPE html><html><head><title>%s</title></head><body></body></html>"
STATUSES = {
    "N30 empty": (reply(b""), FailureReason.EMPTY),
    "N30 blank": (reply(b" \n\n"), FailureReason.EMPTY),
    "N31 204": (reply(status=204), FailureReason.EMPTY),
    "N32 401": (reply(status=401), FailureReason.FORBIDDEN),
    "N32 403": (reply(HTML % b"No", status=403), FailureReason.FORBIDDEN),
    "N32 404": (reply(status=404), FailureReason.NOT_FOUND),
    "N33 410": (reply(status=410), FailureReason.GONE),
    "N34 429": (reply(status=429), FailureReason.THROTTLED),
    "N36 500": (reply(status=500), FailureReason.SERVER_ERROR),
    "N36 503": (reply(HTML % b"Sorry", status=503), FailureReason.SERVER_ERROR),
    "N37 header": (reply(b"no", status=403, cf_mitigated="challenge"), FailureReason.BOT_WALL),
    "N37 403": (reply(HTML % b"Just a moment...", status=403), FailureReason.BOT_WALL),
    "N37 200": (reply(HTML % b"Just a moment...", content_type="text/html"), FailureReason.BOT_WALL),
    "N37 gzip": (
        reply(gzip.compress(HTML % b"Attention Required!"), status=403, content_encoding="gzip"),
        FailureReason.BOT_WALL,
    ),
    "an error page that does not decode": (
        reply(b"junk", status=403, content_encoding="gzip"),
        FailureReason.FORBIDDEN,
    ),
    "a huge error page": (reply(b"x" * 500_000, status=404), FailureReason.NOT_FOUND),
    "418": (reply(status=418), FailureReason.STATUS),
    "206": (reply(RSS, status=206), FailureReason.STATUS),
}


@pytest.mark.parametrize(("answer", "reason"), STATUSES.values(), ids=STATUSES)
async def test_n30_to_n37_statuses(wire, fetcher, answer, reason):
    """N30 to N37: every answer without a feed has its reason."""
    wire.routes["/feed"] = answer
    assert await failure(fetcher, wire.url()) is reason


WAITS = {
    "seconds": ("120", 120),
    "N34 ten years": ("315360000", 86400),
    "N34 digits without end": ("9" * 300, 86400),
    "N35 a date": ("Sun, 01 Mar 2026 12:10:00 GMT", 600),
    "N35 a date without a zone": ("Sun, 01 Mar 2026 12:10:00", 600),
    "N35 a past date": ("Sun, 01 Mar 2020 12:00:00 GMT", 0),
    "N35 a far date": ("Sun, 01 Mar 2099 12:00:00 GMT", 86400),
    "N35 garbage": ("soon", None),
    "N35 negative": ("-5", None),
    "fraction": ("1.5", 2),
}


@pytest.mark.parametrize(("header", "seconds"), WAITS.values(), ids=WAITS)
async def test_n34_n35_retry_after(wire, fetcher, header, seconds):
    """N34, N35: Retry-After in both forms, clamped to a day; garbage is ignored."""
    wire.routes["/feed"] = reply(status=429, retry_after=header)
    assert (await fetched(fetcher, wire.url())).retry_after == seconds


async def test_a_feed_about_bot_walls_is_no_bot_wall(wire, fetcher):
    """The words of a bot wall inside a feed do not make it one."""
    wire.routes["/feed"] = reply(RSS.replace(b"Diario", b"Just a moment... checking your browser"))
    assert isinstance(await fetched(fetcher, wire.url()), Body)


async def test_c6_two_requests_a_host(wire):
    """C6: many feeds due at once ask a host at most twice at a time, and all get their answer."""
    open_now, most = 0, 0

    async def slow(writer, request):
        nonlocal open_now, most
        open_now += 1
        most = max(most, open_now)
        await asyncio.sleep(0.02)
        open_now -= 1
        writer.write(reply(RSS))
        await writer.drain()

    wire.routes["*"] = slow
    async with a_fetcher() as fetcher:
        results = await asyncio.gather(*(fetched(fetcher, wire.url(f"/{n}")) for n in range(20)))
    assert all(isinstance(result, Body) for result in results)
    assert most == 2


async def test_c6_so_many_requests_in_all(wire):
    """C6: over all hosts no more requests run than allowed, and a wait for a slot is no timeout."""
    open_now, most = 0, 0

    async def slow(writer, request):
        nonlocal open_now, most
        open_now += 1
        most = max(most, open_now)
        await asyncio.sleep(0.1)
        open_now -= 1
        writer.write(reply(RSS))
        await writer.drain()

    async def lookup(host, port):
        return ["127.0.0.2"]

    wire.routes["*"] = slow
    async with a_fetcher(limits=FetchLimits(at_once=3, deadline=0.4), lookup=lookup) as fetcher:
        urls = (wire.url(host=f"h{n}.example") for n in range(18))
        results = await asyncio.gather(*(fetched(fetcher, url) for url in urls))
    assert all(isinstance(result, Body) for result in results)
    assert most == 3


async def test_crossing_redirects_do_not_block_each_other(wire, canary):
    """Feeds of two full hosts that redirect to each other both get through."""
    async with a_fetcher(also_public=frozenset({"127.0.0.1", "127.0.0.2"})) as fetcher:
        wire.routes = {"/feed": redirect(canary.url("/x")), "/x": reply(RSS)}
        canary.routes = {"/feed": redirect(wire.url("/x")), "/x": reply(RSS)}
        urls = [wire.url(), canary.url()] * 5
        results = await asyncio.gather(*(fetched(fetcher, url) for url in urls))
    assert all(isinstance(result, Body) for result in results)


async def test_local_feeds_only_on_purpose(canary):
    """G5: loopback is reached when a setting says so, and link-local addresses not even then."""
    async with a_fetcher(also_public=frozenset()) as strict:
        assert await failure(strict, canary.url()) is FailureReason.PRIVATE_ADDRESS
    assert canary.connections == 0
    async with a_fetcher(also_public=frozenset(), allow_local=True) as local:
        assert isinstance(await fetched(local, canary.url()), Body)
        assert isinstance(await fetched(local, canary.url(host="localhost")), Body)
        assert await failure(local, "http://169.254.169.254/") is FailureReason.PRIVATE_ADDRESS


async def test_p1_a_fetch_can_be_cancelled(wire, fetcher):
    """P1: a fetch that is cancelled ends at once and leaves the fetcher usable."""
    wire.routes = {"/slow": silence, "/feed": reply(RSS)}
    task = asyncio.create_task(fetched(fetcher, wire.url("/slow")))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert isinstance(await fetched(fetcher, wire.url()), Body)


async def test_the_unforeseen_is_a_failure_too(wire):
    """G4: even a fault of this program is one feed's failure, and is called what it is."""

    async def lookup(host, port):
        raise ZeroDivisionError

    async with a_fetcher(lookup=lookup) as fetcher:
        assert await failure(fetcher, "http://odd.example/") is FailureReason.UNEXPECTED


async def test_closing_twice_is_fine(fetcher):
    """A fetcher that never fetched, or was closed, can be closed."""
    await fetcher.close()
    await fetcher.close()
