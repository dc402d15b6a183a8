"""A messenger that remembers what it was given and answers as it was told."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass

from bot.domain.chats import Address
from bot.domain.delivery import Outcome, OutcomeKind
from bot.rendering.blocks import Message
from bot.service.ports import NoticeKind

SENT = Outcome(kind=OutcomeKind.SENT)


@dataclass(frozen=True)
class Sending:
    """One call."""

    address: Address
    message: Message
    plain: bool = False
    silent: bool = False
    reply_to: int | None = None
    edited: int | None = None


class FakeMessenger:
    """Implements `Messenger`: every send arrives unless `answers` or `everybody` says otherwise."""

    def __init__(self) -> None:
        self.sent: list[Sending] = []
        """Every attempt, edits too, in order."""
        self.answers: defaultdict[int, deque[Outcome]] = defaultdict(deque)
        """Outcomes to come, by chat id."""
        self.everybody: Outcome | None = None
        """The outcome for everybody while it is set."""
        self.probes: deque[Outcome] = deque()
        self.slow: dict[int, asyncio.Event] = {}
        """Chats whose answers wait for an event."""
        self.drained = False
        self._last_id = 100

    async def send(
        self,
        address: Address,
        message: Message,
        *,
        plain: bool = False,
        silent: bool = False,
        reply_to: int | None = None,
    ) -> Outcome:
        """Take a message."""
        if self.drained:
            return Outcome(kind=OutcomeKind.NOT_SENT, detail="stopping")
        self.sent.append(Sending(address, message, plain, silent, reply_to))
        return await self._answer(address)

    async def edit(self, address: Address, message_id: int, message: Message, *, plain: bool = False) -> Outcome:
        """Take an edit."""
        self.sent.append(Sending(address, message, plain, edited=message_id))
        return await self._answer(address)

    async def probe(self) -> Outcome:
        """Answer with what is prepared, else that all is well."""
        return self.probes.popleft() if self.probes else SENT

    def drain(self) -> None:
        """Take nothing more."""
        self.drained = True

    def to(self, chat_id: int) -> list[Sending]:
        """Return the attempts to one chat."""
        return [sending for sending in self.sent if sending.address.chat_id == chat_id]

    async def _answer(self, address: Address) -> Outcome:
        if address.chat_id in self.slow:
            await self.slow[address.chat_id].wait()
        if self.answers[address.chat_id]:
            return self.answers[address.chat_id].popleft()
        if self.everybody is not None:
            return self.everybody
        self._last_id += 1
        return Outcome(kind=OutcomeKind.SENT, message_id=self._last_id)


class FakeNotices:
    """Implements `Notices`: remembers what the operator is told."""

    def __init__(self) -> None:
        self.told: list[tuple[NoticeKind, str]] = []

    def tell(self, kind: NoticeKind, detail: str = "") -> None:
        """Remember a notice."""
        self.told.append((kind, detail))

    @property
    def kinds(self) -> list[NoticeKind]:
        """The kinds of notices, in order."""
        return [kind for kind, _ in self.told]
