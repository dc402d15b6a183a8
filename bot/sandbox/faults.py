"""Faults on demand: which request is to fail and how; the injection itself is the server's."""

from __future__ import annotations

import enum
import fnmatch
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from bot.sandbox.replies import (
    OTHER_POLLER,
    ApiError,
    bad_request,
    conflict,
    forbidden,
    not_found,
    unauthorized,
)


class FaultKind(enum.Enum):
    """How a request fails. The first group is the network's, the second the server's, the third Telegram's."""

    DELAY = "delay"  # waits, then is processed and answered
    DROP_BEFORE = "drop_before"  # connection reset, nothing was done
    DROP_AFTER = "drop_after"  # done, then the connection is reset
    LATE = "late"  # done at once, the answer waits
    CUT_JSON = "cut_json"  # done, status 200, half of the JSON with a matching length
    CUT_BODY = "cut_body"  # done, status 200, the connection ends before the announced length

    SERVER_ERROR = "server_error"  # `status` with an HTML page, nothing was done
    SERVER_ERROR_AFTER = "server_error_after"  # done, then `status` with an HTML page
    FLOOD = "flood"  # 429 with retry_after
    FLOOD_SILENT = "flood_silent"  # 429 without

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    NOT_MEMBER = "not_member"
    CHAT_NOT_FOUND = "chat_not_found"
    NO_RIGHTS = "no_rights"
    THREAD_NOT_FOUND = "thread_not_found"
    TOPIC_CLOSED = "topic_closed"
    CANNOT_PARSE = "cannot_parse"
    TOO_LONG = "too_long"
    MIGRATE = "migrate"  # the text with `migrate_to`
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"


@dataclass(slots=True)
class Fault:
    """One order to fail: which requests (method by pattern, chat), how many after how many, and how.

    `count` None means until it is taken away. `skip` lets so many matching requests pass first. `seconds` is the
    wait of `delay` and `late`, `retry_after` goes with `flood`, `status` with `server_error`.
    """

    kind: FaultKind
    method: str = "*"
    chat: int | None = None
    count: int | None = 1
    skip: int = 0
    seconds: float = 1.0
    retry_after: int = 1
    status: int = HTTPStatus.BAD_GATEWAY
    migrate_to: int = 0
    id: int = 0
    hits: int = 0

    def json(self) -> dict[str, Any]:
        """Return the fault for the page."""
        names = ["method", "chat", "count", "skip", "seconds", "retry_after", "status", "id", "hits"]
        return {"kind": self.kind.value} | {name: getattr(self, name) for name in names}


_CHAT_WORDS: Final = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}


def refusal(fault: Fault, chat_type: str) -> ApiError | None:
    """Return what Telegram would answer for the kinds that are an answer of its own; None for the others."""
    where = _CHAT_WORDS.get(chat_type, "group chat")
    answers = {
        FaultKind.FLOOD: ApiError(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"Too Many Requests: retry after {fault.retry_after}",
            retry_after=fault.retry_after,
        ),
        FaultKind.FLOOD_SILENT: ApiError(HTTPStatus.TOO_MANY_REQUESTS, "Too Many Requests"),
        FaultKind.BLOCKED: forbidden("bot was blocked by the user"),
        FaultKind.DEACTIVATED: forbidden("user is deactivated"),
        FaultKind.KICKED: forbidden(f"bot was kicked from the {where}"),
        FaultKind.NOT_MEMBER: forbidden(f"bot is not a member of the {where}"),
        FaultKind.CHAT_NOT_FOUND: bad_request("chat not found"),
        FaultKind.NO_RIGHTS: bad_request("not enough rights to send text messages to the chat"),
        FaultKind.THREAD_NOT_FOUND: bad_request("message thread not found"),
        FaultKind.TOPIC_CLOSED: bad_request("TOPIC_CLOSED"),
        FaultKind.CANNOT_PARSE: bad_request(
            "can't parse entities: Can't find end of the entity starting at byte offset 0"
        ),
        FaultKind.TOO_LONG: bad_request("message is too long"),
        FaultKind.MIGRATE: bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=fault.migrate_to
        ),
        FaultKind.UNAUTHORIZED: unauthorized(),
        FaultKind.NOT_FOUND: not_found(),
        FaultKind.CONFLICT: conflict(OTHER_POLLER),
    }
    return answers.get(fault.kind)


@dataclass(slots=True)
class Faults:
    """The orders in force, the oldest first."""

    orders: list[Fault] = field(default_factory=list)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def add(self, fault: Fault) -> Fault:
        """Put an order in force and return it."""
        fault.id = next(self._ids)
        self.orders.append(fault)
        return fault

    def remove(self, fault_id: int) -> None:
        """Take one order away."""
        self.orders = [order for order in self.orders if order.id != fault_id]

    def clear(self) -> None:
        """Take every order away."""
        self.orders.clear()

    def match(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the first order that meets a request, and count it as spent."""
        for order in self.orders:
            if not fnmatch.fnmatchcase(method.lower(), order.method.lower()):
                continue
            if order.chat is not None and order.chat != chat_id:
                continue
            if order.skip > 0:
                order.skip -= 1
                continue
            order.hits += 1
            if order.count is not None:
                order.count -= 1
                if order.count <= 0:
                    self.remove(order.id)
            return order
        return None
