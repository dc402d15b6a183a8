"""What must not get out, and what feeds must not get in: the token, markup, chat ids, ciphertext, paths (X1 to X10)."""

from __future__ import annotations

import asyncio
import logging
import random
import re
from io import StringIO

import orjson
import pytest

from bot import logs
from bot.domain.chats import Subscription
from bot.errors import RecuentoError
from bot.sandbox.faults import Fault, FaultKind
from bot.telegram.application import TelegramFace, TelegramSettings
from storage.opening import open_store
from storage.sealing import Sealer, read_key
from tests.e2e.house import BEAT, Command, catalogue, environment, press, since
from tests.fakes.reports import FakeReports
from tests.faults.stage import entry, feed, newsdesk, post, watch
from tests.service.figures import follower
from tests.telegram.conftest import RealClock

SECRET = "987654321:AAHfiqksKZ8WmR2zSjiQ7_v4TMAKdiHm9T0"
TAIL = SECRET.partition(":")[2]


@pytest.fixture
def lines():
    """Collect what the product's own logging writes at debug, then put the root logger back."""
    root, stream = logging.getLogger(), StringIO()
    before, level = root.handlers[:], root.level
    logs.set_up("debug", "text", stream)
    yield stream
    root.handlers[:], root.level = before, level
    for name in logs._QUIET:
        logging.getLogger(name).setLevel(logging.NOTSET)


async def test_x1_x2_g6_a_whole_conversation_at_debug(tmp_path, sandbox, lines):
    """X1, X2, G6: commands, buttons, an alert and every fault at DEBUG, vendors included: the token in no line."""
    sandbox.core.token = SECRET
    async with post(tmp_path, sandbox, operator=sandbox.ana.id) as office:
        for word in ("/start", "/subscribe", "/latest", "/chart", "/export csv", "/settings", "/status", "hola"):
            await _says(sandbox, sandbox.ana, word)
        hard = {FaultKind.DELAY, FaultKind.LATE, FaultKind.MIGRATE, FaultKind.FLOOD, FaultKind.FLOOD_SILENT}
        for kind in set(FaultKind) - hard:
            sandbox.faults.add(Fault(kind, "sendRichMessage"))
        for value in range(50, 50 + len(FaultKind)):
            await office.broadcast(value, sandbox.ben.id, sandbox.group.id, sandbox.forum.id)
            await asyncio.sleep(0.03)
        for kind in (FaultKind.SERVER_ERROR, FaultKind.DROP_BEFORE, FaultKind.UNAUTHORIZED):
            sandbox.faults.add(Fault(kind, "getUpdates"))
        await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/latest")
        await asyncio.sleep(1.0)
        logging.getLogger("bot.test").error("an address: %s", office.face.bot.base_url)
        try:
            raise RecuentoError(f"failed at {office.face.bot.base_url}/getMe")
        except RecuentoError:
            logging.getLogger("some.library").exception("it failed")
        shown = repr((office.face, office.face.bot, office.face.messenger, office.face.poller, office.face._settings))
    written = lines.getvalue()
    assert len(written.splitlines()) > 100
    assert "it failed" in written
    assert TAIL not in written
    assert TAIL not in shown


async def test_x2_a_refused_token_in_a_traceback(sandbox, tmp_path, lines):
    """X2: the error that a wrong token raises, with its causes and its traceback, does not show it."""
    store = open_store(tmp_path / "var", tmp_path / "key", clock=RealClock())
    settings = TelegramSettings(token=SECRET, api_url=sandbox.url)
    face = TelegramFace(settings, store, FakeReports(), {}, RealClock(), dice=random.random)
    try:
        await face.start()
    except RecuentoError:
        logging.getLogger("bot").exception("it cannot start")
    await face.stop()
    await store.close()
    assert "it cannot start" in lines.getvalue()
    assert TAIL not in lines.getvalue() + repr(settings)


HOSTILE = {
    "X3 markup": ('</b><a href="tg://user?id=1">ayuda</a><b>', "ayuda"),
    "X3 markup spelled out": ("&lt;a href=tg:x&gt;ayuda&lt;/a&gt;", "ayuda"),
    "X3 signs of markup": ("*a* _b_ `c` ||dd||", "dd"),
    "X4 mention": ("@ana_sandbox", "ana_sandbox"),
    "X4 command": ("/stop /forget", "forget"),
    "X4 address": ("malo.example/x", "malo"),
    "X4 tags": ("#tema $USD", "tema"),
}


@pytest.mark.parametrize("old", [False, True], ids=["rich", "text"])
@pytest.mark.parametrize(("words", "shown"), HOSTILE.values(), ids=HOSTILE)
async def test_x3_x4_hostile_titles_come_out_as_text(tmp_path, sandbox, wire, words, shown, old):
    """X3, X4: from a feed's title to the chat: the reader's program finds no markup, mention, command or link in it."""
    sandbox.core.old_server = old
    (tmp_path / "desk").mkdir()
    async with newsdesk(tmp_path / "desk", wire) as desk:
        desk.serves(feed(entry("Amanece con niebla en los puertos", "n")))
        await desk.polls()
        desk.serves(feed(entry(watch(40).replace("Lindorano", f"Lindorano, {words},"), "a")))
        await desk.polls()
        async with desk.core.store.unit() as unit:
            (found,) = await unit.outbox.gathering()
        tracker = desk.core.catalogue.trackers[0]
    async with post(tmp_path, sandbox, trackers={tracker.tracker_id: tracker}) as office:
        chat = follower(sandbox.ben.id, subscriptions=(Subscription(tracker_id=tracker.tracker_id),))
        async with office.store.unit() as unit:
            await unit.chats.put(chat)
            await unit.outbox.put(found)
            await unit.outbox.address(found.alert_id, [unit.chats.key_of(chat.address)])
        office.face.sender.wake()
        await office.until(found.alert_id, "sent")
    (message,) = sandbox.sent(sandbox.ben.id)
    assert shown in message.text
    kinds = {e["type"] for e in message.body.get("entities", [])}
    assert not kinds & {"mention", "text_mention", "bot_command", "url", "email", "hashtag", "cashtag", "phone_number"}
    links = [e["url"] for e in message.body.get("entities", []) if e["type"] == "text_link"]
    assert all(link.startswith("https://lindora.example/") for link in links)
    if not old:
        (asked,) = sandbox.requests_of("sendRichMessage")
        assert asked.params["rich_message"]["skip_entity_detection"] is True
        addresses = re.findall(r'"url":"([^"]*)"', orjson.dumps(asked.params).decode())
        assert all(address.startswith("https://lindora.example/") for address in addresses)


async def test_x5_x6_hidden_marks(desk):
    """X5, X6: marks around digits stop a claim; a joiner in a word elsewhere does not."""
    desk.serves(feed(entry("Amanece con niebla en los puertos", "n")))
    await desk.polls()
    assert await desk.told(feed(entry(watch(120).replace("120", "\u206612\u200b0\u2069"), "a"))) == []
    assert desk.values() == []
    assert await desk.told(feed(entry(watch(120).replace("Lindorano", "Lindo\u200crano"), "b"))) in ([], ["first 120"])
    assert await desk.told(feed(entry(watch(121), "c"))) != []


def grep(folder, key, words: str) -> list[str]:
    """Return where words stand in a folder: in a file's bytes, or in anything in it that the key opens."""
    sealer, found = Sealer(read_key(key)), []
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes()
        if words.encode() in content or words in path.name:
            found.append(path.name)
        for table in orjson.loads(content).values() if path.suffix == ".json" else ():
            for name, document in table.items():
                sealed = document.get("sealed") if isinstance(document, dict) else None
                if sealed is not None and words.encode() in sealer.unseal(sealed, name):
                    found.append(f"{path.name}: sealed")
    return found


async def test_x8_x9_g11_nothing_is_left_after_forget(tmp_path, sandbox):
    """X8, X9, G11: a chat id stands nowhere unsealed while it is known, and nowhere at all after /forget."""
    stranger = sandbox.add_user(7_123_456_789, language="en")
    async with post(tmp_path, sandbox) as office:
        await sandbox.user_says(stranger, stranger.id, "/subscribe")
        await sandbox.wait_for_message(chat=stranger.id)
        sent = await office.broadcast(52, stranger.id, sandbox.ben.id)
        await office.until(sent, "sent")
        async with office.store.unit() as unit:
            await unit.notes.put("write", "now")
        where = grep(tmp_path / "var", tmp_path / "key", str(stranger.id))
        assert where
        assert all(each.endswith("sealed") for each in where)
        question = await _says(sandbox, stranger, "/forget")
        await sandbox.press_raw(question, "forget:yes")
        async with asyncio.timeout(5):
            while await office.chat(stranger.id) is not None:
                await asyncio.sleep(0.02)
    left = grep(tmp_path / "var", tmp_path / "key", str(stranger.id))
    backups = [path.name for path in (tmp_path / "var" / "backups").iterdir()]
    assert all(each.partition(":")[0] in backups and each.endswith("sealed") for each in left)
    assert grep(tmp_path / "var", tmp_path / "key", str(sandbox.ben.id)) != []


async def _says(sandbox, user, words):
    before = sandbox.sent(user.id)
    await sandbox.user_says(user, user.id, words)
    return await sandbox.wait_for_message(chat=user.id, after=before[-1] if before else None)


async def test_x10_faults_are_told_without_paths(tmp_path, sandbox):
    """X10: what fails inside is told to people in a sentence without paths, types or numbers of ours."""

    class Broken(FakeReports):
        async def latest(self, tracker_id, reader):
            raise OSError(28, "No space left on device", str(tmp_path / "var" / "recuento.json"))

    async with post(tmp_path, sandbox, reports=Broken()):
        answer = await _says(sandbox, sandbox.ben, "/latest lamparia")
    for word in (str(tmp_path), "recuento.json", "OSError", "Errno", "Traceback", "space"):
        assert word not in answer.text


async def test_x1_the_real_command_at_debug(tmp_path, sandbox):
    """X1, G6: the command itself at debug, over a conversation, an alert and a stop: the token in no line of its log."""
    async with press() as lindora:
        (tmp_path / "feeds.yaml").write_text(catalogue(lindora.port), encoding="utf-8")
        sandbox.core.token = SECRET
        command = Command(tmp_path, environment(tmp_path, sandbox, TELEGRAM_BOT_TOKEN=SECRET))
        await command.start()
        try:
            await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/subscribe")
            done = await sandbox.wait_for_message(chat=sandbox.ben.id, timeout=BEAT)
            sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "sendRichMessage"))
            lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
            await sandbox.user_says(sandbox.ben, sandbox.ben.id, "/latest")
            await sandbox.wait_for_message(chat=sandbox.ben.id, timeout=BEAT, after=done)
            assert await command.stop() == 0
        finally:
            await command.close()
    assert "telegram" in command.log
    assert TAIL not in command.log
    for path in (tmp_path / "var").rglob("*"):
        assert not path.is_file() or TAIL.encode() not in path.read_bytes()
