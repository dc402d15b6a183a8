"""The way to one chat: waits for its turn, sends in the form that server and chat take, turns answers into outcomes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import orjson
from telegram import LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, EndPointNotFound, TelegramError

from bot.domain.chats import Address
from bot.domain.delivery import THROTTLED_UNSAID, Outcome, OutcomeKind
from bot.rendering.blocks import Message
from bot.service.ports import Clock
from bot.telegram.forms import TextForm, keyboard, rich_form, text_forms
from bot.telegram.outcomes import clean, outcome_of
from bot.telegram.pacing import Pacing
from bot.telegram.server import QuietBot, Server

REFUSAL_KEPT = 24 * 3600.0
"""Seconds for which a server that does not know rich messages is not asked again."""
STRIKES = 3
"""Rich messages refused one after another, while the same content passes as text, that mean: this server cannot."""
FORMS_KEPT = 64
EDIT = "edit_message_Text"
"""`editMessageText`, in a spelling that lets the vendor pass parameters it does not know yet."""
REST_WAIT = 60.0
"""Longest wait, in seconds, for the later parts of a message whose first part has arrived."""
REST_TRIES = 3
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
STOPPING = Outcome(kind=OutcomeKind.NOT_SENT, detail="stopping")

_Call = Callable[[], Awaitable[int | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How one message goes out."""

    plain: bool = False
    silent: bool = False
    reply_to: int | None = None
    urgent: bool = False
    """An answer to somebody who waits: before bulk."""
    live: bool = False
    """Our own words: commands in them may be tapped."""


@dataclass(slots=True)
class _Forms:
    """One message in the forms it was sent in so far: worded once, encoded once, sent to thousands."""

    message: Message
    live: bool
    rich: orjson.Fragment | None = None
    rich_made: bool = False
    buttons: orjson.Fragment | None = None
    texts: dict[bool, tuple[TextForm, ...]] = field(default_factory=dict)

    def as_rich(self) -> orjson.Fragment | None:
        if not self.rich_made:
            made = rich_form(self.message, live=self.live)
            self.rich = None if made is None else orjson.Fragment(orjson.dumps(made))
            markup = keyboard(self.message.buttons)
            self.buttons = None if markup is None else orjson.Fragment(orjson.dumps(markup.to_dict()))
            self.rich_made = True
        return self.rich

    def as_texts(self, *, plain: bool) -> tuple[TextForm, ...]:
        if plain not in self.texts:
            self.texts[plain] = text_forms(self.message, plain=plain, live=self.live)
        return self.texts[plain]


class TelegramMessenger:
    """Implements `Messenger`. Never raises for what Telegram answers."""

    def __init__(self, bot: QuietBot, pacing: Pacing, clock: Clock, *, paid: bool = False) -> None:
        self._bot = bot
        self._pacing = pacing
        self._clock = clock
        self._paid = paid
        self._server = Server(bot, clock)
        self._forms: OrderedDict[tuple[int, bool], _Forms] = OrderedDict()
        self._refused_at: float | None = None
        self._strikes = 0

    async def send(
        self,
        address: Address,
        message: Message,
        *,
        plain: bool = False,
        silent: bool = False,
        reply_to: int | None = None,
    ) -> Outcome:
        """Send a message as bulk, paced."""
        return await self.deliver(address, message, Way(plain=plain, silent=silent, reply_to=reply_to))

    async def deliver(self, address: Address, message: Message, way: Way) -> Outcome:
        """Send a message in the way that is asked for; return the id of its first part."""
        forms = self._forms_of(message, live=way.live)
        rich = None if way.plain or self._server_refuses() else forms.as_rich()
        if rich is None:
            return await self._send_texts(address, forms, way)
        outcome, refusal = await self._send_rich(address, rich, forms.buttons, way)
        if refusal is None:
            return outcome
        fallen_back = await self._send_texts(address, forms, way)
        self._learn(refusal, fallen_back)
        return fallen_back

    async def edit(self, address: Address, message_id: int, message: Message, *, plain: bool = False) -> Outcome:
        """Replace a message's content, paced as bulk."""
        return await self.rewrite(address, message_id, message, Way(plain=plain))

    async def rewrite(self, address: Address, message_id: int, message: Message, way: Way) -> Outcome:
        """Replace a message's content in the way that is asked for; a text of several parts keeps its first."""
        forms = self._forms_of(message, live=way.live)
        rich = None if way.plain or self._server_refuses() else forms.as_rich()
        target: dict[str, Any] = {"chat_id": address.chat_id, "message_id": message_id}
        markup = keyboard(message.buttons)

        async def as_rich() -> int | None:
            data = {**target, "rich_message": rich, "reply_markup": markup}
            return _id_of(await self._bot.do_api_request(EDIT, api_kwargs=data))

        async def as_text() -> int | None:
            form = forms.as_texts(plain=way.plain)[0]
            await self._bot.edit_message_text(
                form.text, **target, entities=form.entities, reply_markup=markup, link_preview_options=NO_PREVIEW
            )
            return message_id

        outcome = await self._attempt(address, as_text if rich is None else as_rich, urgent=way.urgent)
        if rich is not None and outcome.kind is OutcomeKind.REJECTED:
            outcome = await self._attempt(address, as_text, urgent=way.urgent)
        return replace(outcome, message_id=message_id) if outcome.kind is OutcomeKind.SENT else outcome

    async def probe(self) -> Outcome:
        """Ask whether the server answers and knows the token."""
        return await self._server.probe()

    def drain(self) -> None:
        """Begin no new bulk send; those that wait for their turn come back as not sent."""
        self._pacing.drain()

    async def attempt(self, address: Address, call: _Call, *, urgent: bool = True) -> Outcome:
        """Make another call that counts as a message (a picture, a file), paced, its answer an outcome."""
        return await self._attempt(address, call, urgent=urgent)

    # -- forms ---------------------------------------------------------------------------------------------------------

    def _forms_of(self, message: Message, *, live: bool) -> _Forms:
        """Return the forms of this very message; the entry holds the message, so that its id stays its own."""
        key = (id(message), live)
        forms = self._forms.get(key)
        if forms is None:
            forms = self._forms[key] = _Forms(message, live)
            if len(self._forms) > FORMS_KEPT:
                self._forms.popitem(last=False)
        return forms

    def _server_refuses(self) -> bool:
        return self._refused_at is not None and self._clock.monotonic() - self._refused_at < REFUSAL_KEPT

    def _learn(self, refusal: TelegramError, fallen_back: Outcome) -> None:
        """Remember a server that refuses rich messages: at once when it does not know the method, else by strikes."""
        if fallen_back.kind is not OutcomeKind.SENT:
            return
        self._strikes += 1
        if isinstance(refusal, EndPointNotFound) or self._strikes >= STRIKES:
            self._refused_at = self._clock.monotonic()

    # -- calls ---------------------------------------------------------------------------------------------------------

    async def _send_rich(
        self, address: Address, rich: orjson.Fragment, buttons: orjson.Fragment | None, way: Way
    ) -> tuple[Outcome, TelegramError | None]:
        """Send as rich blocks; return the outcome, and the refusal where the same content may pass as text."""
        data = _where(address, way, paid=self._paid)
        data["rich_message"] = rich
        if buttons is not None:
            data["reply_markup"] = buttons
        refusal: list[TelegramError] = []

        async def call() -> int | None:
            try:
                return _id_of(await self._bot.do_api_request("sendRichMessage", api_kwargs=data))
            except (EndPointNotFound, BadRequest) as error:
                refusal.append(error)
                raise

        outcome = await self._attempt(address, call, urgent=way.urgent)
        if outcome.kind is OutcomeKind.SENT:
            self._strikes = 0
        if outcome.kind is OutcomeKind.REJECTED and refusal:
            return outcome, refusal[0]
        return outcome, None

    async def _send_texts(self, address: Address, forms: _Forms, way: Way) -> Outcome:
        texts = forms.as_texts(plain=way.plain)
        if not texts:
            return Outcome(kind=OutcomeKind.REJECTED, detail="nothing to say")
        first, *rest = texts
        markup = forms.message.buttons
        outcome = await self._send_text(address, first, way, buttons=() if rest else markup)
        if outcome.kind is not OutcomeKind.SENT:
            return outcome
        for number, form in enumerate(rest, 1):
            buttons = markup if number == len(rest) else ()
            later = await self._send_rest(address, form, replace(way, reply_to=None), buttons)
            if later.kind not in {OutcomeKind.SENT, OutcomeKind.IN_DOUBT}:
                return Outcome(kind=OutcomeKind.IN_DOUBT, detail=f"part {number + 1} of {len(texts)}: {later.detail}")
        return outcome

    async def _send_rest(self, address: Address, form: TextForm, way: Way, buttons: Any) -> Outcome:
        """Send a later part: the first has arrived, so it waits here rather than that all is sent again."""
        outcome = STOPPING
        for tried in range(REST_TRIES):
            outcome = await self._send_text(address, form, way, buttons=buttons)
            if outcome.kind not in {OutcomeKind.THROTTLED, OutcomeKind.NOT_SENT} or outcome is STOPPING:
                return outcome
            wait = THROTTLED_UNSAID if outcome.after is None else outcome.after
            wait = wait if outcome.kind is OutcomeKind.THROTTLED else float(2**tried)
            if wait > REST_WAIT:
                return outcome
            await self._clock.sleep(wait)
        return outcome

    async def _send_text(self, address: Address, form: TextForm, way: Way, *, buttons: Any) -> Outcome:
        reply = None
        if way.reply_to is not None:
            reply = ReplyParameters(way.reply_to, allow_sending_without_reply=True)

        async def call() -> int | None:
            sent = await self._bot.send_message(
                address.chat_id,
                form.text,
                entities=form.entities,
                message_thread_id=address.thread_id,
                disable_notification=way.silent or None,
                reply_parameters=reply,
                reply_markup=keyboard(buttons),
                link_preview_options=NO_PREVIEW,
                allow_paid_broadcast=self._paid or None,
            )
            return sent.message_id

        return await self._attempt(address, call, urgent=way.urgent)

    async def _attempt(self, address: Address, call: _Call, *, urgent: bool) -> Outcome:
        """Wait for the turn, call, and read the answer."""
        if not await self._pacing.turn(address.chat_id, urgent=urgent):
            return STOPPING
        try:
            return Outcome(kind=OutcomeKind.SENT, message_id=await call())
        except TelegramError as error:
            outcome = outcome_of(error)
        except (KeyError, TypeError, ValueError) as error:  # an answer of another shape than the vendor expects
            outcome = Outcome(kind=OutcomeKind.IN_DOUBT, detail=clean(type(error).__name__))
        return await self._in_the_large(address, outcome)

    async def _in_the_large(self, address: Address, outcome: Outcome) -> Outcome:
        """Tell whether an outcome concerns this chat alone or everybody."""
        if outcome.kind is OutcomeKind.THROTTLED:
            after = THROTTLED_UNSAID if outcome.after is None else outcome.after
            return replace(outcome, after=after, server_wide=self._pacing.throttled(address.chat_id, after))
        if outcome.kind in {OutcomeKind.NOT_SENT, OutcomeKind.IN_DOUBT}:
            return replace(outcome, server_wide=await self._server.fails())
        return outcome


def _where(address: Address, way: Way, *, paid: bool) -> dict[str, Any]:
    """Return the parameters that every sending method shares."""
    data: dict[str, Any] = {"chat_id": address.chat_id}
    if address.thread_id is not None:
        data["message_thread_id"] = address.thread_id
    if way.silent:
        data["disable_notification"] = True
    if way.reply_to is not None:
        data["reply_parameters"] = {"message_id": way.reply_to, "allow_sending_without_reply": True}
    if paid:
        data["allow_paid_broadcast"] = True
    return data


def _id_of(answer: Any) -> int | None:
    return answer["message_id"] if isinstance(answer, dict) else None
