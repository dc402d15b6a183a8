"""What a server's refusal means: statuses, Retry-After and the pages of bot walls, as functions of values."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from bot.domain.reading import Failure, FailureReason

LONGEST_WAIT = 24 * 3600
"""Seconds: no Retry-After is honoured for longer."""

_BY_STATUS = {
    204: (FailureReason.EMPTY, "no content"),
    205: (FailureReason.EMPTY, "no content"),
    401: (FailureReason.FORBIDDEN, "asks for a password"),
    403: (FailureReason.FORBIDDEN, "refuses"),
    404: (FailureReason.NOT_FOUND, "not found"),
    410: (FailureReason.GONE, "gone for good"),
    429: (FailureReason.THROTTLED, "too many requests"),
}
_SERVER_ERRORS = range(500, 600)
_WALL = re.compile(
    rb"cf-chl|challenge-platform|<title>\s*(?:just a moment|attention required!|access denied|un momento)"
    rb"|_incapsula_resource|sucuri website firewall|captcha-delivery|ddos-guard|px-captcha"
    rb"|enable javascript and cookies to continue|checking your browser",
    re.IGNORECASE,
)
_PAGE = re.compile(rb"^\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_LEAD = 2048


def is_bot_wall(headers: Mapping[str, str], page: bytes) -> bool:
    """Tell whether an answer is a page that wants to see a browser, whatever its status."""
    if headers.get("cf-mitigated"):
        return True
    return _PAGE.search(page[:_LEAD]) is not None and _WALL.search(page) is not None


def failure_of_status(status: int, headers: Mapping[str, str], page: bytes) -> Failure:
    """Return what a status other than 200, 304 and redirects means."""
    if status != 429 and is_bot_wall(headers, page):  # noqa: PLR2004  "Too Many Requests" says more
        return Failure(reason=FailureReason.BOT_WALL, detail=f"{status}, a page that wants to see a browser")
    if status in _SERVER_ERRORS:
        return Failure(reason=FailureReason.SERVER_ERROR, detail=f"{status}, the server's own fault")
    reason, words = _BY_STATUS.get(status, (FailureReason.STATUS, "no feed"))
    return Failure(reason=reason, detail=f"{status}, {words}")


def waits(values: Sequence[str], now: datetime) -> int | None:
    """Return the seconds that Retry-After asks for, 0 to a day; None where it asks for nothing readable."""
    if not values:
        return None
    text = values[0].strip()
    if re.fullmatch(r"[0-9]{1,400}(?:\.[0-9]+)?", text):
        asked = math.ceil(min(float(text), LONGEST_WAIT))
    else:
        try:
            until = parsedate_to_datetime(text)
            until = until if until.tzinfo else until.replace(tzinfo=UTC)
            asked = math.ceil((until - now).total_seconds())
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(asked, 0), LONGEST_WAIT)
