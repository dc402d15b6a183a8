"""From a feed to a chat, with the real command: figures side by side, once each, over restarts."""

from __future__ import annotations

import asyncio

from tests.e2e.house import BEAT, cells, since


async def test_the_whole_path(sandbox, lindora, command):
    """First run silent, /latest at once, a revision pushed once side by side, repeats and a restart kept quiet."""
    ana = sandbox.private(sandbox.ana)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    lindora.print("la-gaceta", f"Gobierno: ya son 90 los liberados {since()}")
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    done = await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    assert "Lindora" in done.text
    await lindora.asked_again("la-gaceta")
    await sandbox.user_says(sandbox.ana, ana, "/latest")
    latest = await sandbox.wait_for_message(lambda m: m.rich is not None, BEAT, chat=ana, after=done)
    rows = cells(latest)
    assert any(r[0].startswith("Observatorio") and r[1] == "40" for r in rows)
    assert any(r[0].startswith("Gobierno") and r[1] == "90" for r in rows)
    assert "Diferencia: 50 personas" in latest.text

    assert not any("primera cifra" in m.text for m in sandbox.sent(ana))
    lindora.print("radio-lago", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    alert = await sandbox.wait_for_message(lambda m: "52" in m.text, BEAT, chat=ana, after=latest)
    assert "40 → 52" in alert.text.splitlines()[0]
    assert any(r[0].startswith("Gobierno") and r[1] == "90" for r in cells(alert))
    assert "Diferencia: 38 personas" in alert.text
    assert "Radio Lago" in alert.text

    lindora.print("agencia-sur", f"Observatorio Lindorano cuenta 52 excarcelados {since()}")
    await lindora.asked_again("agencia-sur")
    assert await command.stop() == 0

    lindora.print("la-gaceta", f"El Observatorio Lindorano suma 52 excarcelaciones {since()}")
    lindora.print("radio-lago", f"Mesa Unida contabiliza 61 excarcelaciones {since()}")
    await command.start()
    second = await sandbox.wait_for_message(lambda m: "61" in m.text, BEAT, chat=ana, after=alert)
    assert [m for m in sandbox.sent(ana) if alert.sequence < m.sequence < second.sequence] == []
    assert "Mesa Unida" in second.text.splitlines()[0]
    assert "Observatorio" not in second.text.splitlines()[0]
    assert any(r[0].startswith("Observatorio") and r[1] == "52" for r in cells(second))
    await asyncio.sleep(1.0)
    assert sandbox.sent(ana)[-1] is second
