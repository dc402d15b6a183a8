"""Every error of the vendor as an outcome, in one table: the narrow errors first, refusals by their text."""

from __future__ import annotations

import re
from collections.abc import Callable

from telegram import error as vendor

from bot.domain.chats import Pause
from bot.domain.delivery import Outcome, OutcomeKind
from bot.telegram.transport import AnswerLate, InDoubt, NotSent, ServerFails, Throttled

_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")
_NUMBER = re.compile(r"-?\d{5,}")

REFUSALS: tuple[tuple[str, Pause], ...] = (
    ("chat not found", Pause.NOT_FOUND),
    ("peer_id_invalid", Pause.NOT_FOUND),
    ("user not found", Pause.NOT_FOUND),
    ("group chat was upgraded", Pause.NOT_FOUND),
    ("group chat was deactivated", Pause.NOT_FOUND),
    ("not enough rights", Pause.NO_RIGHTS),
    ("have no rights", Pause.NO_RIGHTS),
    ("need administrator rights", Pause.NO_RIGHTS),
    ("chat_write_forbidden", Pause.NO_RIGHTS),
    ("chat_send_", Pause.NO_RIGHTS),
    ("chat_restricted", Pause.NO_RIGHTS),
    ("thread not found", Pause.TOPIC_CLOSED),
    ("topic_closed", Pause.TOPIC_CLOSED),
    ("topic_deleted", Pause.TOPIC_CLOSED),
    ("bot was blocked", Pause.BLOCKED),
    ("user is deactivated", Pause.BLOCKED),
    ("can't initiate conversation", Pause.BLOCKED),
    ("can't send messages to bots", Pause.BLOCKED),
    ("kicked", Pause.KICKED),
    ("not a member", Pause.KICKED),
)
"""What a 400 or 403 says, in lower case (the vendor changes the case), and what that means for the chat."""

UNCHANGED = "message is not modified"


def outcome_of(error: BaseException) -> Outcome:
    """Return what an error of the vendor or of our transport means; of everything unknown, that it is in doubt."""
    for kind, make in TABLE:
        if isinstance(error, kind):
            return make(error)
    return Outcome(kind=OutcomeKind.IN_DOUBT, detail=type(error).__name__)


def clean(text: str) -> str:
    """Return a server's words without tokens and ids, one line, at most 120 characters."""
    return _NUMBER.sub("…", _TOKEN.sub("…", " ".join(text.split())))[:120]


def _pause_of(error: BaseException) -> Pause | None:
    said = str(error).lower()
    return next((pause for words, pause in REFUSALS if words in said), None)


def _refused(error: BaseException) -> Outcome:
    if UNCHANGED in str(error).lower():
        return Outcome(kind=OutcomeKind.SENT, detail=clean(str(error)))
    pause = _pause_of(error)
    kind = OutcomeKind.REJECTED if pause is None else OutcomeKind.UNREACHABLE
    return Outcome(kind=kind, pause=pause, detail=clean(str(error)))


def _forbidden(error: BaseException) -> Outcome:
    return Outcome(kind=OutcomeKind.UNREACHABLE, pause=_pause_of(error) or Pause.BLOCKED, detail=clean(str(error)))


def _throttled(error: BaseException) -> Outcome:
    if isinstance(error, Throttled):
        after = error.after
    else:
        after = error._retry_after.total_seconds() if isinstance(error, vendor.RetryAfter) else None  # noqa: SLF001 -- the public property warns of its own removal
    return Outcome(kind=OutcomeKind.THROTTLED, after=after, detail="429")


def _moved(error: BaseException) -> Outcome:
    new_id = error.new_chat_id if isinstance(error, vendor.ChatMigrated) else None
    return Outcome(kind=OutcomeKind.MOVED, moved_to=new_id, detail="migrated")


def _network(error: BaseException) -> Outcome:
    if "too many requests" in str(error).lower():
        return _throttled(error)
    return _of(OutcomeKind.IN_DOUBT)(error)


def _of(kind: OutcomeKind, *, server_wide: bool = False) -> Callable[[BaseException], Outcome]:
    def make(error: BaseException) -> Outcome:
        return Outcome(kind=kind, server_wide=server_wide, detail=clean(f"{type(error).__name__}: {error}"))

    return make


TABLE: tuple[tuple[type[BaseException], Callable[[BaseException], Outcome]], ...] = (
    (Throttled, _throttled),
    (NotSent, _of(OutcomeKind.NOT_SENT)),
    (ServerFails, _of(OutcomeKind.IN_DOUBT)),
    (InDoubt, _of(OutcomeKind.IN_DOUBT)),
    (AnswerLate, _of(OutcomeKind.IN_DOUBT)),
    (vendor.RetryAfter, _throttled),
    (vendor.ChatMigrated, _moved),
    (vendor.Forbidden, _forbidden),
    (vendor.EndPointNotFound, _of(OutcomeKind.REJECTED)),
    (vendor.InvalidToken, _of(OutcomeKind.FATAL)),
    (vendor.Conflict, _of(OutcomeKind.IN_DOUBT)),
    (vendor.BadRequest, _refused),
    (vendor.TimedOut, _of(OutcomeKind.IN_DOUBT)),
    (vendor.NetworkError, _network),
    (vendor.PassportDecryptionError, _of(OutcomeKind.REJECTED)),
    (vendor.TelegramError, _of(OutcomeKind.IN_DOUBT)),
)
"""Read from the top: in the vendor's tree `BadRequest` and `TimedOut` are `NetworkError`s, and ours are both."""
