"""Where people talk: a group and its administrators, a topic of a forum, and a server of an older time."""

from __future__ import annotations

from tests.e2e.house import BEAT, since


async def test_a_group_and_a_topic(sandbox, lindora, command):
    """In a group only an administrator subscribes; a forum is written to in the topic that subscribed."""
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    await command.start()
    await sandbox.user_says(sandbox.ben, sandbox.group, "/subscribe")
    await sandbox.user_says(sandbox.ben, sandbox.private(sandbox.ben), "/help")
    await sandbox.wait_for_message(chat=sandbox.private(sandbox.ben), timeout=BEAT)
    assert sandbox.sent(sandbox.group) == []
    await sandbox.user_says(sandbox.ana, sandbox.group, "/subscribe")
    done = await sandbox.wait_for_message(chat=sandbox.group, timeout=BEAT)
    topic = sandbox.topic.id
    await sandbox.user_says(sandbox.ana, sandbox.forum, "/subscribe", thread=topic)
    begun = await sandbox.wait_for_message(chat=sandbox.forum, timeout=BEAT)
    assert begun.thread_id == topic
    await lindora.asked_again("la-gaceta")
    lindora.print("la-gaceta", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    for place, last in ((sandbox.group, done), (sandbox.forum, begun)):
        alert = await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, BEAT, chat=place, after=last)
        assert alert.thread_id == (topic if place is sandbox.forum else None)
    assert not any("→" in m.text for m in sandbox.sent(sandbox.private(sandbox.ben)))


async def test_an_old_server_gets_text(sandbox, lindora, command):
    """A server that knows no rich messages gets the same figures as a table of fixed width, 32 columns at most."""
    sandbox.core.old_server = True
    ana = sandbox.private(sandbox.ana)
    lindora.print("el-puente", f"Observatorio Lindorano contabiliza 40 excarcelaciones {since()}")
    lindora.print("la-gaceta", f"Gobierno: ya son 90 los liberados {since()}")
    await command.start()
    await sandbox.user_says(sandbox.ana, ana, "/subscribe")
    done = await sandbox.wait_for_message(chat=ana, timeout=BEAT)
    await lindora.asked_again("la-gaceta")
    lindora.print("radio-lago", f"Observatorio Lindorano eleva a 52 la cifra de excarcelados {since()}")
    alert = await sandbox.wait_for_message(lambda m: "40 → 52" in m.text, BEAT, chat=ana, after=done)
    assert alert.rich is None
    fixed = [e for e in alert.body["entities"] if e["type"] == "pre"]
    assert fixed
    text = alert.text.encode("utf-16-le")
    table = "\n".join(text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in fixed)
    assert max(map(len, table.splitlines())) <= 32
    assert "52" in table
    assert "90" in table
