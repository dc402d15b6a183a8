"""Answers that change nothing: welcome, help, the figures in every form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram.constants import ChatAction

from bot.domain.trackers import Tracker
from bot.rendering import conversation
from bot.rendering.blocks import Message
from bot.rendering.messages import Reader
from bot.telegram.handlers.room import Guest, Room

PUBLIC = (
    "latest",
    "history",
    "sources",
    "chart",
    "subscribe",
    "unsubscribe",
    "settings",
    "mute",
    "export",
    "about",
    "privacy",
    "forget",
    "help",
)
"""The commands that /help lists, in this order."""
FOR_OPERATORS = ("status", "review", "retract", "announce")
"""What it lists before them in the operator's chat."""


class Reading:
    """Handlers that only read."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def start(self, guest: Guest) -> None:
        """Say what this is and offer a button; `?start=<tracker>` offers that tracker alone."""
        tracker = self._room.tracker(guest.visit.argument())
        trackers = [tracker] if tracker is not None else list(self._room.trackers.values())
        await self._room.reply(guest, conversation.welcome(guest.language, trackers))

    async def help(self, guest: Guest) -> None:
        """List the commands; the operator's only where they work."""
        names = (*FOR_OPERATORS, *PUBLIC) if self._room.is_operators(guest.visit) else PUBLIC
        await self._room.reply(guest, conversation.help_message(guest.language, names))

    async def about(self, guest: Guest) -> None:
        """Say how figures are read."""
        await self._room.reply(guest, conversation.about(guest.language))

    async def privacy(self, guest: Guest) -> None:
        """Say what is stored."""
        await self._room.reply(guest, conversation.privacy(guest.language))

    async def latest(self, guest: Guest) -> None:
        """Show the figures side by side."""

        async def word(tracker: Tracker, reader: Reader) -> Message:
            return await self._room.reports.latest(tracker.tracker_id, reader)

        await self._show(guest, word)

    async def history(self, guest: Guest) -> None:
        """Show what changed, page by page."""

        async def word(tracker: Tracker, reader: Reader) -> Message:
            return await self._room.reports.history(tracker.tracker_id, reader, _page(guest))

        await self._show(guest, word)

    async def sources(self, guest: Guest) -> None:
        """Show in whose words the figures stand, page by page."""

        async def word(tracker: Tracker, reader: Reader) -> Message:
            return await self._room.reports.sources(tracker.tracker_id, reader, _page(guest))

        await self._show(guest, word)

    async def chart(self, guest: Guest) -> None:
        """Send the picture of the series."""
        tracker = await self._tracker(guest)
        if tracker is None:
            return
        await self._room.answer(guest.visit)
        await self._room.acting(guest.visit.address, ChatAction.UPLOAD_PHOTO)
        picture = await self._room.reports.chart(tracker.tracker_id, guest.reader)
        if picture is None:
            await self._room.reply(guest, conversation.line(guest.language, "chart.none"))
        else:
            await self._room.attach(guest, picture, picture=True)

    async def export(self, guest: Guest) -> None:
        """Send the ledger as a file; ask for the format when none is said."""
        form = next((word.lower() for word in guest.visit.arguments if word.lower() in conversation.EXPORTS), None)
        named = [word for word in guest.visit.arguments if word.lower() != form]
        tracker = await self._tracker(guest, named[0] if named else None)
        if tracker is None:
            return
        await self._room.answer(guest.visit)
        if form is None:
            await self._room.reply(guest, conversation.export_question(guest.language, tracker))
            return
        await self._room.acting(guest.visit.address, ChatAction.UPLOAD_DOCUMENT)
        await self._room.attach(guest, await self._room.reports.export(tracker.tracker_id, form), picture=False)

    async def status(self, guest: Guest) -> None:
        """Show the operator how the bot is."""
        await self._room.reply(guest, await self._room.reports.status(guest.reader), own=False)

    async def _show(self, guest: Guest, word: Callable[[Tracker, Reader], Awaitable[Message]]) -> None:
        """Answer with a report; a press that turns a page changes the page in place."""
        tracker = await self._tracker(guest)
        if tracker is None:
            return
        message = await word(tracker, guest.reader)
        await self._room.answer(guest.visit)
        if guest.visit.pressed and guest.visit.argument(1) is not None:
            await self._room.rewrite(guest, message, own=False)
        else:
            await self._room.reply(guest, message, own=False)

    async def _tracker(self, guest: Guest, name: str | None = None) -> Tracker | None:
        """Return the tracker that is meant; when that is not clear, ask."""
        name = name or (None if guest.visit.name == "export" else guest.visit.argument())
        tracker = self._room.tracker(name)
        if tracker is None and guest.visit.pressed:
            await self._room.say(guest, "tracker.gone")
        elif tracker is None:
            trackers = list(self._room.trackers.values())
            asked = conversation.which_tracker(guest.language, trackers, guest.visit.name, name)
            await self._room.reply(guest, asked)
        return tracker


def _page(guest: Guest) -> int:
    number = guest.visit.argument(1)
    return int(number) if number is not None and number.isascii() and number.isdecimal() else 1
