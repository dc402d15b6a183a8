"""The scripted week as real feeds: RSS, Atom, validators, articles, and what an outlet does not have."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import aiohttp
import pytest

from bot.demo.script import Printed
from bot.demo.server import FeedServer

MORNING = datetime(2031, 5, 5, 8, 0, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


def printed(key: str, hours: int, title: str, outlet: str = "el-faro") -> Printed:
    return Printed(
        key=key, at=MORNING + timedelta(hours=hours), outlet_id=outlet, title=title, summary="Ley & <b>orden</b>"
    )


ITEMS = (
    printed("a", 0, "Salen 3 & vuelven"),
    printed("b", 1, "Ya son 5"),
    printed("a", 2, "Salen 4 & vuelven"),
    printed("c", 0, "Otra cosa", "la-ola"),
)


def tree(body: str) -> ET.Element:
    return ET.fromstring(body)  # noqa: S314 -- our own server's words, on loopback


class Served:
    """The server, a client, and the time."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self.base = base
        self.session = session
        self.now = MORNING

    async def get(self, path: str, **headers: str) -> tuple[int, str, str, str]:
        """Return status, body, ETag and type."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.get(f"{self.base}{path}", headers=named) as answer:
            return answer.status, await answer.text(), answer.headers.get("ETag", ""), answer.content_type


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with aiohttp.ClientSession() as session:
        made = Served("", session)
        server = FeedServer(ITEMS, {"el-faro": "El Faro", "la-ola": "La Ola", "mudo": "Mudo"}, lambda: made.now)
        made.base = f"http://127.0.0.1:{await server.start()}"
        yield made
        await server.stop()


async def test_rss_shows_what_is_printed_by_now(served):
    """RSS holds the outlet's items up to now, newest first, with id, link, date and escaped text."""
    status, body, etag, kind = await served.get("/el-faro.rss")
    assert (status, kind) == (200, "application/rss+xml")
    assert etag
    (only,) = tree(body).iter("item")
    assert only.findtext("title") == "Salen 3 & vuelven"
    assert only.findtext("description") == "Ley &amp; &lt;b&gt;orden&lt;/b&gt;"
    assert only.findtext("guid") == "el-faro-a"
    assert parsedate_to_datetime(only.findtext("pubDate")) == MORNING
    served.now += timedelta(hours=1)
    _, body, _, _ = await served.get("/el-faro.rss")
    assert [i.findtext("guid") for i in tree(body).iter("item")] == ["el-faro-b", "el-faro-a"]


async def test_atom_shows_the_same(served):
    """Atom holds the same items with id, link and dates that have a zone."""
    served.now += timedelta(hours=1)
    status, body, _, kind = await served.get("/el-faro.atom")
    assert (status, kind) == (200, "application/atom+xml")
    entries = tree(body).findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}title") for e in entries] == ["Ya son 5", "Salen 3 & vuelven"]
    assert entries[0].find(f"{ATOM}link").get("href") == f"{served.base}/el-faro/b"
    assert datetime.fromisoformat(entries[0].findtext(f"{ATOM}published")) == MORNING + timedelta(hours=1)
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == 2


@pytest.mark.parametrize("form", ["rss", "atom"])
async def test_what_did_not_change_is_not_sent_again(served, form):
    """A reader that names the ETag gets 304 until something is printed or edited."""
    _, _, etag, _ = await served.get(f"/el-faro.{form}")
    status, body, again, _ = await served.get(f"/el-faro.{form}", If_None_Match=etag)
    assert (status, body, again) == (304, "", etag)
    served.now += timedelta(hours=1)
    status, _, later, _ = await served.get(f"/el-faro.{form}", If_None_Match=etag)
    assert status == 200
    served.now += timedelta(hours=1)
    status, body, _, _ = await served.get(f"/el-faro.{form}", If_None_Match=later)
    assert status == 200
    assert "Salen 4 &amp; vuelven" in body
    assert "Salen 3" not in body


async def test_an_outlet_that_says_nothing_has_an_empty_feed(served):
    """An outlet without items answers with a feed of none, as RSS and as Atom."""
    for form in ("rss", "atom"):
        status, body, _, _ = await served.get(f"/mudo.{form}")
        assert status == 200
        assert not list(tree(body).iter("item"))


@pytest.mark.parametrize("path", ["/nadie.rss", "/nadie.atom", "/el-faro.json", "/el-faro/b", "/la-ola/a", "/"])
async def test_what_is_not_there_is_404(served, path):
    """Unknown outlets, forms and articles, and articles of other outlets or of later, are not found."""
    status, _, _, _ = await served.get(path)
    assert status == 404


async def test_links_lead_to_a_page_marked_demo(served):
    """An item's link shows its words, escaped and marked DEMO."""
    status, body, _, kind = await served.get("/el-faro/a")
    assert (status, kind) == (200, "text/html")
    assert "DEMO" in body
    assert "Salen 3 &amp; vuelven" in body
    assert "<b>orden</b>" not in body
