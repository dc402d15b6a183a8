"""The page in a real browser: commands, buttons, rich content, replies, edits, faults, a server that goes away."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from tests.sandbox.conftest import Client
from tests.sandbox.test_rich import FULL

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),  # one browser for all
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


class Watched:
    """Opens pages and keeps what their consoles said."""

    def __init__(self, browser) -> None:
        self.browser = browser
        self.said: list[str] = []

    async def open(self, url: str, size=DESK, locale="es-VE", **options) -> Page:
        context = await self.browser.new_context(viewport=size, locale=locale, **options)
        page = await context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda line: self.said.append(line.text) if line.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        await page.goto(url)
        await page.wait_for_selector("#chats button", state="attached")
        return page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def watched(browser: Browser) -> AsyncIterator[Watched]:
    eyes = Watched(browser)
    yield eyes
    for context in browser.contexts:
        await context.close()
    assert eyes.said == []


@pytest_asyncio.fixture(loop_scope="module")
async def sandbox() -> AsyncIterator[Sandbox]:
    box = Sandbox(pacing=PacingRules(enabled=False))
    await box.start()
    yield box
    await box.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def call(sandbox: Sandbox, session: aiohttp.ClientSession) -> Client:
    return Client(session, sandbox)


async def heard(sandbox: Sandbox, text: str) -> None:
    """Wait until a person's message with this text is in a chat."""
    async with asyncio.timeout(5):
        while not any(m.text == text for chat in sandbox.world.chats.values() for m in sandbox.messages(chat)):
            await asyncio.sleep(0.01)


async def test_commands_are_completed(watched, sandbox, call):
    """Typing / offers the commands in the reader's language; arrows, Enter and Escape work on them."""
    for language, word in (("es", "Las cifras"), ("", "The figures")):
        commands = [{"command": name, "description": f"{word} {name}"} for name in ("latest", "settings", "sources")]
        await call.result("setMyCommands", commands=commands, language_code=language)
    await call.result("setMyDescription", description="Cifras, una al lado de otra.", language_code="es")
    page = await watched.open(sandbox.url)
    await expect(page.locator("#log")).to_contain_text("Cifras, una al lado de otra.")
    text, offer = page.locator("#text"), page.locator("#offer")
    await expect(page.locator("#instead")).to_have_text("Iniciar")
    await text.press_sequentially("/")
    await expect(offer.get_by_role("option")).to_have_count(3)
    await expect(offer).to_contain_text("Las cifras latest")
    await text.press("Escape")
    await expect(offer).to_be_hidden()
    await text.press_sequentially("s")
    await expect(offer.get_by_role("option")).to_have_count(2)
    await text.press("ArrowDown")
    await expect(offer.locator("[aria-selected=true]")).to_contain_text("/sources")
    assert await text.get_attribute("aria-activedescendant") == "option-1"
    await text.press("Enter")
    await heard(sandbox, "/sources")
    await expect(page.locator(".message.own")).to_contain_text("/sources")
    await page.get_by_role("radio", name="Ben").check(force=True)
    await text.fill("/")
    await expect(offer).to_contain_text("The figures latest")
    await text.press("Tab")
    await expect(text).to_have_value("/latest ")


async def test_buttons_answers_and_edits(watched, sandbox, call):
    """A press shows a line or a box, an edit changes the message in place and keeps what was unfolded."""
    page = await watched.open(sandbox.url)
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}]]}
    wish = {"chat_id": 1001, "rich_message": {"blocks": FULL}}
    sent = await call.result("sendRichMessage", **wish, reply_markup=keyboard)
    bubble = page.locator(".message").last
    await expect(bubble.locator("table td.right")).to_have_text("140")
    await expect(bubble.locator("th[scope=col]")).to_have_count(2)
    await expect(bubble.locator("details")).not_to_have_attribute("open", "")
    await bubble.locator("summary").click()
    await expect(bubble.get_by_text("son 140")).to_be_visible()
    for name, alert in (("Sí", False), ("No", True)):
        await page.get_by_role("button", name=name, exact=True).click()
        update = (await call.result("getUpdates", timeout=5, offset=-1))[0]
        query = update["callback_query"]["id"]
        await call.result("answerCallbackQuery", callback_query_id=query, text=f"hecho {name}", show_alert=alert)
    await expect(page.locator("#toasts")).to_contain_text("hecho Sí")
    await expect(page.get_by_role("dialog")).to_contain_text("hecho No")
    await page.get_by_role("button", name="Entendido").click()
    changed = [{**FULL[0], "text": "Valdoria, corregido"}, *FULL[1:]]
    place = {"chat_id": 1001, "message_id": sent["message_id"]}
    await call.result("editMessageText", **place, rich_message={"blocks": changed})
    await expect(bubble).to_contain_text("Valdoria, corregido")
    await expect(bubble).to_contain_text("editado")
    await expect(bubble.locator("details")).to_have_attribute("open", "")
    await expect(bubble.locator(".keyboard")).to_have_count(0)


async def test_text_is_shown_as_typed(watched, sandbox, call):
    """Markup stays text, long and right-to-left text is whole, links and commands lead where they say."""
    page = await watched.open(sandbox.url)
    nasty = "<img src=x onerror=alert(1)><b>x</b> </script>"
    await page.locator("#text").fill(nasty)
    await page.locator("#text").press("Enter")
    await expect(page.locator(".message .text").last).to_have_text(nasty)
    assert await page.locator(".message img").count() == 0
    await page.locator("#text").fill("مرحبا " + "😀" * 2500)
    await page.locator("#send").click()
    await expect(page.locator(".message.own")).to_have_count(3)
    sent = await call.result("sendMessage", chat_id=1001, text="<u>mira</u> /latest", parse_mode="HTML")
    await call.result(
        "sendMessage",
        chat_id=1001,
        text="https://t.me/recuento_sandbox_bot?start=valdoria y javascript:alert(1)",
        reply_parameters={"message_id": sent["message_id"]},
    )
    await expect(page.locator(".answered")).to_contain_text("mira /latest")
    await page.locator(".answered").click()
    await expect(page.locator(f"#m1001-{sent['message_id']}")).to_be_focused()
    await page.get_by_role("button", name="/latest", exact=True).click()
    await heard(sandbox, "/latest")
    await page.get_by_role("link", name="t.me").click()
    await heard(sandbox, "/start valdoria")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert await page.locator("a[href^=javascript]").count() == 0


async def test_phone_in_english(watched, sandbox, call):
    """At 390 px one walks from the list to the room and back, unread marks go, times are in the reader's zone."""
    page = await watched.open(sandbox.url, PHONE, "en-GB", timezone_id="America/Caracas", color_scheme="dark")
    await expect(page.locator("#room")).to_be_hidden()
    wish = {"type": "date_time", "text": "noon", "unix_time": 1768132800, "date_time_format": "Dt"}
    blocks = [{"type": "paragraph", "text": wish}, *FULL]
    await call.result("sendRichMessage", chat_id=1001, rich_message={"blocks": blocks})
    await expect(page.locator(".badge")).to_have_text("1")
    await expect(page).to_have_title("(1) Recuento")
    await page.locator("#chats button").first.click()
    await expect(page.locator("time").first).to_have_text("11 January 2026 at 08:00")
    await expect(page.get_by_role("table")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.get_by_role("button", name="Back to the chats").click()
    await expect(page.locator("#chats button").first).to_be_focused()
    await expect(page.locator(".badge")).to_have_count(0)


async def test_files_groups_and_typing(watched, sandbox, call, session, png):
    """A document is downloaded as it was, a photo has its words, typing is shown, channels and topics are apart."""
    page = await watched.open(sandbox.url)
    await call.result("sendChatAction", chat_id=1001, action="typing")
    await expect(page.locator("#subtitle")).to_have_text("Recuento escribe…")
    for method, field, content in (("sendDocument", "document", b"a,b\n"), ("sendPhoto", "photo", png)):
        form = aiohttp.FormData({"chat_id": "1001", "caption": "Cifras de hoy"})
        form.add_field(field, content, filename="cifras.csv")
        async with session.post(f"{sandbox.base_url}{sandbox.token}/{method}", data=form) as response:
            assert response.status == 200
    await expect(page.locator("#subtitle")).to_have_text("bot · @recuento_sandbox_bot")
    await expect(page.get_by_role("img", name="Cifras de hoy")).to_be_visible()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Descargar cifras.csv").click()
    assert (await download.value).suggested_filename == "cifras.csv"
    await page.get_by_role("button", name="Prensa / Press › Cifras").click()
    await page.locator("#text").fill("/latest")
    await page.locator("#text").press("Enter")
    await heard(sandbox, "/latest")
    assert sandbox.messages(sandbox.forum)[-1].thread_id == sandbox.topic.id
    await page.get_by_role("radio", name="Ben").check(force=True)
    await page.get_by_role("button", name="Organización / Organisation").click()
    await expect(page.locator("#closed")).to_have_text("Aquí escriben solo quienes administran.")


async def test_faults_and_deeds_in_the_panel(watched, sandbox, call):
    """Faults are switched on and off in the panel, the bot is blocked and let in again."""
    page = await watched.open(sandbox.url)
    await page.get_by_role("button", name="Ajustes y fallos").click()
    panel = page.locator("#panel")
    await panel.get_by_role("combobox", name="Fallo").select_option("flood")
    await panel.get_by_role("button", name="Activar").click()
    await expect(panel.locator("li")).to_contain_text("429 con espera")
    assert (await call("sendMessage", chat_id=1001, text="x"))[0] == 429
    await call.result("sendMessage", chat_id=1001, text="x")
    await panel.get_by_role("combobox", name="Fallo").select_option("blocked")
    await panel.get_by_role("button", name="Activar").click()
    await panel.get_by_role("button", name="Quitar: 403 bloqueado").click()
    await expect(panel.get_by_text("Ninguno activo.")).to_be_visible()
    await panel.get_by_role("button", name="Bloquear el bot").click()
    await page.locator("#instead").click()
    await expect(page.locator("#text")).to_be_focused()
    await panel.get_by_role("button", name="Cerrar").press("Escape")
    await expect(panel).to_be_hidden()


async def test_two_pages_and_an_inline_query(watched, sandbox, call):
    """Two pages show the same; @bot in a group offers what the bot answers, and one choice is sent."""
    first = await watched.open(sandbox.url)
    second = await watched.open(sandbox.url)
    await first.locator("#text").fill("hola")
    await first.locator("#text").press("Enter")
    await expect(second.locator(".message.own")).to_contain_text("hola")
    await second.get_by_role("button", name="Familias").click()
    await second.locator("#text").fill("@recuento_sandbox_bot valdoria")
    query = None
    async with asyncio.timeout(5):
        while query is None:
            updates = await call.result("getUpdates", timeout=5, offset=-1)
            query = next((u["inline_query"] for u in updates if u.get("inline_query", {}).get("query")), None)
    article = {"type": "article", "id": "1", "title": "Cifras", "input_message_content": {"message_text": "140"}}
    await call.result("answerInlineQuery", inline_query_id=query["id"], results=[article])
    await second.get_by_role("option", name="Cifras").click()
    await expect(second.locator(".message.own")).to_contain_text("140")


async def test_server_that_stops_and_comes_back(watched, session):
    """The page says that the server has stopped, connects by itself when it is back, and shows what is new."""
    box = Sandbox(demo=True, pacing=PacingRules(enabled=False))
    port = int((await box.start()).rpartition(":")[2])
    page = await watched.open(box.url)
    await expect(page.locator(".side .demo")).to_be_visible()
    await page.locator("#text").fill("a medias")
    await box.stop()
    await expect(page.locator("#banner")).to_contain_text("El servidor se detuvo")
    await box.start(port=port)
    await Client(session, box).result("sendMessage", chat_id=1001, text="de vuelta")
    await expect(page.locator("#banner")).to_be_hidden(timeout=8000)
    await expect(page.locator(".message").last).to_contain_text("de vuelta")
    await expect(page.locator("#text")).to_have_value("a medias")
    await box.stop()
    lost = [line for line in watched.said if "ERR_" in line]  # the browser's own lines about the lost connection
    watched.said[:] = [line for line in watched.said if line not in lost]


async def test_deep_link_and_look(watched, sandbox, call):
    """A link with a payload starts the bot with it; the look is switched by hand and kept; blocks of text end lines."""
    page = await watched.open(f"{sandbox.url}/?start=valdoria")
    await heard(sandbox, "/start valdoria")
    await expect(page).to_have_url(f"{sandbox.url}/")
    look = page.get_by_role("button", name="Aspecto")
    await look.click()
    await look.click()
    await page.reload()
    assert await page.evaluate("document.documentElement.dataset.theme") == "dark"
    text = "uno\n<blockquote>dos</blockquote>\ntres <b>cua<i>tro</i></b> <a href='https://a.org/x'>cinco</a>"
    await call.result("sendMessage", chat_id=1001, text=text, parse_mode="HTML")
    words = page.locator(".message .text").last
    await expect(words.locator("b > i")).to_have_text("tro")
    assert await words.evaluate("node => node.innerText") == "uno\ndos\ntres cuatro cinco"
    await expect(words.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
