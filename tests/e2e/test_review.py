"""The operator decides by the command while the bot runs: a held figure is let go, a told one is withdrawn."""

from __future__ import annotations

from tests.e2e.house import BEAT, Command, since


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
    reply = await sandbox.wait_for_message(lambda m: m.reply_to == alert.id, BEAT, chat=ana, after=alert)
    assert "57" in reply.text
    changed = await sandbox.wait_for_message(lambda m: m.id == alert.id and m.edits > 0, BEAT, chat=ana)
    assert "RETIRADO" in changed.text
