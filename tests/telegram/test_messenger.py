"""What the messenger sends, in which form, and what it makes of every answer: over real HTTP."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.domain.chats import Address, Pause
from bot.domain.delivery import Outcome, OutcomeKind
from bot.rendering.blocks import Button, Heading, Message, Paragraph, Span, Table
from bot.sandbox.faults import Fault, FaultKind
from bot.service.marks import MOST_BEGUN
from bot.telegram.messenger import TelegramMessenger, Way
from bot.telegram.server import build_bot


def words(text: str) -> Message:
    return Message(blocks=(Paragraph((Span(text),)),))


FIGURES = Message(
    blocks=(
        Heading((Span("Lamparia: 40 → 52"),)),
        Table(
            (
                ((Span("Source"),), (Span("Freed"),)),
                ((Span("Ministry"),), (Span("52"),)),
                ((Span("Candil"),), (Span("31"),)),
            ),
            right=frozenset({1}),
        ),
    ),
    buttons=((Button("Sources", action="src:lamparia"),),),
)


async def test_a_message_goes_as_rich_blocks(sandbox, messenger):
    """A server that knows rich messages gets a native table and the buttons."""
    outcome = await messenger.send(Address(sandbox.ana.id), FIGURES)
    (message,) = sandbox.sent(sandbox.ana.id)
    assert outcome == Outcome(kind=OutcomeKind.SENT, message_id=message.id)
    request = sandbox.requests_of("sendRichMessage")[0].params
    assert [block["type"] for block in request["rich_message"]["blocks"]] == ["heading", "table"]
    assert request["rich_message"]["skip_entity_detection"] is True
    assert message.buttons[0]["callback_data"] == "src:lamparia"


async def test_a_chat_that_prefers_plain_text_gets_it(sandbox, messenger):
    """Plain text has no entities at all, and no parse mode is ever used."""
    await messenger.send(Address(sandbox.ana.id), FIGURES, plain=True, silent=True)
    params = sandbox.requests_of("sendMessage")[0].params
    assert "entities" not in params or not params["entities"]
    assert "parse_mode" not in params
    assert params["disable_notification"] is True
    assert "52" in params["text"]


async def test_a_server_that_knows_no_rich_messages_is_asked_once(sandbox, messenger):
    """After a 404 the same content goes as text with a fixed-width table, and the refusal is remembered."""
    sandbox.core.old_server = True
    for _ in range(3):
        outcome = await messenger.send(Address(sandbox.ana.id), FIGURES)
        assert outcome.kind is OutcomeKind.SENT
    assert len(sandbox.requests_of("sendRichMessage")) == 1
    params = sandbox.requests_of("sendMessage")[0].params
    assert [entity["type"] for entity in params["entities"]] == ["bold", "pre"]


async def test_a_server_that_refuses_blocks_is_remembered_after_three_strikes(sandbox, messenger):
    """A 400 for a rich message lets the same content go as text at once; three in a row are believed."""
    sandbox.faults.add(Fault(FaultKind.CANNOT_PARSE, "sendRichMessage", count=None))
    for _ in range(5):
        assert (await messenger.send(Address(sandbox.ana.id), FIGURES)).kind is OutcomeKind.SENT
    assert len(sandbox.requests_of("sendRichMessage")) == 3


async def test_an_edit_takes_the_place_of_a_message(sandbox, messenger):
    """An edit goes as rich blocks too; the same content again counts as sent."""
    sent = await messenger.send(Address(sandbox.ana.id), FIGURES)
    for _ in range(2):
        outcome = await messenger.edit(Address(sandbox.ana.id), sent.message_id, words("corrected"))
        assert outcome == Outcome(kind=OutcomeKind.SENT, message_id=sent.message_id, detail=outcome.detail)
    assert "corrected" in sandbox.messages(sandbox.ana.id)[-1].text


async def test_an_edit_on_an_old_server_goes_as_text(sandbox, messenger):
    """Where rich messages are refused an edit is text."""
    sandbox.core.old_server = True
    sent = await messenger.send(Address(sandbox.ana.id), FIGURES)
    outcome = await messenger.edit(Address(sandbox.ana.id), sent.message_id, words("corrected"))
    assert outcome.kind is OutcomeKind.SENT
    assert sandbox.messages(sandbox.ana.id)[-1].text == "corrected"


async def test_a_correction_answers_the_original(sandbox, messenger):
    """A reply names the message it answers, in both forms, and goes even if that is gone."""
    sent = await messenger.send(Address(sandbox.ana.id), FIGURES)
    for plain in (False, True):
        await messenger.send(Address(sandbox.ana.id), words("no longer"), reply_to=sent.message_id, plain=plain)
        assert sandbox.sent(sandbox.ana.id)[-1].body["reply_to_message"]["message_id"] == sent.message_id
    assert (await messenger.send(Address(sandbox.ana.id), words("x"), reply_to=999)).kind is OutcomeKind.SENT


async def test_a_topic_is_kept(sandbox, messenger):
    """A message for a forum topic goes there."""
    address = Address(sandbox.forum.id, sandbox.topic.id)
    await messenger.send(address, FIGURES)
    await messenger.send(address, FIGURES, plain=True)
    assert all(m.body["message_thread_id"] == sandbox.topic.id for m in sandbox.sent(sandbox.forum.id))


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault(FaultKind.FLOOD, retry_after=2), Outcome(kind=OutcomeKind.THROTTLED, after=2.0)),
        (Fault(FaultKind.FLOOD_SILENT), Outcome(kind=OutcomeKind.THROTTLED, after=30.0)),
        (Fault(FaultKind.BLOCKED), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED)),
        (Fault(FaultKind.DEACTIVATED), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED)),
        (Fault(FaultKind.KICKED), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.KICKED)),
        (Fault(FaultKind.NOT_MEMBER), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.KICKED)),
        (Fault(FaultKind.CHAT_NOT_FOUND), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.NOT_FOUND)),
        (Fault(FaultKind.NO_RIGHTS), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.NO_RIGHTS)),
        (Fault(FaultKind.THREAD_NOT_FOUND), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED)),
        (Fault(FaultKind.TOPIC_CLOSED), Outcome(kind=OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED)),
        (Fault(FaultKind.MIGRATE, migrate_to=-1009), Outcome(kind=OutcomeKind.MOVED, moved_to=-1009)),
        (Fault(FaultKind.DROP_BEFORE), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.DROP_AFTER), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.LATE, seconds=3), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.CUT_JSON), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.CUT_BODY), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.SERVER_ERROR, status=502), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.SERVER_ERROR, status=504), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.SERVER_ERROR_AFTER, status=500), Outcome(kind=OutcomeKind.IN_DOUBT)),
        (Fault(FaultKind.UNAUTHORIZED, "send*", count=None), Outcome(kind=OutcomeKind.FATAL)),
        (Fault(FaultKind.NOT_FOUND, "send*", count=None), Outcome(kind=OutcomeKind.FATAL)),
        (Fault(FaultKind.CANNOT_PARSE, "send*", count=None), Outcome(kind=OutcomeKind.REJECTED)),
        (Fault(FaultKind.TOO_LONG, "send*", count=None), Outcome(kind=OutcomeKind.REJECTED)),
    ],
    ids=lambda value: f"{value.kind.value}" if isinstance(value, Fault) else "",
)
@pytest.mark.parametrize("plain", [False, True], ids=["rich", "plain"])
async def test_every_answer_is_an_outcome(sandbox, messenger, fault, expected, plain):
    """The table of DESIGN §9 from the wire: D1 to D18."""
    fault.method = fault.method if fault.method != "*" else "send*"
    sandbox.faults.add(fault)
    outcome = await messenger.send(Address(sandbox.group.id), FIGURES, plain=plain)
    assert (outcome.kind, outcome.after, outcome.pause, outcome.moved_to, outcome.server_wide) == (
        expected.kind,
        expected.after,
        expected.pause,
        expected.moved_to,
        False,
    )
    sandbox.faults.clear()


async def test_a_server_that_is_gone_is_not_one_chats_fault(sandbox, bot, messenger):
    """A closed port means: not sent, and nobody is reached (D4)."""
    await sandbox.stop()
    await bot.request.shutdown()
    await bot.request.initialize()
    outcome = await messenger.send(Address(sandbox.ana.id), FIGURES)
    assert (outcome.kind, outcome.server_wide) == (OutcomeKind.NOT_SENT, True)


async def test_a_server_that_fails_as_a_whole_is_told_apart(sandbox, messenger):
    """When getMe fails too, it is the server."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "*", count=None))
    outcome = await messenger.send(Address(sandbox.ana.id), FIGURES)
    assert (outcome.kind, outcome.server_wide) == (OutcomeKind.IN_DOUBT, True)
    assert (await messenger.probe()).kind is OutcomeKind.IN_DOUBT


async def test_a_429_to_a_second_chat_holds_everybody(sandbox, messenger):
    """One 429 is that chat's; the second in a short time is the bot's."""
    sandbox.faults.add(Fault(FaultKind.FLOOD, "sendRichMessage", count=2, retry_after=1))
    first = await messenger.send(Address(sandbox.ana.id), FIGURES)
    second = await messenger.send(Address(sandbox.ben.id), FIGURES)
    assert (first.server_wide, second.server_wide) == (False, True)
    began = asyncio.get_running_loop().time()
    assert (await messenger.send(Address(sandbox.group.id), FIGURES)).kind is OutcomeKind.SENT
    assert asyncio.get_running_loop().time() - began >= 0.9


async def test_a_long_message_goes_in_parts_and_a_doubtful_part_does_not_stop_the_rest(sandbox, messenger):
    """D20: part 2 of 3 is in doubt, part 3 is sent, and the whole counts as sent under the first id."""
    long = Message(blocks=tuple(Paragraph((Span(f"{n} " + "palabra " * 480),)) for n in range(3)))
    sandbox.faults.add(Fault(FaultKind.DROP_BEFORE, "sendMessage", skip=1))
    outcome = await messenger.send(Address(sandbox.ana.id), long, plain=True)
    sent = sandbox.sent(sandbox.ana.id)
    assert [m.text[0] for m in sent] == ["0", "2"]
    assert outcome == Outcome(kind=OutcomeKind.SENT, message_id=sent[0].id)


async def test_a_later_part_waits_for_its_turn(sandbox, messenger):
    """A 429 between two parts is waited for: the first part is not sent again."""
    long = Message(blocks=tuple(Paragraph((Span(f"{n} " + "palabra " * 480),)) for n in range(2)))
    sandbox.faults.add(Fault(FaultKind.FLOOD, "sendMessage", skip=1, retry_after=1))
    outcome = await messenger.send(Address(sandbox.ana.id), long, plain=True)
    assert outcome.kind is OutcomeKind.SENT
    assert len(sandbox.sent(sandbox.ana.id)) == 2


async def test_an_answer_to_a_person_finds_a_connection_while_bulk_has_all_of_its_own(sandbox, pacing, real_clock):
    """D24: as many slow chats as sends may be begun hold up no answer to somebody who waits."""
    bot = build_bot(sandbox.token, sandbox.url)
    await bot.initialize()
    try:
        messenger = TelegramMessenger(bot, pacing, real_clock)
        slow = sandbox.faults.add(Fault(FaultKind.DELAY, "send*", count=MOST_BEGUN, seconds=3.0))
        ids = [sandbox.add_user(20_000 + number).id for number in range(MOST_BEGUN)]
        bulk = [asyncio.create_task(messenger.send(Address(chat), FIGURES)) for chat in ids]
        async with asyncio.timeout(10):
            while slow.hits < MOST_BEGUN:
                await asyncio.sleep(0.01)
        async with asyncio.timeout(1.5):
            answer = await messenger.deliver(Address(sandbox.ana.id), words("Aquí está"), Way(urgent=True))
        assert answer.kind is OutcomeKind.SENT
        assert not any(task.done() for task in bulk)
        assert {outcome.kind for outcome in await asyncio.gather(*bulk)} == {OutcomeKind.SENT}
    finally:
        await bot.shutdown()


async def test_after_drain_nothing_is_begun(sandbox, messenger):
    """A bot that stops sends no more bulk, but an answer to somebody still goes."""
    messenger.drain()
    assert (await messenger.send(Address(sandbox.ana.id), FIGURES)).kind is OutcomeKind.NOT_SENT
    assert (await messenger.deliver(Address(sandbox.ana.id), FIGURES, Way(urgent=True))).kind is OutcomeKind.SENT


async def test_an_empty_message_is_our_bug_and_no_crash(sandbox, messenger):
    """What has no words is rejected."""
    assert (await messenger.send(Address(sandbox.ana.id), words(" "), plain=True)).kind is OutcomeKind.REJECTED


async def test_the_token_stands_in_no_log_line_of_ours_and_in_no_repr(sandbox, pacing, real_clock, caplog):
    """At DEBUG, through a refused and a served request, our own lines and every repr hold no token (G6, X1, X2)."""
    caplog.set_level(logging.DEBUG)
    bot = build_bot(sandbox.token, sandbox.url)
    await bot.initialize()
    messenger = TelegramMessenger(bot, pacing, real_clock)
    await messenger.send(Address(sandbox.ana.id), FIGURES)
    await sandbox.stop()
    outcome = await messenger.send(Address(sandbox.ana.id), FIGURES)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("bot.", "aiohttp", "asyncio"))]
    assert sandbox.token not in "\n".join([*ours, repr(bot), str(bot), repr(messenger), repr(outcome)])
    await bot.shutdown()
