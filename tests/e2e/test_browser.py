"""The whole way in a real browser: the real command, a real feed, and an operator who withdraws what was told."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import expect

from tests.demo.stage import CHROMIUM, PHONE, browser, say, visit
from tests.e2e.house import BEAT, since

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]


async def test_an_alert_is_read_muted_exported_and_withdrawn(sandbox, lindora, command):
    """On the page: subscribe, an alert, mute and its end, a file, and a retraction that changes the alert itself."""
    said: list[str] = []
    command.environment["RECUENTO_OPERATOR_CHAT"] = str(sandbox.ana.id)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    await command.start()
    async with browser() as opened:
        page = await visit(opened, sandbox.url, said, viewport=PHONE, locale="es-VE")
        await page.locator("#chats button").first.click()
        messages = page.locator(".message:not(.own)")
        await say(page, "/subscribe")
        await expect(messages.filter(has_text="Listo. Recibirás")).to_be_visible()
        await lindora.asked_again("la-gaceta")
        lindora.print("la-gaceta", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
        alert = messages.filter(has_text="40 → 52").first
        await expect(alert).to_be_visible(timeout=BEAT * 1000)
        await say(page, "/mute 8h")
        await expect(messages.filter(has_text=re.compile("silencio|hasta", re.IGNORECASE)).last).to_be_visible()
        await say(page, "/mute off")
        await say(page, "/export csv")
        file = page.locator("a[download$='.csv']").first
        await expect(file).to_be_visible()
        await say(page, "/retract")
        await messages.last.get_by_role("button", name=re.compile("52")).first.click()
        await messages.last.get_by_role("button", name=re.compile("[Rr]etirar")).first.click()
        await expect(messages.filter(has_text="RETIRADO").first).to_be_visible(timeout=BEAT * 1000)
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
    assert said == []
