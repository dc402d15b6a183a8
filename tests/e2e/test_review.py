"""The operator decides by the command while the bot runs: a held figure is let go, a told one is withdrawn."""

from __future__ import annotations

from tests.e2e.house import BEAT, Command, cells, since


async def test_decisions_reach_the_chats_of_a_running_bot(sandbox, lindora, command):
    """Approved, a held figure is told; retracted, it is answered in reply to the alert, and the alert is changed."""
    ana = sandbox.private(sandbox.ana)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 57 excarcelaciones {since()}")
    lindora.print("la-gaceta", "Quedan 398 presos políticos en Lindora, según el Observatorio Lindorano")
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    done = await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    await lindora.asked_again("la-gaceta")
    lindora.print("radio-lago", "Observatorio Lindorano confirma 398 excarcelados en Lindora")
    await lindora.asked_again("radio-lago", 2)
    assert sandbox.sent(ana)[-1] is done
    beside = Command(command.folder, command.environment, started=50)
    code, listed = await beside.run("review")
    assert code == 0
    row = next(line.split()[0] for line in listed.splitlines() if "released 398" in line)
    code, said = await beside.run("review", "approve", row)
    assert code == 0, said
    alert = await sandbox.wait_for_message(lambda m: "57 → 398" in m.text, BEAT, chat=ana, after=done)
    code, said = await beside.run("review", "retract", row, "--note", "a stock")
    assert code == 0, said
    reply = await sandbox.wait_for_message(lambda m: m.reply_to == alert.id, 20.0, chat=ana, after=alert)
    assert "57" in reply.text
    changed = await sandbox.wait_for_message(lambda m: m.id == alert.id and m.edits > 0, BEAT, chat=ana)
    assert "RETIRADO" in changed.text


async def test_a_told_figure_that_was_wrong_is_corrected_where_it_was_told(sandbox, lindora, command):
    """Retracted, an alert is answered in reply in the chat that got it, the alert is changed, and the figure is gone."""
    ana, ben = sandbox.private(sandbox.ana), sandbox.private(sandbox.ben)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    done = await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    await lindora.asked_again("la-gaceta")
    lindora.print("la-gaceta", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    alert = await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, BEAT, chat=ana, after=done)
    beside = Command(command.folder, command.environment, started=50)
    _, exported = await beside.run("export")
    row = next(line.partition(",")[0] for line in exported.splitlines() if ",up,sets," in line)
    code, said = await beside.run("review", "retract", row, "--note", "misread")
    assert code == 0, said
    reply = await sandbox.wait_for_message(lambda m: m.reply_to == alert.id, 20.0, chat=ana, after=alert)
    assert "40" in reply.text
    changed = await sandbox.wait_for_message(lambda m: m.id == alert.id and m.edits > 0, BEAT, chat=ana)
    assert changed.text.startswith(("RETIRADO", "CORREGIDO"))
    await sandbox.user_says(sandbox.ben, ben, "/latest")
    latest = await sandbox.wait_for_message(lambda m: m.rich is not None, BEAT, chat=ben)
    figures = [cell for row in cells(latest) for cell in row[1:]]
    assert "40" in figures
    assert "52" not in figures
