"""Inline mode over real HTTP: the current comparison in any chat, rich or as text."""

from __future__ import annotations

import pytest

from bot.sandbox.faults import Fault, FaultKind
from tests.service.figures import LAMPARIA
from tests.telegram.serving import serving


@pytest.fixture
async def running(sandbox, tmp_path):
    async with serving(sandbox, tmp_path) as running:
        yield running


async def test_the_figures_are_shared_in_any_chat(running, sandbox):
    """One result a tracker, in the person's language; sent, it is a rich message with a way to the bot."""
    asked = await sandbox.inline_query(sandbox.ben, "", sandbox.group)
    (offered,) = (await asked.answer())["results"]
    assert offered["title"] == "Lamparia: political prisoners"
    message = await sandbox.choose(asked, offered["id"], sandbox.group)
    assert "rich_message" in message.body
    assert message.text.startswith("latest lamparia en America/Caracas")
    (button,) = message.buttons
    assert button["url"].endswith("?start=lamparia")
    (request,) = sandbox.requests_of("answerInlineQuery")
    assert request.params["cache_time"] <= 60
    assert request.params["is_personal"]


@pytest.mark.parametrize(("typed", "count"), [("lamp", 1), ("PRISONERS", 1), ("  presos ", 1), ("atlantis", 0)])
async def test_what_is_typed_narrows_the_choice(running, sandbox, typed, count):
    """By id or by name in any language; nothing fits: nothing is offered."""
    assert len((await (await sandbox.inline_query(sandbox.ben, typed)).answer())["results"]) == count


async def test_a_server_without_rich_messages_gets_text(running, sandbox):
    """The same figures as text with entities."""
    sandbox.core.old_server = True
    asked = await sandbox.inline_query(sandbox.ana, "")
    (offered,) = (await asked.answer())["results"]
    message = await sandbox.choose(asked, offered["id"], sandbox.group)
    assert message.body["text"].startswith("latest lamparia es")


async def test_who_asks_too_much_is_offered_nothing(running, sandbox):
    """The per-person limit holds here too."""
    for _ in range(25):
        running.face._room.limits.may_ask(sandbox.ben.id)
    assert (await (await sandbox.inline_query(sandbox.ben, "")).answer())["results"] == []


async def test_a_query_that_is_too_old_stops_nothing(running, sandbox):
    """Telegram refuses the answer; the next one comes."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "answerInlineQuery", count=1))
    await sandbox.inline_query(sandbox.ben, "")
    assert len((await (await sandbox.inline_query(sandbox.ben, "")).answer())["results"]) == 1


async def test_the_demo_is_marked_here_too(sandbox, tmp_path):
    """The report is asked for as of a demo."""
    async with serving(sandbox, tmp_path, demo=True) as running:
        await (await sandbox.inline_query(sandbox.ben, "lamparia")).answer()
        assert running.reports.asked[-1][2].demo
        assert running.reports.asked[-1][1] == LAMPARIA.tracker_id
