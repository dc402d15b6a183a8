"""The refusals of the Bot API, with the official texts; it decides nothing about when they are given.

Source of the texts: the official server's source and the Bot API description, version 10.3.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any


class ApiError(Exception):
    """An answer with `ok: false`: its code, its description and its parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON value of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(text: str, **parameters: int) -> ApiError:
    """Make a 400 with the text that Telegram puts behind `Bad Request: `."""
    return ApiError(HTTPStatus.BAD_REQUEST, f"Bad Request: {text}", **parameters)


def forbidden(text: str) -> ApiError:
    """Make a 403 with the text that Telegram puts behind `Forbidden: `."""
    return ApiError(HTTPStatus.FORBIDDEN, f"Forbidden: {text}")


def unauthorized() -> ApiError:
    """Make the 401 of a token that Telegram does not know."""
    return ApiError(HTTPStatus.UNAUTHORIZED, "Unauthorized")


def not_found() -> ApiError:
    """Make the 404 of a malformed token or an unknown method."""
    return ApiError(HTTPStatus.NOT_FOUND, "Not Found")


def conflict(text: str) -> ApiError:
    """Make a 409 of two ways of taking updates that exclude each other."""
    return ApiError(HTTPStatus.CONFLICT, f"Conflict: {text}")


def too_many_requests(seconds: int) -> ApiError:
    """Make a 429 that asks to wait so many seconds."""
    return ApiError(HTTPStatus.TOO_MANY_REQUESTS, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
