"""The settings pages and what is said around them, in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.chats import Address, Appearance, Chat, ChatKind, Pause, Subscription
from bot.domain.claims import Group
from bot.domain.trackers import Source, SourceKind, Topic, Tracker
from bot.rendering import conversation
from bot.rendering.blocks import Heading, Items, Message, Paragraph
from bot.rendering.catalog import LANGUAGES
from bot.rendering.choices import PARTS, QUIET, Page, other_form, quiet_hours, settings_page, zone_of
from bot.telegram.forms import ACTION_BYTES

NOW = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)


def tracker(name: str) -> Tracker:
    return Tracker(
        tracker_id=name,
        names={"es": f"{name}: presos", "en": f"{name}: prisoners"},
        topic=Topic(any_of=(name,)),
        window_start=date(2031, 2, 1),
        sources=(Source(source_id="candil", kind=SourceKind.NGO, names={"es": "Candil", "en": "Candil"}),),
        timezone="America/Caracas",
    )


TRACKERS = {name: tracker(name) for name in ("lamparia", "farolia")}


def chat(*names: str, **more) -> Chat:
    made = Chat(
        address=Address(7),
        kind=ChatKind.PRIVATE,
        language="en",
        subscriptions=tuple(Subscription(tracker_id=name) for name in names),
    )
    return replace(made, **more)


def page(name: str = "", tracker_id: str | None = None, **more) -> Message:
    return settings_page(Page(chat("lamparia", **more), TRACKERS, NOW), name, tracker_id)


def words(message: Message) -> str:
    texts = [b.text for b in message.blocks if isinstance(b, Heading | Paragraph)]
    texts += [item for b in message.blocks if isinstance(b, Items) for item in b.items]
    return "\n".join("".join(inline.text for inline in text) for text in texts)


def buttons(message: Message) -> dict[str, str]:
    return {button.action: button.text for row in message.buttons for button in row}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", "lang", "zone", "what", "least", "quiet", "rhythm", "nothing"])
def test_every_page_has_short_actions_and_a_way_out(language, name):
    """Each action fits into 64 bytes, and each page leads back or closes."""
    message = page(name, language=language)
    actions = buttons(message)
    assert all(len(action.encode()) <= ACTION_BYTES for action in actions)
    assert actions.keys() & {"set", "set:close"}


def test_the_main_page_says_what_is_unusual():
    """Silence, a pause and the lack of subscriptions are said at the top."""
    muted = page(muted_until=NOW + timedelta(hours=2))
    assert "Muted until" in words(muted)
    assert "Muted" not in words(page(muted_until=NOW - timedelta(hours=2)))
    assert "paused" in words(page(pause=Pause.NO_RIGHTS))
    assert "nothing yet" in words(settings_page(Page(chat(), TRACKERS, NOW)))
    assert "nothing yet" in words(settings_page(Page(chat("atlantis"), TRACKERS, NOW)))


def test_what_is_chosen_is_ticked():
    """The button of the choice in force carries a tick."""
    assert buttons(page("lang"))["set:lang:en"].startswith("✓")
    assert buttons(page("zone"))["set:zone:-"].startswith("✓")
    own = page("zone", timezone="Asia/Tokyo")
    assert buttons(own)["set:zone:Asia/Tokyo"] == "✓ Tokyo"
    assert buttons(page("quiet", quiet=quiet_hours(QUIET[0])))[f"set:quiet:{QUIET[0]}"].startswith("✓")
    assert buttons(page("least"))["set:least:1"].startswith("✓")


def test_two_trackers_have_a_page_each():
    """With several trackers the page of changes asks which; with one it opens at once."""
    both = chat("lamparia", "farolia")
    asked = settings_page(Page(both, TRACKERS, NOW), "what")
    assert {"set:what:lamparia", "set:what:farolia"} <= buttons(asked).keys()
    opened = settings_page(Page(both, TRACKERS, NOW), "what", "farolia")
    assert "farolia: prisoners" in words(opened)
    assert f"set:part:farolia:{PARTS[0].value}" in buttons(opened)
    assert "set:what:lamparia:totals" in buttons(page("what"))
    assert buttons(settings_page(Page(both, TRACKERS, NOW), "part", "atlantis")) == buttons(
        settings_page(Page(both, TRACKERS, NOW))
    )


def test_different_choices_for_different_trackers_are_called_so():
    """The main page does not pretend that one choice holds for all."""
    one, other = chat("lamparia", "farolia").subscriptions
    mixed = chat(subscriptions=(one, replace(other, least_change=10, parts=frozenset({Group.PRESS}))))
    shown = buttons(settings_page(Page(mixed, TRACKERS, NOW)))
    assert "depends" in shown["set:what"]
    assert "depends" in shown["set:least"]


def test_the_zone_of_a_chat():
    """Its own, else that of what it follows, else that of what it could, else UTC."""
    assert zone_of(chat(timezone="Asia/Tokyo"), TRACKERS) == ZoneInfo("Asia/Tokyo")
    assert zone_of(chat("lamparia"), TRACKERS) == ZoneInfo("America/Caracas")
    assert zone_of(chat(), TRACKERS) == ZoneInfo("America/Caracas")
    assert zone_of(chat(), {}) == ZoneInfo("UTC")


def test_the_other_form_and_hours_that_are_not_offered():
    """Two presses lead back; a forged name of hours is refused."""
    assert other_form(other_form(Appearance.RICH)) is Appearance.RICH
    with pytest.raises(ValueError, match="1-99"):
        quiet_hours("1-99")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_has_words_in_each_language(language):
    """No text is missing, empty, or left with a slot."""
    one = TRACKERS["lamparia"]
    said = [
        conversation.welcome(language, [one]),
        conversation.help_message(language, ["latest", "help"]),
        conversation.about(language),
        conversation.privacy(language),
        conversation.which_tracker(language, [one], "sub"),
        conversation.which_tracker(language, [one], "sub", "x" * 500),
        conversation.subscribed(language, one, "usual", fresh=True),
        conversation.subscribed(language, one, None, fresh=False),
        conversation.channel_subscribed(language, one, "@here"),
        *(conversation.unsubscribed(language, ended, which) for ended, which in ((0, None), (1, one), (2, None))),
        conversation.forget_question(language),
        conversation.export_question(language, one),
        conversation.muted(language, NOW, UTC),
        conversation.notice(language, "dead", "detail", 3),
        conversation.notice(language, "server_up", ""),
    ]
    for message in said:
        assert words(message).strip()
        assert "{" not in words(message)
        assert len(words(message)) < 1200


def test_a_tracker_without_a_name_in_the_language():
    """Any name is better than none."""
    only = replace(TRACKERS["lamparia"], names={"es": "Lamparia"})
    assert conversation.name_of(only, "en") == "Lamparia"
    assert conversation.name_of(replace(only, names={}), "en") == "lamparia"
