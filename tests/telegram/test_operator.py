"""The operator's chat over real HTTP: what is held is shown and decided on, withdrawn, announced; nobody else may."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import load_catalogue
from bot.domain.chats import Address, ChatKind
from bot.domain.feeds import FeedState
from bot.sandbox.state import Member
from bot.service.desk import Desk
from bot.service.ingest import FeedResult, Ingest
from bot.service.ledgers import Ledgers
from bot.service.ports import NoticeKind
from bot.service.subscribe import Place
from tests.fakes.extractor import extract
from tests.fakes.feeds import entry
from tests.fakes.store import FakeStore
from tests.telegram.conftest import RealClock
from tests.telegram.serving import serving

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "bot" / "demo" / "feeds.yaml")
TRACKERS = {tracker.tracker_id: tracker for tracker in CATALOGUE.trackers}


class Newsroom:
    """Feeds that a test writes by hand, and the bot that tells of them."""

    async def open(self, store) -> Desk:
        clock = RealClock()
        self.ledgers = await Ledgers.load(store, CATALOGUE)
        self.ingest = Ingest(store, self.ledgers, CATALOGUE, {"arcadia": extract}, clock, wait=timedelta(0))
        self.desk = Desk(store=store, ledgers=self.ledgers, catalogue=CATALOGUE, clock=clock)
        return self.desk

    async def prints(self, title: str) -> None:
        outlet = CATALOGUE.outlet("diario-del-faro")
        fresh = [entry(outlet.outlet_id, title, RealClock().now(), key=title)]
        state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet.outlet_id)
        batch = await self.ingest.take([FeedResult(outlet=outlet, state=state, entries=fresh)])
        self.running.face.announce_held(batch.changes)
        self.running.face.sender.wake()

    async def pressed(self, message, action, by=None):
        asked = await self.running.sandbox.press_raw(message, action, by)
        answer = await asked.answer()
        await self.running.handled()
        return answer


@pytest.fixture
async def news(sandbox, tmp_path):
    room = Newsroom()
    async with serving(sandbox, tmp_path, trackers=TRACKERS, desk=room.open) as running:
        room.running = running
        yield room


async def held(news, sandbox):
    """Let a stock be printed as releases: it is held, and shows itself in the operator's chat."""
    await news.prints("vigil ?412")
    await news.prints("vigil 412")
    return await sandbox.wait_for_message(lambda m: "412" in m.text and m.buttons, chat=sandbox.ana.id)


def actions(message, which):
    return next(b["callback_data"] for b in message.buttons if b.get("callback_data", "").startswith(which))


# -- review ------------------------------------------------------------------------------------------------------------


async def test_what_is_held_shows_itself_and_is_approved_by_a_button(news, sandbox):
    """It comes to the operator's chat by itself; approved, it changes in place and the subscribers are told."""
    await news.running.says(sandbox.ben, "/subscribe")
    shown = await held(news, sandbox)
    assert not [m for m in sandbox.sent(sandbox.ben.id) if "412 " in m.text and "released" in m.text]
    await news.pressed(shown, actions(shown, "review:approve"))
    assert shown.text.startswith("Aprobada")
    assert not shown.buttons
    told = await sandbox.wait_for_message(
        lambda m: "412" in m.text, chat=sandbox.ben.id, after=sandbox.sent(sandbox.ben.id)[0]
    )
    assert "Vigil" in told.text
    await news.pressed(shown, "review:approve:" + news.ledgers.of("arcadia").rows[1].row_id)
    assert "ya está decidida" in shown.text


async def test_review_lists_what_is_held_and_says_when_nothing_is(news, sandbox):
    """/review shows each with its buttons; a rejected one is told to nobody and leaves the list."""
    assert "No hay cifras por revisar" in (await news.running.says(sandbox.ana, "/review")).text
    await held(news, sandbox)
    shown = await news.running.says(sandbox.ana, "/review")
    assert [b["callback_data"].split(":")[1] for b in shown.buttons] == ["approve", "reject", "correct"]
    await news.pressed(shown, actions(shown, "review:reject"))
    assert shown.text.startswith("Rechazada")
    assert "No hay cifras" in (await news.running.says(sandbox.ana, "/review")).text


async def test_a_held_figure_is_corrected_by_a_command_that_the_button_explains(news, sandbox):
    """The button says what to write; written, the right number stands."""
    shown = await held(news, sandbox)
    await news.pressed(shown, actions(shown, "review:correct"))
    how = await sandbox.wait_for_message(lambda m: "/correct" in m.text, chat=sandbox.ana.id)
    row = how.text.split("/correct ")[1].split()[0]
    assert "Escribe /correct" in (await news.running.says(sandbox.ana, f"/correct {row} many")).text
    assert "Escribe /correct" in (await news.running.says(sandbox.ana, f"/correct {row} 41 nobody")).text
    assert "Escribe /correct" in (await news.running.says(sandbox.ana, "/correct")).text
    assert "ya está decidida" in (await news.running.says(sandbox.ana, "/correct zzzz 41")).text
    assert "41" in (await news.running.says(sandbox.ana, f"/correct {row} 41 civic-front")).text
    assert news.ledgers.of("arcadia").rows[-1].claim.claimant == "civic-front"


async def test_many_held_at_once_are_one_line(news, sandbox):
    """A burst does not flood the operator."""
    names = ("government", "vigil", "civic-front", "mothers")
    for number, name in enumerate(names):
        await news.prints(f"{name} ?{412 + number}")
    entries = [
        entry("diario-del-faro", f"{name} {412 + i}", RealClock().now(), key=name) for i, name in enumerate(names)
    ]
    outlet = CATALOGUE.outlet("diario-del-faro")
    state = FeedState(url=outlet.feeds[0].url, outlet_id=outlet.outlet_id)
    batch = await news.ingest.take([FeedResult(outlet=outlet, state=state, entries=entries)])
    news.running.face.announce_held(batch.changes)
    line = await sandbox.wait_for_message(lambda m: "/review" in m.text, chat=sandbox.ana.id)
    assert "4 cifras" in line.text


async def test_more_held_than_fit_are_counted(news, sandbox):
    """/review shows five, and says how many more there are."""
    for number, name in enumerate(("government", "vigil", "civic-front", "mothers", "press-union")):
        await news.prints(f"{name} ?{412 + number}")
        await news.prints(f"{name} {412 + number}")
    await news.prints("government ?900")
    await news.prints("government 900")
    line = await news.running.says(sandbox.ana, "/review")
    line = await sandbox.wait_for_message(lambda m: "más" in m.text and "/review" in m.text, chat=sandbox.ana.id)
    assert "y 1 más" in line.text


@pytest.mark.parametrize("command", ["review", "retract", "announce hola", "correct abc 4", "status"])
async def test_nobody_else_has_these_commands(news, sandbox, command):
    """In another private chat they are commands that do not exist; in a group there is silence."""
    assert "do not know" in (await news.running.says(sandbox.ben, f"/{command}")).text
    assert await news.running.is_silent(sandbox.ana, f"/{command}", sandbox.group)


@pytest.mark.parametrize("action", ["review:approve:", "retract:yes:", "retract:ask:", "announce:yes:"])
async def test_a_forged_press_from_elsewhere_decides_nothing(news, sandbox, action):
    """T6: each press is authorised again, whatever its data."""
    await held(news, sandbox)
    answer = await news.running.says(sandbox.ben, "/latest")
    rows = len(news.ledgers.of("arcadia").rows)
    row = news.ledgers.of("arcadia").rows[-1].row_id
    said = await news.pressed(answer, action + row)
    assert "do not know" in said["text"]
    assert len(news.ledgers.of("arcadia").rows) == rows


@pytest.mark.parametrize("action", ["review:burn:{}", "review:approve:zz", "review:", "retract:x:{}", "retract:yes:zz"])
async def test_a_forged_press_in_the_operators_chat_decides_nothing(news, sandbox, action):
    """What no button of ours says is answered and changes nothing."""
    shown = await held(news, sandbox)
    rows = len(news.ledgers.of("arcadia").rows)
    await news.pressed(shown, action.format(news.ledgers.of("arcadia").rows[-1].row_id))
    assert len(news.ledgers.of("arcadia").rows) == rows


async def test_in_a_group_of_operators_only_administrators_decide(sandbox, tmp_path):
    """A member's press is refused aloud, an administrator's carried out."""
    room = Newsroom()
    group = sandbox.group
    async with serving(sandbox, tmp_path, trackers=TRACKERS, desk=room.open, operator_chat=group.id) as running:
        room.running = running
        await room.prints("vigil ?412")
        await room.prints("vigil 412")
        shown = await sandbox.wait_for_message(lambda m: m.buttons, chat=group)
        await sandbox.set_member(group, sandbox.ben, Member("member"))
        said = await room.pressed(shown, actions(shown, "review:approve"), sandbox.ben)
        assert "administra" in said["text"]
        await room.pressed(shown, actions(shown, "review:approve"), sandbox.ana)
        assert shown.text.startswith("Aprobada")


# -- retract -----------------------------------------------------------------------------------------------------------


async def test_a_fact_is_withdrawn_in_two_touches_and_everybody_is_answered(news, sandbox):
    """The list, the question with how many got it, the deed with how it stands; who got it gets a reply and the edit."""
    await news.running.says(sandbox.ben, "/subscribe")
    await news.prints("vigil 14")
    told = await sandbox.wait_for_message(lambda m: "14" in m.text, chat=sandbox.ben.id)
    await settled(news)
    listed = await news.running.says(sandbox.ana, "/retract")
    await news.pressed(listed, actions(listed, "retract:ask"))
    assert "1 chat" in listed.text
    ask = actions(listed, "retract:yes")
    await news.pressed(listed, "retract:no")
    assert "queda como está" in listed.text
    await news.pressed(listed, ask)
    assert "Retirada" in listed.text
    assert "Se responde a 1 chat" in listed.text
    how = actions(listed, "retract:how")
    answer = await sandbox.wait_for_message(lambda m: m.reply_to == told.id, chat=sandbox.ben.id)
    assert answer.id > told.id
    await settled(news)
    await news.pressed(listed, how)
    assert "Respondidos: 1" in listed.text
    assert "WITHDRAWN" in told.text or "CORRECTED" in told.text
    await news.pressed(listed, ask)
    assert "ya está decidida" in listed.text
    assert "no se avisó nada" in (await news.running.says(sandbox.ana, "/retract")).text


async def test_a_figure_of_a_digest_is_withdrawn_by_an_answer_to_the_digest(news, sandbox):
    """Who was muted got both in one message: the correction answers it, and tells of the one that is withdrawn."""
    await news.running.says(sandbox.ben, "/subscribe")
    place = Place(address=Address(sandbox.ben.id), kind=ChatKind.PRIVATE, language="en")
    until = RealClock().now() + timedelta(seconds=2)
    await news.running.face.subscriptions.change(place, lambda chat: replace(chat, muted_until=until))
    await news.prints("vigil 14")
    await asyncio.sleep(0.3)
    await news.prints("government 30")
    digest = await sandbox.wait_for_message(lambda m: "14" in m.text and "30" in m.text, chat=sandbox.ben.id, timeout=8)
    await settled(news)
    listed = await news.running.says(sandbox.ana, "/retract")
    ask = next(b["callback_data"] for b in listed.buttons if "14" in b["text"])
    await news.pressed(listed, ask)
    await news.pressed(listed, actions(listed, "retract:yes"))
    answer = await sandbox.wait_for_message(lambda m: m.reply_to == digest.id, chat=sandbox.ben.id)
    await settled(news)
    assert "14" in answer.text.split("\n")[0]
    assert "30" in digest.text


async def settled(news):
    """Wait until what was sent is marked."""
    async with asyncio.timeout(5):
        while news.running.face.sender.busy:
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)


# -- announce ----------------------------------------------------------------------------------------------------------


async def test_an_announcement_is_seen_before_it_goes_out_and_goes_out_once(news, sandbox):
    """The preview has the words as they were typed; confirmed, every follower gets them, once."""
    await news.running.says(sandbox.ben, "/subscribe")
    words = "Mañana no habrá avisos de 3 a 5.\n\nGracias por su paciencia, de verdad, a todas y todos."
    seen = await news.running.says(sandbox.ana, f"/announce {words}")
    assert all(line in seen.text for line in words.split("\n\n"))
    yes = actions(seen, "announce:yes")
    await news.pressed(seen, yes)
    got = await sandbox.wait_for_message(lambda m: "Gracias" in m.text, chat=sandbox.ben.id)
    assert "Enviado" in seen.text
    await news.pressed(seen, yes)
    assert "ya se envió" in seen.text
    await settled(news)
    assert sandbox.sent(sandbox.ben.id)[-1] is got


async def test_an_announcement_may_be_thrown_away(news, sandbox):
    """No sends nothing, and the old button is of no use then; an empty or endless text is explained."""
    assert "Escribe /announce" in (await news.running.says(sandbox.ana, "/announce")).text
    assert "demasiado largo" in (await news.running.says(sandbox.ana, "/announce " + "x" * 3500)).text
    seen = await news.running.says(sandbox.ana, "/announce hola")
    yes = actions(seen, "announce:yes")
    await news.pressed(seen, "announce:no")
    assert "no se envía" in seen.text
    await news.pressed(seen, yes)
    assert "ya se envió o se descartó" in seen.text


async def test_with_several_trackers_an_announcement_names_one(sandbox, tmp_path):
    """The first word says which; without it the bot asks."""
    room = Newsroom()
    both = {**TRACKERS, "lamparia": TRACKERS["arcadia"]}
    async with serving(sandbox, tmp_path, trackers=both, desk=room.open) as running:
        assert "/announce arcadia" in (await running.says(sandbox.ana, "/announce hola a todos")).text
        seen = await running.says(sandbox.ana, "/announce arcadia hola a todos")
        assert "hola a todos" in seen.text
        assert "arcadia hola" not in seen.text


async def test_a_decision_that_cannot_be_written_is_said(news, sandbox):
    """A disk that refuses: the operator reads that it failed, nothing is decided, and the button works later."""
    shown = await held(news, sandbox)
    store, news.desk._reviews._store = news.desk._reviews._store, FakeStore()
    news.desk._reviews._store.full = True
    await news.pressed(shown, actions(shown, "review:approve"))
    failed = await sandbox.wait_for_message(lambda m: "falló" in m.text, chat=sandbox.ana.id)
    assert failed.id > shown.id
    news.desk._reviews._store = store
    await news.pressed(shown, actions(shown, "review:approve"))
    assert shown.text.startswith("Aprobada")


# -- alarms ------------------------------------------------------------------------------------------------------------


async def test_alarms_come_in_the_operators_language(news, sandbox):
    """What the operator chose in /settings holds for alarms too."""
    settings = await news.running.says(sandbox.ana, "/settings")
    await news.pressed(settings, "set:lang:en")
    news.running.face.notices.tell(NoticeKind.FEED_DOWN, "Diario del Faro")
    assert (
        "could not be read" in (await sandbox.wait_for_message(lambda m: "Diario" in m.text, chat=sandbox.ana.id)).text
    )
