"""Makes the pictures of README and docs from the demo: `python -m tests.screenshots` (or `make screenshots`).

Ana reads Spanish on a light screen, Ben English on a dark one, each on a phone; then both on a desk. What is in the
pictures is what the demo really answered; only the size of the files is reduced.
"""

from __future__ import annotations

import asyncio
import io
import sys
from dataclasses import dataclass

from PIL import Image
from playwright.async_api import Browser, Locator, Page

from tests.demo.stage import CHROMIUM, DESK, PHONE, ROOT, browser, demo, say, visit

PICTURES = ROOT / "docs" / "pictures"
MINUTES = 2.0
"""Real minutes of the week: the middle of it is reached in one."""
COLOURS = 96
LARGEST = 150_000
"""Bytes that a picture may have."""


@dataclass(frozen=True)
class Person:
    """Who looks, in which language, on what."""

    name: str
    language: str
    scheme: str
    chart: str
    """The button that asks for the chart."""


ANA = Person("Ana", "es", "light", "Gráfico")
BEN = Person("Ben", "en", "dark", "Chart")


async def main() -> int:
    """Make every picture; return the exit code."""
    if CHROMIUM is None:
        sys.stderr.write("no chromium on this machine: apt-get install chromium\n")
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    said: list[str] = []
    async with demo(MINUTES) as url, browser() as opened:
        phones = [(who, await enter(opened, url, who, said)) for who in (ANA, BEN)]
        for _, page in phones:
            await say(page, "/subscribe")
        for who, page in phones:
            await on_phone(who, page)
        for who in (ANA, BEN):
            await on_desk(opened, url, who, said)
    for line in said:
        sys.stderr.write(f"console: {line}\n")
    return 1 if said else 0


async def enter(opened: Browser, url: str, who: Person, said: list[str]) -> Page:
    """Open the page on somebody's phone, in the private chat."""
    page = await visit(
        opened,
        url,
        said,
        viewport=PHONE,
        device_scale_factor=2,
        locale="es-VE" if who.language == "es" else "en-GB",
        timezone_id="America/Caracas",
        color_scheme=who.scheme,
    )
    await page.get_by_role("radio", name=who.name).check(force=True)
    await page.locator("#chats button").first.click()
    return page


async def on_phone(who: Person, page: Page) -> None:
    """Make the four pictures of a phone: an alert, the figures, the chart, the settings."""
    alert = of_the_bot(page).filter(has_text="43 → 57")
    await alert.first.wait_for(timeout=120_000)
    await keep(page, alert.first, f"alert-phone-{who.scheme}.{who.language}")
    await say(page, "/latest")
    latest = of_the_bot(page).filter(has=page.locator("details")).last
    await latest.wait_for()
    await keep(page, latest, f"latest-phone-{who.scheme}.{who.language}")
    await latest.get_by_role("button", name=who.chart).click()
    picture = of_the_bot(page).filter(has=page.locator("img")).last
    await picture.wait_for()
    await picture.locator("img").evaluate("image => image.decode()")
    await keep(page, picture, f"chart-phone-{who.scheme}.{who.language}")
    await say(page, "/settings")
    settings = of_the_bot(page).filter(has=page.locator(".keyboard")).last
    await settings.filter(has_text="Español" if who.language == "es" else "English").wait_for()
    await keep(page, settings, f"settings-phone-{who.scheme}.{who.language}")


async def on_desk(opened: Browser, url: str, who: Person, said: list[str]) -> None:
    """Make the picture of a desk: the chats, and the figures with their quotes unfolded."""
    page = await visit(
        opened,
        url,
        said,
        viewport=DESK,
        locale="es-VE" if who.language == "es" else "en-GB",
        timezone_id="America/Caracas",
        color_scheme="light",
    )
    await page.get_by_role("radio", name=who.name).check(force=True)
    await page.locator("#chats button").first.click()
    before = await of_the_bot(page).filter(has=page.locator("details")).count()
    await say(page, "/latest")
    latest = of_the_bot(page).filter(has=page.locator("details")).nth(before)
    await latest.wait_for()
    await latest.locator("summary").first.click()
    await keep(page, latest, f"latest-desk-light.{who.language}", block="start")


def of_the_bot(page: Page) -> Locator:
    """Return what the bot said."""
    return page.locator(".message:not(.own)")


async def keep(page: Page, message: Locator, name: str, block: str = "end") -> None:
    """Bring a message into view and write the picture of the screen, small."""
    await message.evaluate("(node, block) => node.scrollIntoView({ block, behavior: 'instant' })", block)
    await page.evaluate("document.activeElement?.blur()")
    await asyncio.sleep(0.4)  # what moves on the page has come to rest
    shot = Image.open(io.BytesIO(await page.screenshot())).convert("RGB")
    path = PICTURES / f"{name}.png"
    shot.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    sys.stdout.write(f"{path.relative_to(ROOT)}: {size // 1000} kB\n")
    if size > LARGEST:
        raise RuntimeError(f"{path.name} has {size} bytes, more than {LARGEST}")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
