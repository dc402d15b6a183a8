"""What goes wrong outside: spoilt feeds, a wrong token, a broken feeds.yaml, a second process, an end by signal."""

from __future__ import annotations

import asyncio
import json

from bot.clock import SystemClock
from storage import open_store
from tests.e2e.house import BEAT, since


async def feed_states(command):
    """Return what the store says of the feeds, by outlet."""
    store = open_store(command.folder / "var", command.folder / "key", clock=SystemClock())
    async with store.unit() as unit:
        states = {state.outlet_id: state for state in await unit.feeds.all()}
    await store.close()
    return states


async def test_spoilt_feeds_are_counted_and_the_others_go_on(sandbox, lindora, command):
    """HTML, an empty body and a feed that is gone are faults of those feeds alone, kept with their reason."""
    lindora.spoil("el-puente", 200, "<!doctype html><html><body><p>Mantenimiento</p></body></html>")
    lindora.spoil("la-gaceta", 200, "")
    lindora.spoil("radio-lago", 410, "gone")
    command.environment["RECUENTO_LOG_FORMAT"] = "json"
    ana = sandbox.private(sandbox.ana)
    lindora.print("agencia-sur", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    done = await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    await lindora.asked_again("agencia-sur")
    lindora.print("agencia-sur", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, BEAT, chat=ana, after=done)
    await sandbox.user_says(sandbox.ana, ana, "/latest")
    await sandbox.wait_for_message(lambda m: "1 de 4 medios" in m.text, BEAT, chat=ana)
    assert await command.stop() == 0
    logged = [json.loads(line) for line in command.log.splitlines()]
    assert any("not_a_feed" in line["message"] for line in logged)
    states = await feed_states(command)
    assert states["agencia-sur"].failures == 0
    assert states["el-puente"].last_reason == "not_a_feed"
    assert states["radio-lago"].last_reason == "gone"
    assert all(states[outlet].failures > 0 for outlet in ("el-puente", "la-gaceta", "radio-lago"))
    assert all(states[outlet].last_reason for outlet in ("el-puente", "la-gaceta", "radio-lago"))
    code, said = await command.run("status")
    assert code == 0
    assert "1 of 4 answer" in said
    told = {
        name: line for line in said.splitlines() for name in ("El Puente", "La Gaceta", "Radio Lago") if name in line
    }
    assert "not_a_feed" in told["El Puente"]
    assert "empty" in told["La Gaceta"]
    assert "gone" in told["Radio Lago"]


async def test_a_second_process_is_refused_and_sigterm_ends_the_first(sandbox, lindora, command):
    """A second process on the folder is refused by name of the first, which SIGTERM ends with 0 within seconds."""
    first = await command.start()
    await lindora.asked_again("el-puente")
    code, said = await command.run("run")
    assert code in {1, 2}
    assert str(first.pid) in said
    assert "Traceback" not in said
    begun = asyncio.get_running_loop().time()
    first.terminate()
    assert await asyncio.wait_for(first.wait(), 5.0) == 0
    assert asyncio.get_running_loop().time() - begun < 5.0


async def test_a_wrong_token_ends_it_with_words(sandbox, command):
    """A token that the server does not know ends the command with 2 and says what to do."""
    command.environment["TELEGRAM_BOT_TOKEN"] = wrong = "7700077:" + "x" * 35
    code, said = await command.run()
    assert code == 2
    assert "@BotFather" in said
    assert wrong not in said
    assert "Traceback" not in said
    assert "Unclosed" not in said


async def test_a_broken_feeds_file_lists_every_fault(command):
    """A feeds.yaml with several faults ends the command with 2; each is named with its line."""
    broken = """version: 1
trackers:
  - id: lindora
    name: {es: Lindora, en: Lindora}
    topik: {any: [lindora]}
    topic: {any: [lindora]}
    window_start: 2026-01-01
    sources:
      - {id: watch, kind: ngo, name: {es: Observatorio, en: Watch}, aliases: [Observatorio]}
      - {id: watch, kind: ngo, name: {es: Otro, en: Other}, aliases: [Otro]}
outlets:
  - {id: el-puente, name: El Puente, feeds: [{url: "htp:/nowhere", language: es}]}
  - {id: la-gaceta, name: La Gaceta, speaks_for: [lindora/wach], feeds: [{url: "http://a.example/x", language: es}]}
"""
    (command.folder / "feeds.yaml").write_text(broken, encoding="utf-8")
    code, said = await command.run()
    assert code == 2
    for number, word in ((5, "topik"), (10, "watch"), (12, "htp:/nowhere"), (13, "wach")):
        assert any(f":{number}:" in line and word in line for line in said.splitlines()), (number, word, said)
    assert "topic" in said
    assert "Traceback" not in said


async def test_poll_once_prints_each_feed(lindora, command):
    """`poll --once` says of each feed what it came to, with the reason of a failure, and ends with 0."""
    lindora.spoil("el-puente", 404, "not found")
    lindora.print("la-gaceta", f"Gobierno: ya son 90 los liberados {since()}")
    command.environment.pop("TELEGRAM_BOT_TOKEN")
    code, said = await command.run("poll", "--once")
    assert code == 0
    lines = said.splitlines()
    assert any("FAIL" in line and "El Puente" in line and "not_found" in line for line in lines)
    assert any("La Gaceta" in line and "2 entries" in line for line in lines)
    assert "3 of 4 feeds read" in said
    assert (command.folder / "var" / "recuento.json").is_file()
