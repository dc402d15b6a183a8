"""`@bot` in any chat: shares the current comparison of a tracker, as a rich message or as text. Stores nothing."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from telegram import InlineQuery
from telegram.error import BadRequest, TelegramError

from bot.domain.trackers import Tracker
from bot.rendering.blocks import Message
from bot.rendering.catalog import say, supported
from bot.rendering.messages import Reader
from bot.rendering.phrases import tracker_name
from bot.telegram.forms import rich_form, text_forms
from bot.telegram.handlers.room import Room

KEPT = 30
"""Seconds for which the server may give the same answer again; the figures may have changed after that."""
MOST = 10

log = logging.getLogger(__name__)

_Worded = Sequence[tuple[Tracker, Message]]


class Inline:
    """Answers inline queries."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def answer(self, query: InlineQuery) -> None:
        """Offer the comparison of every tracker that what was typed may mean; of all when nothing was typed."""
        language = supported(query.from_user.language_code)
        worded: _Worded = ()
        if self._room.limits.may_ask(query.from_user.id):
            worded = [(each, await self._worded(each, language)) for each in self._meant(query.query)[:MOST]]
        try:
            try:
                await self._offer(query.id, [self._article(*each, language, rich=True) for each in worded])
            except BadRequest as error:
                log.info("an inline answer was refused as rich: %s", type(error).__name__)
                await self._offer(query.id, [self._article(*each, language, rich=False) for each in worded])
        except TelegramError as error:
            log.info("an inline query could not be answered: %s", type(error).__name__)

    def _meant(self, typed: str) -> list[Tracker]:
        wanted = typed.strip().casefold()
        return [
            tracker
            for tracker in self._room.trackers.values()
            if any(wanted in name.casefold() for name in (tracker.tracker_id, *tracker.names.values()))
        ]

    async def _worded(self, tracker: Tracker, language: str) -> Message:
        reader = Reader(language=language, zone=ZoneInfo(tracker.timezone), demo=self._room.demo)
        return await self._room.reports.latest(tracker.tracker_id, reader)

    def _article(self, tracker: Tracker, message: Message, language: str, *, rich: bool) -> dict[str, Any]:
        """Return one result; its only button leads to the bot, for others have no chat to answer in."""
        form = rich_form(message) if rich else None
        follow = {
            "text": say(language, "inline.follow"),
            "url": f"https://t.me/{self._room.bot.username}?start={tracker.tracker_id}",
        }
        return {
            "type": "article",
            "id": tracker.tracker_id[:64],
            "title": tracker_name(tracker, language),
            "description": say(language, "inline.about"),
            "input_message_content": _text(message) if form is None else {"rich_message": form},
            "reply_markup": {"inline_keyboard": [[follow]]},
        }

    async def _offer(self, query_id: str, results: Sequence[dict[str, Any]]) -> None:
        asked = {"inline_query_id": query_id, "results": results, "cache_time": KEPT, "is_personal": True}
        await self._room.bot.do_api_request("answer_Inline_Query", api_kwargs=asked)


def _text(message: Message) -> dict[str, Any]:
    """Return a message as the first of its texts: an inline result is one message."""
    form = text_forms(message)[0]
    entities = [entity.to_dict() for entity in form.entities]
    return {"message_text": form.text, "entities": entities, "link_preview_options": {"is_disabled": True}}
