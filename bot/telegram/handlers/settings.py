"""The settings of a chat: each press is checked, changes one thing, and shows the page again in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.chats import Chat, Rhythm, Subscription
from bot.domain.claims import Group
from bot.domain.trackers import Tracker
from bot.rendering.catalog import LANGUAGES
from bot.rendering.choices import LEAST, ZONES, Page, other_form, quiet_hours, settings_page
from bot.rendering.conversation import line
from bot.service.subscribe import with_subscription
from bot.telegram.handlers.room import Guest, Room

NONE = "-"
OPENED_IN_PLACE = "set"
"""The action of every button of the settings, and of the button that opens them under another message."""

Change = Callable[[Chat], Chat]


class Settings:
    """Handlers of /settings and its buttons. Who may has been asked before."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def show(self, guest: Guest) -> None:
        """Open the settings, or do what a button asks for."""
        visit = guest.visit
        page, first, second = (visit.argument(number) for number in range(3))
        if not visit.pressed or page is None:
            await self._room.answer(visit)
            await self._show(guest, guest.chat)
            return
        if page == "close":
            await self._room.answer(visit)
            await self._room.rewrite(guest, line(guest.language, "settings.closed"))
            return
        try:
            change = self._change(page, first, second)
        except (ValueError, KeyError, IndexError):
            await self._room.say(guest, "old.button")
            return
        chat = guest.chat
        if change is not None:
            chat = await self._room.subscriptions.change(visit.place, change)
        await self._room.answer(visit)
        stays = change is None or second is not None
        await self._show(guest, chat, page if stays else "", first if stays else None)

    async def _show(self, guest: Guest, chat: Chat | None, page: str = "", tracker_id: str | None = None) -> None:
        visit = guest.visit
        shown = chat or Chat(address=visit.address, kind=visit.place.kind, language=visit.place.language)
        message = settings_page(Page(shown, self._room.trackers, self._room.clock.now()), page, tracker_id)
        changed = self._room.guest(visit, shown)
        if visit.pressed and visit.name == OPENED_IN_PLACE:
            await self._room.rewrite(changed, message)
        else:
            await self._room.reply(changed, message)

    def _change(self, page: str, first: str | None, second: str | None) -> Change | None:
        """Return the change that a button means, or None when it only opens a page.

        Raises:
            ValueError, KeyError, IndexError: no button of ours means this.
        """
        if page in _TRACKER_CHANGES:
            if first is None:
                return None
            tracker = self._room.trackers[first]
            if second is None:
                return None
            return _for_tracker(tracker, _TRACKER_CHANGES[page], second)
        if page not in _CHANGES:
            raise KeyError(page)
        return None if first is None else _CHANGES[page](first)


def _language(value: str) -> Change:
    if value not in LANGUAGES:
        raise ValueError(value)
    return lambda chat: replace(chat, language=value)


def _zone(value: str) -> Change:
    if value != NONE and value not in ZONES:
        raise ValueError(value)
    zone = None if value == NONE else value
    return lambda chat: replace(chat, timezone=zone)


def _quiet(value: str) -> Change:
    hours = None if value == NONE else quiet_hours(value)
    return lambda chat: replace(chat, quiet=hours)


def _rhythm(value: str) -> Change:
    rhythm = Rhythm(value)
    return lambda chat: replace(chat, rhythm=rhythm)


def _silent(_value: str) -> Change:
    return lambda chat: replace(chat, silent=not chat.silent)


def _form(_value: str) -> Change:
    return lambda chat: replace(chat, appearance=other_form(chat.appearance))


def _least(value: str) -> Change:
    size = LEAST[LEAST.index(int(value))]

    def change(chat: Chat) -> Chat:
        return replace(chat, subscriptions=tuple(replace(each, least_change=size) for each in chat.subscriptions))

    return change


def _for_tracker(tracker: Tracker, change: Callable[[Subscription, str, Tracker], Subscription], value: str) -> Change:
    change(Subscription(tracker_id=tracker.tracker_id), value, tracker)  # refuses now what it does not know

    def apply(chat: Chat) -> Chat:
        subscription = chat.subscription(tracker.tracker_id)
        return chat if subscription is None else with_subscription(chat, change(subscription, value, tracker))

    return apply


def _flag(subscription: Subscription, value: str, _tracker: Tracker) -> Subscription:
    match value:
        case "totals":
            return replace(subscription, totals=not subscription.totals)
        case "announcements":
            return replace(subscription, announcements=not subscription.announcements)
        case "unnamed":
            return replace(subscription, unnamed=not subscription.unnamed)
        case _:
            raise ValueError(value)


def _part(subscription: Subscription, value: str, _tracker: Tracker) -> Subscription:
    return replace(subscription, parts=subscription.parts ^ {Group(value)})


def _source(subscription: Subscription, value: str, tracker: Tracker) -> Subscription:
    """Tick one source on or off; all ticked, or none, means all."""
    every = {source.source_id for source in tracker.sources}
    ticked = (set(subscription.sources) or every) ^ {tracker.sources[int(value)].source_id}
    return replace(subscription, sources=frozenset() if ticked == every else frozenset(ticked))


_CHANGES: Mapping[str, Callable[[str], Change]] = {
    "lang": _language,
    "zone": _zone,
    "quiet": _quiet,
    "rhythm": _rhythm,
    "silent": _silent,
    "form": _form,
    "least": _least,
}
_TRACKER_CHANGES: Mapping[str, Callable[[Subscription, str, Tracker], Subscription]] = {
    "what": _flag,
    "part": _part,
    "src": _source,
}
