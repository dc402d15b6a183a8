"""The operator's chat: what is held, withdrawn, announced. Who may decide has been asked before."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.changes import Change, ChangeKind
from bot.domain.chats import Address, ChatKind
from bot.domain.claims import Claim
from bot.domain.rows import Action, Decision, LedgerRow
from bot.domain.trackers import Tracker
from bot.errors import OperatorError
from bot.rendering import decisions
from bot.rendering.blocks import Message
from bot.rendering.catalog import FALLBACK
from bot.rendering.conversation import line
from bot.rendering.desk import review_message
from bot.service.desk import Desk
from bot.service.subscribe import Place
from bot.telegram.handlers.room import Guest, Room
from bot.telegram.handlers.visits import Visit

SHOWN = 5
"""Held figures shown at once, each with its buttons."""
ANNOUNCED = 3
"""Held figures of one moment that are shown by themselves; more are told of in one line."""
LISTED = 8
LONGEST_NOTICE = 3000
_ACTIONS: Mapping[str, Action] = {each.value: each for each in (Action.APPROVE, Action.REJECT)}
_NUMBER = re.compile(r"\d{1,3}(?:[.,\u00a0]\d{3})+|\d{1,7}")

log = logging.getLogger(__name__)


class Operating:
    """Handlers of the operator's commands and buttons."""

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._telling: set[asyncio.Task[None]] = set()

    # -- what is held --------------------------------------------------------------------------------------------------

    async def review(self, guest: Guest) -> None:
        """Show what is held, each with its buttons; or do what a button asks for."""
        if guest.visit.pressed:
            await self._decide(guest)
            return
        held = self._desk.held()
        for tracker, row in held[:SHOWN]:
            await self._room.reply(guest, review_message(row, tracker, guest.reader), own=False)
        if not held:
            await self._room.say(guest, "review.none")
        elif len(held) > SHOWN:
            await self._room.say(guest, "review.more", n=len(held) - SHOWN)

    async def _decide(self, guest: Guest) -> None:
        name, row_id = guest.visit.argument(), guest.visit.argument(1) or ""
        await self._room.answer(guest.visit)
        try:
            told = self._desk.find(row_id)
            if name == Action.CORRECT:
                await self._room.reply(guest, decisions.how_to_correct(guest.language, told))
                return
            action = _ACTIONS[name or ""]
            await self._desk.decide(Decision(action=action, target=told[1].row_id))
        except (KeyError, OperatorError) as error:
            log.info("a decision was not carried out: %s", error)
            await self._room.rewrite(guest, line(guest.language, "review.gone"))
            return
        await self._room.rewrite(guest, decisions.decided(guest.language, action, told, 0))

    async def correct(self, guest: Guest) -> None:
        """Put a figure right, a held one or one that was told: `/correct ROW NUMBER [SOURCE]`."""
        row_id, number, source = (guest.visit.argument(place) for place in range(3))
        try:
            tracker, row = self._desk.find(row_id or "")
            claim = _corrected(row, tracker, number or "", source, guest.language)
            if claim is None:
                await self._room.say(guest, "review.correct.bad")
                return
            done = await self._desk.decide(Decision(action=Action.CORRECT, target=row.row_id, claim=claim))
        except OperatorError as error:
            log.info("a figure was not corrected: %s", error)
            await self._room.say(guest, "review.correct.bad" if number is None else "review.gone")
            return
        made = done.review.rows[0]
        message = decisions.decided(guest.language, Action.CORRECT, (tracker, made), done.corrected, made.row_id)
        await self._room.reply(guest, message)

    def announce_held(self, changes: Sequence[Change]) -> None:
        """Show in the operator's chat what has just been held; never waits."""
        fresh = {change.row.row_id for change in changes if change.kind is ChangeKind.HELD}
        if fresh and self._room.operator_chat is not None:
            task = asyncio.get_running_loop().create_task(self._show_held(fresh), name="held")
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def close(self) -> None:
        """Let what is on its way go out, for a moment."""
        if self._telling:
            await asyncio.wait(self._telling, timeout=2)

    async def _show_held(self, fresh: set[str]) -> None:
        held = [pair for pair in self._desk.held() if pair[1].row_id in fresh]
        if not held:
            return
        guest = await self._room.welcome(_operators(self._room.operator_chat or 0))
        if len(held) > ANNOUNCED:
            await self._room.say(guest, "review.many", n=len(held))
            return
        for tracker, row in held:
            await self._room.reply(guest, review_message(row, tracker, guest.reader), own=False)

    # -- what was told -------------------------------------------------------------------------------------------------

    async def retract(self, guest: Guest) -> None:
        """List what was told of late; its buttons ask, withdraw, and say how the correction stands."""
        if guest.visit.pressed:
            await self._retract_pressed(guest)
            return
        told = self._desk.told(LISTED)
        if told:
            await self._room.reply(guest, decisions.retract_list(guest.language, told))
        else:
            await self._room.say(guest, "retract.none")

    async def _retract_pressed(self, guest: Guest) -> None:
        name, row_id = guest.visit.argument(), guest.visit.argument(1) or ""
        await self._room.answer(guest.visit)
        if name == "no":
            await self._room.rewrite(guest, line(guest.language, "retract.kept"))
            return
        try:
            message = await self._withdrawing(guest, name, self._desk.find(row_id))
        except OperatorError as error:
            log.info("nothing was withdrawn: %s", error)
            message = None
        await self._room.rewrite(guest, message or line(guest.language, "review.gone"))

    async def _withdrawing(self, guest: Guest, name: str | None, told: decisions.Told) -> Message | None:
        """Do what a button under a fact asks for; None: no button of ours asks for it.

        Raises:
            OperatorError: the fact cannot be withdrawn, or not any more.
        """
        tracker, row = told
        if name == "ask":
            reached = await self._desk.reached(tracker.tracker_id, row)
            return decisions.retract_question(guest.language, told, reached)
        if name == "yes":
            done = await self._desk.decide(Decision(action=Action.RETRACT, target=row.row_id))
            made = done.review.rows[0].row_id
            return decisions.decided(guest.language, Action.RETRACT, told, done.corrected, made)
        if name == "how":
            stands = await self._desk.progress(row.row_id)
            counts = (stands.answered, stands.waiting, stands.lost)
            return decisions.correction_progress(guest.language, row.row_id, counts)
        return None

    # -- the operator's own words --------------------------------------------------------------------------------------

    async def announce(self, guest: Guest) -> None:
        """Show an announcement as it will be read; it goes out when that is confirmed."""
        if guest.visit.pressed:
            await self._announce_pressed(guest)
            return
        text, first = guest.visit.text, guest.visit.argument()
        named = self._room.tracker(first) if first is not None and len(self._room.trackers) > 1 else None
        if named is not None:
            text = text[len(first or "") :].strip()
        tracker = named or self._room.tracker(None)
        if not text:
            await self._room.say(guest, "announce.how")
        elif len(text) > LONGEST_NOTICE:
            await self._room.say(guest, "announce.long", most=LONGEST_NOTICE)
        elif tracker is None:
            await self._room.say(guest, "announce.which", tracker=next(iter(self._room.trackers)))
        else:
            key = await self._desk.draft(tracker.tracker_id, text)
            now = self._room.clock.now()
            message = decisions.announce_preview(text, key, tracker, guest.reader, now)
            await self._room.reply(guest, message, own=False)

    async def _announce_pressed(self, guest: Guest) -> None:
        await self._room.answer(guest.visit)
        if guest.visit.argument() == "yes":
            sent = await self._desk.publish(guest.visit.argument(1) or "")
            key = "announce.done" if sent else "announce.gone"
        else:
            await self._desk.discard()
            key = "announce.kept"
        await self._room.rewrite(guest, line(guest.language, key))


def _corrected(row: LedgerRow, tracker: Tracker, number: str, source: str | None, language: str) -> Claim | None:
    """Return a row's claim with another number, and another source where one is named; None: it cannot be read."""
    claimant = None if source is None else decisions.source_of(tracker, source, language)
    if row.claim is None or not _NUMBER.fullmatch(number) or (source is not None and claimant is None):
        return None
    value = int(re.sub(r"\D", "", number))
    if claimant is not None and claimant != row.claim.claimant:
        return replace(row.claim, value=value, upper=None, claimant=claimant, speaker=None)
    return replace(row.claim, value=value, upper=None)


def _operators(chat_id: int) -> Visit:
    """Return the operator's chat as a place that nobody spoke in."""
    kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP
    return Visit(place=Place(address=Address(chat_id), kind=kind, language=FALLBACK), user_id=None, name="")
