"""The demo as a process, and a browser in front of its page; used by the browser test and by the screenshots."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1180, "height": 760}


@asynccontextmanager
async def demo(minutes: float) -> AsyncIterator[str]:
    """Run `recuento demo` on a free port; give the address that it prints, and end it with SIGTERM."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RECUENTO_", "TELEGRAM_"))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--minutes", str(minutes),
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
        env=kept | {"PYTHONUNBUFFERED": "1", "RECUENTO_SANDBOX_LISTEN": "127.0.0.1:0"},
    )  # fmt: skip
    try:
        async with asyncio.timeout(30):
            line = (await process.stdout.readline()).decode()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, f"the demo said {line!r}"
        yield found.group()
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(15):
            code = await process.wait()
    assert code == 0


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Open Debian's chromium without a window."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        await opened.close()


async def visit(opened: Browser, url: str, said: list[str], **options: object) -> Page:
    """Open the page in a context of its own; what its console complains of is added to `said`."""
    context = await opened.new_context(**options)
    page = await context.new_page()
    page.set_default_timeout(20_000)
    page.on("console", lambda line: said.append(line.text) if line.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    await page.goto(url)
    await page.wait_for_selector("#chats button", state="attached")
    return page


async def say(page: Page, text: str) -> None:
    """Type a line and send it."""
    await page.locator("#text").fill(text)
    await page.locator("#text").press("Enter")
