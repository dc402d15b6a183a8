"""What a running bot says of itself on its local port: that it is well, and what it has counted."""

from __future__ import annotations

import asyncio
import socket

import aiohttp

from tests.e2e.house import BEAT, since


def free_port() -> int:
    """Return a port of loopback that nobody listens at now."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return tried.getsockname()[1]


async def test_health_and_metrics(sandbox, lindora, command):
    """`/healthz` answers 200; `/metrics` counts polls, claims and sends by reason, and names no chat."""
    base = f"http://127.0.0.1:{free_port()}"
    command.environment["RECUENTO_HTTP_LISTEN"] = base.removeprefix("http://")
    lindora.spoil("radio-lago", 404, "nothing here")
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    ana = sandbox.private(sandbox.ana)
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    await lindora.asked_again("el-puente")
    lindora.print("la-gaceta", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, BEAT, chat=ana)
    await asyncio.sleep(0.3)  # the answer to a send is counted a moment after it
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{base}/healthz") as answer:
            assert answer.status == 200
            assert (await answer.json())["ok"] is True
        async with session.get(f"{base}/metrics") as answer:
            assert answer.status == 200
            counted = await answer.text()
    assert 'recuento_polls_total{reason="failed"}' in counted
    assert 'recuento_claims_total{reason="up"} 1.0' in counted
    assert "recuento_subscribers" in counted
    assert str(sandbox.ana.id) not in counted
    assert 'recuento_sends_total{reason="sent"} 1.0' in counted
