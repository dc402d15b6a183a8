"""The demo in a real browser, as a newcomer on a phone: subscribe, watch an alert arrive, ask, press, unfold."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.demo.stage import CHROMIUM, PHONE, browser, demo, say, visit

ARTICLE = re.compile(r"http://127\.0\.0\.1:\d+/[a-z-]+/\S+")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]


async def test_a_newcomer_understands_it_in_a_minute():
    """At 390 px: an alert with a table within 20 s of /subscribe, then answers, quotes, a chart, another language."""
    said: list[str] = []
    async with demo(3) as url, browser() as opened:
        page = await visit(opened, url, said, viewport=PHONE, locale="es-VE")
        await page.locator("#chats button").first.click()
        messages = page.locator(".message:not(.own)")
        await say(page, "/subscribe")
        await expect(messages.first).to_contain_text("Listo. Recibirás los cambios de Arcadia")
        alert = messages.filter(has=page.get_by_role("table")).first
        await expect(alert).to_be_visible(timeout=20_000)
        await expect(alert).to_contain_text("DEMO")
        await expect(alert.get_by_role("table")).to_contain_text("Fuente")

        await say(page, "/latest")
        latest = messages.filter(has=page.locator("details")).first
        await expect(latest).to_contain_text("Arcadia: presos políticos", timeout=5_000)
        await expect(latest).to_contain_text("10 de 10 medios")
        quotes = latest.locator("details").first
        await quotes.locator("summary").click()
        await expect(quotes.locator("blockquote").first).to_be_visible()
        await expect(quotes.get_by_role("link").first).to_have_attribute("href", ARTICLE)

        first_figure = messages.filter(has_text="excarcelados").filter(has=page.get_by_role("table")).first
        await expect(first_figure).to_be_visible(timeout=20_000)
        await first_figure.get_by_role("button", name="Gráfico").click()
        picture = messages.locator("img").first
        await expect(picture).to_be_visible(timeout=20_000)
        assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 600
        assert "Arcadia" in await picture.get_attribute("alt")

        await say(page, "/settings")
        await page.get_by_role("button", name="Idioma: Español").click()
        await page.get_by_role("button", name="English").click()
        await expect(page.get_by_role("button", name="Language: English")).to_be_visible()
        await say(page, "/help")
        await expect(messages.filter(has_text="/unsubscribe").last).to_contain_text("All commands")
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert said == []
