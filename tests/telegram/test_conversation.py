"""Talking with the bot over real HTTP: commands, buttons, groups, channels, rights, limits, stopping."""

from __future__ import annotations

import asyncio
import logging
import random
from pathlib import Path

import pytest
from telegram.error import Conflict

from bot.domain.chats import Address, Appearance, Pause
from bot.domain.delivery import DeliveryState
from bot.errors import TokenRefused
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.pacing import PacingRules
from bot.sandbox.state import Member
from bot.service.ports import NoticeKind
from bot.service.subscribe import Choice, chosen
from bot.telegram import menu, polling
from bot.telegram.application import TelegramFace, TelegramSettings
from bot.telegram.handlers import reading
from bot.telegram.handlers.visits import ANONYMOUS_ADMINISTRATOR
from storage.opening import open_store
from tests.fakes.reports import FakeReports
from tests.service.figures import LAMPARIA, alert
from tests.telegram.conftest import UNLIMITED, HastyClock, RealClock
from tests.telegram.serving import Running, serving


@pytest.fixture
async def running(sandbox, tmp_path):
    async with serving(sandbox, tmp_path) as running:
        yield running


@pytest.fixture
async def hasty(sandbox, tmp_path):
    async with serving(sandbox, tmp_path, wall=HastyClock()) as running:
        yield running


# -- private -----------------------------------------------------------------------------------------------------------


async def test_start_offers_a_button_and_the_button_subscribes(running, sandbox):
    """From nothing to a subscription in two touches, in the person's language."""
    welcome = await running.says(sandbox.ben, "/start")
    assert "I do not decide" in welcome.text
    asked = await sandbox.press(welcome, "sub:lamparia")
    await asked.answer()
    done = await sandbox.wait_for_message(chat=sandbox.ben.id, after=welcome)
    assert "Lamparia: political prisoners" in done.text
    chat = await running.chat(sandbox.ben.id)
    assert (chat.language, chosen(chat.subscription("lamparia"))) == ("en", Choice.USUAL)


async def test_a_deep_link_offers_its_tracker(running, sandbox):
    """`?start=lamparia` leads to that tracker's button; an unknown one to all."""
    for payload in ("lamparia", "atlantis"):
        welcome = await running.says(sandbox.ana, f"/start {payload}")
        assert [b["callback_data"] for b in welcome.buttons] == ["sub:lamparia"]


async def test_the_choices_are_pressed_and_shown(running, sandbox):
    """Everything, totals only: the message changes in place and the choice is stored."""
    done = await running.says(sandbox.ana, "/subscribe")
    for choice in ("everything", "totals", "usual"):
        await (await sandbox.press(done, f"sub:lamparia:{choice}")).answer()
        await running.handled()
        chat = await running.chat(sandbox.ana.id)
        assert chosen(chat.subscription("lamparia")).value == choice
    assert len(sandbox.sent(sandbox.ana.id)) == 1
    assert "✓" in done.buttons[0]["text"]


async def test_subscribing_again_says_so(running, sandbox):
    """The same command twice is no harm (T3)."""
    await running.says(sandbox.ben, "/subscribe")
    assert "already" in (await running.says(sandbox.ben, "/subscribe lamparia")).text


async def test_an_unknown_tracker_is_answered_with_what_there_is(running, sandbox):
    """A name that is none leads to the ones there are, its text shown as text."""
    answer = await running.says(sandbox.ben, "/subscribe Atlantis")
    assert "Atlantis" in answer.text
    assert answer.buttons[0]["callback_data"] == "sub:lamparia"
    assert (await running.says(sandbox.ben, "/latest Atlantis")).buttons[0]["callback_data"] == "latest:lamparia"
    assert (await running.says(sandbox.ben, "/unsubscribe Atlantis")).buttons[0]["callback_data"] == "unsub:lamparia"


async def test_unsubscribing(running, sandbox):
    """It ends, says so, and says so when there was nothing."""
    await running.says(sandbox.ben, "/subscribe")
    assert "no more alerts about" in (await running.says(sandbox.ben, "/unsubscribe lamparia")).text
    assert "no subscription" in (await running.says(sandbox.ben, "/unsubscribe")).text
    await running.says(sandbox.ben, "/subscribe")
    assert "no more alerts." in (await running.says(sandbox.ben, "/stop")).text
    assert (await running.chat(sandbox.ben.id)).subscriptions == ()


async def test_the_figures_in_every_form(running, sandbox):
    """/latest, /history, /sources, /chart, /export answer with the reports."""
    for command in ("latest", "history", "sources"):
        assert (await running.says(sandbox.ana, f"/{command}")).text.startswith(f"{command} lamparia es")
    assert "photo" in (await running.says(sandbox.ana, "/chart")).body
    assert "document" in (await running.says(sandbox.ana, "/export csv")).body
    question = await running.says(sandbox.ana, "/export lamparia")
    assert [b["text"] for b in question.buttons] == ["CSV", "JSON"]
    await (await sandbox.press(question, "JSON")).answer()
    assert "document" in (await sandbox.wait_for_message(chat=sandbox.ana.id, after=question)).body


async def test_a_picture_is_uploaded_once(running, sandbox):
    """The second time its file id goes."""
    await running.says(sandbox.ana, "/chart")
    await running.says(sandbox.ben, "/chart")
    first, second = (request.params["photo"] for request in sandbox.requests_of("sendPhoto"))
    assert not isinstance(first, str) or first.startswith("attach://")
    assert isinstance(second, str)
    assert not second.startswith("attach://")


async def test_too_little_for_a_chart_is_said(running, sandbox):
    """No picture, a sentence."""
    running.reports.drawable = False
    assert "not enough" in (await running.says(sandbox.ben, "/chart")).text


async def test_pages_turn_in_place(running, sandbox):
    """The button to the next page changes the message; the button under an alert makes a new one."""
    first = await running.says(sandbox.ana, "/history")
    await (await sandbox.press(first, "history:lamparia:2")).answer()
    await running.handled()
    assert first.text.endswith("2")
    await (await sandbox.press_raw(first, "latest:lamparia")).answer()
    await running.handled()
    assert len(sandbox.sent(sandbox.ana.id)) == 2


@pytest.mark.parametrize("command", ["help", "about", "privacy"])
async def test_the_bot_explains_itself(running, sandbox, command):
    """In both languages, and /help names every command."""
    spanish = await running.says(sandbox.ana, f"/{command}")
    english = await running.says(sandbox.ben, f"/{command}")
    assert spanish.text != english.text
    if command == "help":
        assert all(f"/{name}" in english.text for name in ("latest", "subscribe", "forget", "privacy"))
        assert "/retract" in spanish.text
        assert "/retract" not in english.text


@pytest.mark.parametrize("text", ["hola", "¿cuántos hay?", "/nada", "120 personas", "x" * 5000])
async def test_words_that_are_no_command_get_a_helpful_line(running, sandbox, text):
    """In private an unknown word is answered with what works."""
    assert "/latest" in (await running.says(sandbox.ana, text)).text


async def test_a_sticker_gets_the_helpful_line_too(running, sandbox):
    """Anything a person sends in private is answered."""
    await sandbox.send_sticker(sandbox.ana, sandbox.ana.id)
    assert "/latest" in (await sandbox.wait_for_message(chat=sandbox.ana.id)).text


async def test_an_edited_command_does_nothing(running, sandbox):
    """Only what is said counts, not what it is changed to."""
    message = await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    await running.handled()
    await sandbox.edit(message, "/subscribe")
    await running.handled()
    assert await running.chat(sandbox.ana.id) is None


async def test_a_failing_report_is_an_apology_without_details(running, sandbox, caplog):
    """X10: the person reads a sentence, the log has the reason."""
    running.reports.broken = True
    answer = await running.says(sandbox.ben, "/latest")
    assert "our side" in answer.text
    assert "bug" not in answer.text
    assert "a command failed: latest" in caplog.text


# -- settings ----------------------------------------------------------------------------------------------------------


async def press_all(running, sandbox, message, actions):
    for action in actions:
        await (await sandbox.press_raw(message, action)).answer()
        await running.handled()


async def test_settings_are_changed_in_place(running, sandbox):
    """Every page opens and every choice is stored; all in one message."""
    await running.says(sandbox.ana, "/subscribe")
    message = await running.says(sandbox.ana, "/settings")
    sent = len(sandbox.sent(sandbox.ana.id))
    await press_all(
        running,
        sandbox,
        message,
        [
            *("set:lang", "set:lang:en", "set:zone", "set:zone:Europe/Madrid", "set:quiet", "set:quiet:22-7"),
            *("set:rhythm", "set:rhythm:daily", "set:silent:flip", "set:form:flip", "set:least", "set:least:10"),
        ],
    )
    chat = await running.chat(sandbox.ana.id)
    assert (chat.language, chat.timezone, chat.rhythm.value) == ("en", "Europe/Madrid", "daily")
    assert (chat.silent, chat.appearance, chat.quiet.begins.hour) == (True, Appearance.PLAIN, 22)
    assert chat.subscription("lamparia").least_change == 10
    assert len(sandbox.sent(sandbox.ana.id)) == sent
    assert "Settings" in message.text
    await press_all(running, sandbox, message, ["set:zone:-", "set:quiet:-", "set:close"])
    assert (await running.chat(sandbox.ana.id)).timezone is None
    assert message.buttons == []


async def test_what_is_told_is_chosen_one_by_one(running, sandbox):
    """Totals, announcements, parts and sources are ticked on and off."""
    await running.says(sandbox.ana, "/subscribe")
    message = await running.says(sandbox.ana, "/settings")
    await press_all(
        running,
        sandbox,
        message,
        [
            "set:what",
            *("set:what:lamparia:totals", "set:what:lamparia:unnamed", "set:what:lamparia:announcements"),
            *("set:part:lamparia:press", "set:src:lamparia:0"),
        ],
    )
    subscription = (await running.chat(sandbox.ana.id)).subscription("lamparia")
    assert (subscription.totals, subscription.unnamed, subscription.announcements) == (False, True, False)
    assert {part.value for part in subscription.parts} == {"press"}
    assert subscription.sources == {"candil"}
    await press_all(running, sandbox, message, ["set:src:lamparia:0"])
    assert (await running.chat(sandbox.ana.id)).subscription("lamparia").sources == frozenset()


@pytest.mark.parametrize(
    "forged",
    [
        *("set:lang:xx", "set:zone:../../etc/passwd", "set:zone:America", "set:quiet:1-99", "set:rhythm:hourly"),
        *("set:least:7", "set:least:x", "set:what:atlantis:totals", "set:what:lamparia:all", "set:part:lamparia:x"),
        *("set:src:lamparia:99", "set:nothing", "set:nothing:x", "sub:atlantis", "sub:", "unknown", "status", ":::"),
    ],
)
async def test_forged_presses_change_nothing_and_are_answered(running, sandbox, forged):
    """T6: callback data is user input."""
    await running.says(sandbox.ana, "/subscribe")
    message = await running.says(sandbox.ana, "/settings")
    before = await running.chat(sandbox.ana.id)
    await (await sandbox.press_raw(message, forged)).answer()
    await running.handled()
    assert await running.chat(sandbox.ana.id) == before


async def test_buttons_of_a_message_that_is_gone_are_answered_anew(running, sandbox):
    """Deleted by the person: the choice holds, and the page comes as a new message."""
    await running.says(sandbox.ana, "/subscribe")
    message = await running.says(sandbox.ana, "/settings")
    await sandbox.delete(message)
    await press_all(running, sandbox, message, ["set:rhythm:daily"])
    assert (await running.chat(sandbox.ana.id)).rhythm.value == "daily"
    again = await sandbox.wait_for_message(chat=sandbox.ana.id, after=message)
    assert "set:rhythm" in [button["callback_data"] for button in again.buttons]


async def test_a_message_that_cannot_be_changed_is_sent_anew(running, sandbox):
    """Telegram refuses the edit: nobody is left in front of a dead button."""
    message = await running.says(sandbox.ana, "/settings")
    sandbox.faults.add(Fault(FaultKind.CANNOT_PARSE, "editMessageText", count=None))
    await press_all(running, sandbox, message, ["set:lang"])
    again = await sandbox.wait_for_message(chat=sandbox.ana.id, after=message)
    assert "set:lang:en" in [button["callback_data"] for button in again.buttons]


@pytest.mark.parametrize(
    "text",
    [
        *("/latest " + "x" * 4000, "/subscribe " + "ñ" * 300, "/mute " + "9" * 3000, "/history venezuela 5 6 7 8"),
        *(
            "/export pdf",
            "/chart ¿?",
            "/settings now please",
            "/unsubscribe @",
            "/start " + "z" * 64,
            "/sources \u202e5",
        ),
    ],
)
async def test_wrong_arguments_are_answered_in_words(running, sandbox, text):
    """Whatever stands behind a command, the answer is a short message, never silence or a failure."""
    answer = await running.says(sandbox.ben, text)
    assert answer.text
    assert "our side" not in answer.text
    assert len(answer.text) < 600


async def test_a_command_with_capitals_and_the_bots_name_is_one(running, sandbox):
    """As phones write it, and as groups complete it."""
    assert (await running.says(sandbox.ana, "/Latest")).text.startswith("latest")
    named = f"/latest@{running.face.bot.username.upper()}"
    assert (await running.says(sandbox.ben, named, sandbox.group)).text.startswith("latest")


async def test_settings_open_before_anything_is_followed(running, sandbox):
    """A chat that follows nothing can choose its language; nothing was stored before that."""
    message = await running.says(sandbox.ben, "/settings")
    assert "nothing yet" in message.text
    assert await running.chat(sandbox.ben.id) is None
    await press_all(running, sandbox, message, ["set:lang:es"])
    assert (await running.chat(sandbox.ben.id)).language == "es"


async def test_a_chat_that_wants_plain_text_is_answered_so(running, sandbox):
    """Answers follow the chosen form."""
    message = await running.says(sandbox.ana, "/settings")
    await press_all(running, sandbox, message, ["set:form:flip"])
    assert "text" in (await running.says(sandbox.ana, "/latest")).body


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("8h", "Muted until"),
        ("until 08:00", "Muted until"),
        ("2d", "Muted"),
        ("una hora", "Muted until"),
        ("hasta las 8 de la mañana", "Muted until"),
        ("off", "No longer"),
        ("OFF", "No longer"),
        ("soon", "How long"),
    ],
)
async def test_mute_understands_what_people_type(running, sandbox, words, answer):
    """`/mute 8h`, `/mute until 08:00`, `/mute off`; anything else is explained."""
    await running.says(sandbox.ben, "/subscribe")
    assert answer.lower() in (await running.says(sandbox.ben, f"/mute {words}")).text.lower().replace("for how", "how")


async def test_nothing_to_mute_is_said(running, sandbox):
    """A chat that follows nothing needs no silence."""
    assert "no alerts to mute" in (await running.says(sandbox.ben, "/mute 8h")).text


async def test_forget_asks_once_and_leaves_nothing(running, sandbox):
    """/forget deletes at once when confirmed, and not before."""
    await running.says(sandbox.ben, "/subscribe")
    question = await running.says(sandbox.ben, "/forget")
    await press_all(running, sandbox, question, ["forget:no"])
    assert await running.chat(sandbox.ben.id) is not None
    await press_all(running, sandbox, question, ["forget:yes"])
    assert await running.chat(sandbox.ben.id) is None
    assert "Nothing of this chat is left" in question.text
    await press_all(running, sandbox, question, ["forget:yes"])
    assert "store nothing" in question.text


# -- groups, topics, channels ------------------------------------------------------------------------------------------


async def test_only_administrators_change_a_group(running, sandbox):
    """T7: others are not answered at all; the administrator is."""
    assert await running.is_silent(sandbox.ben, "/subscribe", sandbox.group)
    assert await running.chat(sandbox.group.id) is None
    answer = await running.says(sandbox.ana, "/subscribe", sandbox.group)
    assert answer.body["reply_to_message"]["text"] == "/subscribe"
    assert await running.chat(sandbox.group.id) is not None


async def test_somebody_elses_button_is_refused_aloud(running, sandbox):
    """A press by a member who is no administrator changes nothing and says why."""
    done = await running.says(sandbox.ana, "/subscribe", sandbox.group)
    asked = await sandbox.press(done, "sub:lamparia:everything", by=sandbox.ben)
    assert "administradores" in (await asked.answer())["text"]
    chat = await running.chat(sandbox.group.id)
    assert chosen(chat.subscription("lamparia")) is Choice.USUAL


async def test_anonymous_administrators_work(running, sandbox):
    """T8: who speaks in the group's name administers it."""
    await running.says(sandbox.ana, "/subscribe", sandbox.group, anonymous=True)
    assert await running.chat(sandbox.group.id) is not None


async def test_anonymous_administrators_of_one_group_do_not_use_up_anothers_patience(running, sandbox):
    """Telegram lets them all speak through one account; each group is counted by itself."""
    for _ in range(25):
        running.face._room.limits.may_ask(ANONYMOUS_ADMINISTRATOR)
        running.face._room.limits.may_ask(sandbox.forum.id)
    await running.says(sandbox.ana, "/subscribe", sandbox.group, anonymous=True)
    assert await running.chat(sandbox.group.id) is not None
    assert await running.is_silent(sandbox.ana, "/latest", sandbox.forum, anonymous=True)


async def test_anybody_may_ask_for_the_figures_now_and_then(running, sandbox):
    """/latest in a group answers anybody, then keeps quiet for a while; a press says how long."""
    latest = await running.says(sandbox.ben, "/latest", sandbox.group)
    assert await running.is_silent(sandbox.ben, "/latest", sandbox.group)
    asked = await sandbox.press_raw(latest, "latest:lamparia", by=sandbox.ben)
    await asked.answer()
    again = await sandbox.press_raw(latest, "latest:lamparia", by=sandbox.ben)
    assert "seconds" in (await again.answer())["text"]


@pytest.mark.parametrize("text", ["hola", "/nada", "/latest@other_bot", "/subscribe@other_bot", "latest"])
async def test_a_group_hears_nothing_it_did_not_ask_for(running, sandbox, text):
    """Unknown words and other bots' commands get silence."""
    assert await running.is_silent(sandbox.ana, text, sandbox.group)


async def test_a_topic_is_subscribed_and_answered_there(running, sandbox):
    """A forum topic keeps its own subscription."""
    topic = sandbox.topic.id
    answer = await running.says(sandbox.ana, "/subscribe", sandbox.forum, thread=topic)
    assert answer.body["message_thread_id"] == topic
    assert await running.chat(sandbox.forum.id, topic) is not None
    assert await running.chat(sandbox.forum.id) is None


async def test_a_channel_is_subscribed_by_its_administrator_from_private(running, sandbox):
    """Both who asks and the bot have to administer it; what is missing is said."""
    assert "administers @sandbox_channel" in (await running.says(sandbox.ben, "/subscribe @sandbox_channel")).text
    await sandbox.set_bot(sandbox.channel, Member("administrator", can_send=False))
    assert "administrador de @sandbox_channel" in (await running.says(sandbox.ana, "/subscribe @sandbox_channel")).text
    await sandbox.set_bot(sandbox.channel, Member("administrator"))
    assert "No encuentro" in (await running.says(sandbox.ana, "/subscribe @nowhere_at_all")).text
    assert "Listo" in (await running.says(sandbox.ana, "/subscribe @sandbox_channel lamparia")).text
    assert (await running.chat(sandbox.channel.id)).kind.value == "channel"
    assert "No sigo" in (await running.says(sandbox.ana, "/subscribe @sandbox_channel atlantis")).text
    for command in ("/forget @sandbox_channel", "/settings @sandbox_channel", "/mute 8h @sandbox_channel"):
        assert "se escribe en @sandbox_channel" in (await running.says(sandbox.ana, command)).text
    ended = (await running.says(sandbox.ana, "/unsubscribe @sandbox_channel")).text
    assert "@sandbox_channel ya no recibirá avisos" in ended
    assert "no recibía avisos" in (await running.says(sandbox.ana, "/unsubscribe @sandbox_channel")).text


async def test_a_channels_own_post_is_its_administrators_word(running, sandbox):
    """T8: a command posted in the channel is served there."""
    await running.says(sandbox.ana, "/subscribe", sandbox.channel)
    assert await running.chat(sandbox.channel.id) is not None


async def test_a_group_that_becomes_a_supergroup_keeps_its_subscription(running, sandbox):
    """Migration by update."""
    await running.says(sandbox.ana, "/subscribe", sandbox.group)
    new = await sandbox.migrate(sandbox.group)
    await running.handled()
    assert await running.chat(sandbox.group.id) is None
    assert (await running.chat(new.id)).subscription("lamparia") is not None


async def test_a_group_that_removes_the_bot_is_forgotten(running, sandbox):
    """T9: nothing of it is kept."""
    await running.says(sandbox.ana, "/subscribe", sandbox.group)
    await sandbox.kick(sandbox.group)
    await running.handled()
    assert await running.chat(sandbox.group.id) is None


async def test_rights_lost_pause_and_regained_wake(running, sandbox):
    """A group that takes the right to write away is paused, and woken when it gives it back."""
    await running.says(sandbox.ana, "/subscribe", sandbox.forum)
    await sandbox.restrict(sandbox.forum)
    await running.handled()
    assert (await running.chat(sandbox.forum.id)).pause is Pause.NO_RIGHTS
    await sandbox.add(sandbox.forum)
    await running.handled()
    assert (await running.chat(sandbox.forum.id)).pause is None


async def test_what_holds_for_a_group_holds_for_its_topics(running, sandbox):
    """A topic's own subscription is paused and woken with its group."""
    topic = sandbox.topic.id
    await running.says(sandbox.ana, "/subscribe", sandbox.forum, thread=topic)
    await running.says(sandbox.ana, "/subscribe", sandbox.forum)
    await sandbox.restrict(sandbox.forum)
    await running.handled()
    assert (await running.chat(sandbox.forum.id, topic)).pause is Pause.NO_RIGHTS
    await sandbox.add(sandbox.forum)
    await running.handled()
    assert (await running.chat(sandbox.forum.id, topic)).pause is None
    assert (await running.chat(sandbox.forum.id)).pause is None


async def test_a_channel_that_takes_the_right_to_post_away_is_paused(running, sandbox):
    """The bot stays an administrator and may not post: paused, and woken when it may again."""
    await running.says(sandbox.ana, "/subscribe @sandbox_channel")
    await sandbox.set_bot(sandbox.channel, Member("administrator", can_send=False))
    await running.handled()
    assert (await running.chat(sandbox.channel.id)).pause is Pause.NO_RIGHTS
    await sandbox.set_bot(sandbox.channel, Member("administrator"))
    await running.handled()
    assert (await running.chat(sandbox.channel.id)).pause is None


async def test_who_is_removed_and_added_again_begins_anew(running, sandbox):
    """Nothing of the time before is kept; /subscribe works as at first."""
    await running.says(sandbox.ana, "/subscribe", sandbox.group)
    await sandbox.kick(sandbox.group)
    await sandbox.add(sandbox.group)
    await running.handled()
    assert await running.chat(sandbox.group.id) is None
    assert "Recibirás" in (await running.says(sandbox.ana, "/subscribe", sandbox.group)).text


async def test_who_blocks_is_paused_and_wakes_with_a_word(running, sandbox):
    """A block pauses, an unblock or the next message wakes; what waited and is news comes."""
    await running.says(sandbox.ben, "/subscribe")
    await sandbox.block(sandbox.ben)
    await running.handled()
    assert (await running.chat(sandbox.ben.id)).pause is Pause.BLOCKED
    await sandbox.unblock(sandbox.ben)
    await running.handled()
    assert (await running.chat(sandbox.ben.id)).pause is None
    await running.face.subscriptions.pause(Address(sandbox.ben.id), Pause.BLOCKED)
    await running.says(sandbox.ben, "hello again")
    assert (await running.chat(sandbox.ben.id)).pause is None


# -- operator, limits --------------------------------------------------------------------------------------------------


async def test_status_is_for_the_operator(running, sandbox):
    """Elsewhere it is a command that does not exist."""
    assert (await running.says(sandbox.ana, "/status")).text.startswith("status")
    assert "do not know" in (await running.says(sandbox.ben, "/status")).text
    assert await running.is_silent(sandbox.ben, "/status", sandbox.group)


async def test_the_operator_is_told_once_in_a_while(running, sandbox):
    """A notice comes to the operator's chat; the same again within ten minutes is only counted."""
    running.face.notices.tell(NoticeKind.DEAD, "bad blocks")
    running.face.notices.tell(NoticeKind.DEAD, "bad blocks")
    told = await sandbox.wait_for_message(lambda m: "bad blocks" in m.text, chat=sandbox.ana.id)
    await asyncio.sleep(0.1)
    assert sandbox.sent(sandbox.ana.id)[-1] is told


async def test_one_person_does_not_keep_the_others_waiting(running, sandbox):
    """T5: twenty commands of one person; somebody else is answered within a second."""
    for _ in range(20):
        await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/latest")
    async with asyncio.timeout(1):
        await running.says(sandbox.ben, "/latest")
    await running.handled()
    answers = [message.text for message in sandbox.sent(sandbox.ana.id)]
    assert len([text for text in answers if text.startswith("latest")]) < 20


async def test_a_press_too_many_is_answered_and_not_served(running, sandbox):
    """Of thirty presses at once each is answered; the last ones change nothing."""
    message = await running.says(sandbox.ana, "/latest")
    presses = [await sandbox.press_raw(message, "latest:lamparia") for _ in range(30)]
    for asked in presses:
        await asked.answer()
    await running.handled()
    assert len(sandbox.sent(sandbox.ana.id)) < 30


async def test_commands_are_registered_for_each_language_and_scope(running, sandbox):
    """The menu speaks Spanish and English, in private, in groups and for administrators."""
    async with asyncio.timeout(5):
        while len(sandbox.requests_of("setChatMenuButton")) < 1:
            await asyncio.sleep(0.02)
    registered = sandbox.requests_of("setMyCommands")
    assert len(registered) == 12
    assert {request.params.get("language_code") for request in registered} == {None, "es", "en"}


# -- an alert all the way, polling, starting, stopping -----------------------------------------------------------------


async def test_an_alert_reaches_who_subscribed(running, sandbox):
    """From the outbox to the chat over HTTP, marked as sent."""
    await running.says(sandbox.ben, "/subscribe")
    posted = alert(52, RealClock().now())
    async with running.store.unit() as unit:
        await unit.outbox.put(posted)
        await unit.outbox.address(posted.alert_id, [unit.chats.key_of(Address(sandbox.ben.id))])
    running.face.sender.wake()
    await sandbox.wait_for_message(lambda m: "52" in m.text, chat=sandbox.ben.id)
    async with asyncio.timeout(5):
        while running.face.sender.busy:
            await asyncio.sleep(0.01)
    async with running.store.unit() as unit:
        (delivery,) = await unit.outbox.deliveries(posted.alert_id)
    assert delivery.state is DeliveryState.SENT


@pytest.mark.parametrize(
    "kind", [FaultKind.UNAUTHORIZED, FaultKind.NOT_FOUND, FaultKind.SERVER_ERROR, FaultKind.CUT_JSON]
)
async def test_polling_outlives_a_refusal(hasty, sandbox, kind):
    """T1, T4: one 401, 404, 502 or broken answer to getUpdates does not end polling."""
    sandbox.faults.add(Fault(kind, "getUpdates", count=1))
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    await sandbox.wait_for_message(chat=sandbox.ana.id, timeout=10)


async def test_a_second_poller_is_waited_out_and_told(hasty, sandbox, caplog):
    """T2: a conflict backs off and the operator is told; sending goes on, and no command is lost."""
    sandbox.faults.add(Fault(FaultKind.CONFLICT, "getUpdates", count=2))
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "hola")
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/latest")
    await sandbox.wait_for_message(lambda m: m.text.startswith("latest"), chat=sandbox.ana.id, timeout=15)
    await sandbox.wait_for_message(lambda m: "Otro proceso" in m.text, chat=sandbox.ana.id)


async def test_an_update_that_cannot_be_read_stops_nothing(running, sandbox):
    """A shape the vendor does not know is passed over; the next update is served."""
    sandbox.core.updates.add("message", {"message_id": "x", "chat": 5})
    assert "/latest" in (await running.says(sandbox.ana, "hola")).text


async def test_a_refused_token_is_said_at_the_start_without_showing_it(sandbox, tmp_path):
    """401 and 404 at the start end in TokenRefused; its text and its causes hold no token."""
    clock = RealClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    for token in ("1234567:" + "A" * 35, "no-token"):
        settings = TelegramSettings(token=token, api_url=sandbox.url)
        assert token not in repr(settings)
        face = TelegramFace(settings, store, FakeReports(), {}, clock, dice=random.random)
        with pytest.raises(TokenRefused) as refused:
            await face.start()
        assert token not in f"{refused.value!r}{refused.value.__cause__!r}"
        await face.stop()
    await store.close()


async def test_a_server_that_is_away_at_the_start_is_waited_for(tmp_path, caplog):
    """The bot starts without it, says so, and stops when told."""
    clock = RealClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    settings = TelegramSettings(token="1234567:" + "A" * 35, api_url="http://127.0.0.1:9")
    face = TelegramFace(settings, store, FakeReports(), {}, clock, dice=random.random)
    await face.start()
    stop = asyncio.Event()
    running = asyncio.create_task(face.run_until(stop))
    await asyncio.sleep(0.1)
    stop.set()
    async with asyncio.timeout(5):
        await running
        await face.stop()
    assert "goes on trying" in caplog.text
    await store.close()


async def test_the_token_is_in_no_line_of_a_whole_conversation(hasty, sandbox, caplog):
    """G6: at DEBUG, our own loggers never write the token, whatever fails."""
    caplog.set_level(logging.DEBUG)
    sandbox.faults.add(Fault(FaultKind.UNAUTHORIZED, "getUpdates", count=1))
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "sendRichMessage", count=2))
    await sandbox.user_says(sandbox.ana, sandbox.ana.id, "/latest")
    await hasty.handled()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert sandbox.token not in "\n".join(ours)
    assert sandbox.token not in repr(hasty.face.bot)


async def test_stopping_is_quick_and_confirms_what_was_served(sandbox, tmp_path):
    """G9: told to stop in a long poll, the bot ends at once, and served updates do not come again."""
    clock = RealClock()
    store = open_store(tmp_path / "var", tmp_path / "key", clock=clock)
    settings = TelegramSettings(token=sandbox.token, api_url=sandbox.url, limits=UNLIMITED)
    for _ in range(2):
        face = TelegramFace(settings, store, FakeReports(), {"lamparia": LAMPARIA}, clock, dice=random.random)
        await face.start()
        running = Running(sandbox, store, FakeReports(), face)
        await running.handled()
        if not sandbox.sent(sandbox.ana.id):
            await running.says(sandbox.ana, "/latest")
        await asyncio.sleep(0.1)
        running.stop.set()
        async with asyncio.timeout(5):
            await running.task
            await face.stop()
    assert len(sandbox.sent(sandbox.ana.id)) == 1
    await store.close()


async def test_a_group_is_not_scolded_for_asking_much(running, sandbox):
    """Who asks too much in a group gets silence; in private one line asks for patience."""
    for _ in range(25):
        running.face._router._room.limits.may_ask(sandbox.ben.id)
    assert await running.is_silent(sandbox.ben, "/latest", sandbox.group)
    assert "moment" in (await running.says(sandbox.ben, "/latest")).text
    assert await running.is_silent(sandbox.ben, "/latest", sandbox.private(sandbox.ben))
    assert await running.is_silent(sandbox.ben, "what", sandbox.private(sandbox.ben))


async def test_when_telegram_does_not_say_who_administers_nobody_does(running, sandbox):
    """A membership that cannot be found out is none."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "getChatMember", count=1))
    assert await running.is_silent(sandbox.ana, "/subscribe", sandbox.group)


async def test_an_answer_waits_out_a_short_429(running, sandbox):
    """Somebody who asked is answered a moment later; that the answer cannot be sent is logged."""
    sandbox.faults.add(Fault(FaultKind.FLOOD, "sendRichMessage", count=1, retry_after=1))
    assert (await running.says(sandbox.ana, "/latest")).text.startswith("latest")


async def test_an_answer_waits_out_a_long_429_and_keeps_nobody(running, sandbox):
    """It comes once the wait is over; what the person asks meanwhile in another chat is answered at once."""
    sandbox.faults.add(Fault(FaultKind.FLOOD, "sendRichMessage", chat=sandbox.group.id, count=1, retry_after=3))
    await sandbox.user_says(sandbox.ana, sandbox.group, "/latest")
    async with asyncio.timeout(5):
        while not any(r.fault for r in sandbox.requests_of("sendRichMessage")):
            await asyncio.sleep(0.01)
    async with asyncio.timeout(3):
        assert (await running.says(sandbox.ana, "/latest")).text.startswith("latest")
    assert sandbox.sent(sandbox.group) == []
    answer = await sandbox.wait_for_message(chat=sandbox.group, timeout=10)
    assert answer.text.startswith("latest")


async def test_every_answer_in_the_demo_is_marked(sandbox, tmp_path):
    """Commands, buttons pressed in place, files: nothing may be taken for news."""
    async with serving(sandbox, tmp_path, demo=True) as running:
        for command in ("start", "help", "subscribe", "settings", "about", "privacy", "mute 8h", "nonsense", "forget"):
            assert "DEMO" in (await running.says(sandbox.ana, f"/{command}")).text
        settings = sandbox.sent(sandbox.ana.id)[3]
        await press_all(running, sandbox, settings, ["set:lang", "set:close"])
        assert "DEMO" in settings.text
        assert (await running.says(sandbox.ana, "/export csv")).body["caption"] == "DEMO"


async def test_a_press_that_is_too_old_to_be_answered_is_served_all_the_same(running, sandbox):
    """Telegram refuses the answer to the press, not what it asks for; a chat action that fails is no matter."""
    message = await running.says(sandbox.ana, "/latest")
    sandbox.faults.add(Fault(FaultKind.CHAT_NOT_FOUND, "answerCallbackQuery", count=1))
    sandbox.faults.add(Fault(FaultKind.CHAT_NOT_FOUND, "sendChatAction", count=1))
    await sandbox.press_raw(message, "chart:lamparia")
    assert "photo" in (await sandbox.wait_for_message(chat=sandbox.ana.id, after=message)).body


@pytest.mark.parametrize("name", [*reading.PUBLIC, *reading.FOR_OPERATORS, "correct"])
def test_every_command_stands_in_the_documentation(name):
    """docs/chat.md has a row for each."""
    page = (Path(__file__).parents[2] / "docs" / "chat.md").read_text(encoding="utf-8")
    assert f"| `/{name}" in page


async def test_commands_that_cannot_be_registered_stop_nothing(running, sandbox):
    """The menu is a comfort."""
    sandbox.faults.add(Fault(FaultKind.SERVER_ERROR, "set*", count=None))
    assert await menu.register(running.face.bot, None) is False


async def test_a_webhook_that_was_left_is_taken_away(running, sandbox):
    """While a webhook is set nobody can poll: it is deleted, once the server says so."""
    async with asyncio.timeout(5):
        while not sandbox.requests_of("getUpdates"):
            await asyncio.sleep(0.01)
    before = len(sandbox.requests_of("deleteWebhook"))
    error = Conflict("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook")
    await running.face.poller._conflict(error)
    assert len(sandbox.requests_of("deleteWebhook")) == before + 1


async def test_a_loop_that_ends_for_a_reason_of_ours_is_started_again(running, caplog):
    """Neither sender nor poller may die in silence."""
    runs = []

    async def ends(stop):
        runs.append(1)
        if len(runs) == 1:
            raise RuntimeError("a bug")
        stop.set()

    async def at_once(_seconds, _stop):
        return None

    running.face._sleep = at_once
    await running.face._keep(ends, asyncio.Event())
    assert len(runs) == 2
    assert "a loop ended" in caplog.text


def test_the_poller_waits_longer_than_the_server_holds_back():
    """The answer to an empty long poll comes within the time we wait for it."""
    assert polling.LONG_POLL <= 50
    assert polling.ANSWER_WITHIN > 5


def test_sandbox_rules_are_telegrams():
    """What the tests rely on: the sandbox begins with Telegram's limits."""
    assert PacingRules().overall_per_second == 30
