"""The Bot API over aiohttp: tells what was surely not sent apart from what may have arrived; never logs an address."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

TOO_MANY = 429
SERVER_ERROR = 500
OK = 200
NOT_OK = 300


class NotSent(NetworkError):
    """The request never left: refused, no connection free, no connection in time, no such host."""


class InDoubt(NetworkError):
    """The request may have arrived: reset, cut answer, an answer that is none."""


class AnswerLate(TimedOut):
    """The request may have arrived: no answer in time."""


class ServerFails(NetworkError):
    """The server, or something before it, answers 5xx or with what is no Bot API answer."""


class Throttled(TelegramError):
    """429, with the seconds to wait where the server says them."""

    def __init__(self, after: float | None) -> None:
        super().__init__("Too many requests")
        self.after = after


class AiohttpRequest(BaseRequest):
    """A small transport: one session, keep-alive, no proxies or cookies, JSON bodies.

    Times are in seconds. `read_timeout` is the total wait for an answer after a connection is there.
    """

    def __init__(self, *, connections: int = 256, connect_timeout: float = 5.0, read_timeout: float = 20.0) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The wait for an answer, in seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=25.0),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
                headers={"User-Agent": "recuento"},
            )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _timeout(self, read_timeout: Any) -> aiohttp.ClientTimeout:
        read = self._read_timeout if isinstance(read_timeout, DefaultValue) else read_timeout
        connect = self._connect_timeout
        total = None if read is None else read + 2 * connect
        return aiohttp.ClientTimeout(total=total, connect=2 * connect, sock_connect=connect, sock_read=read)

    async def do_request(  # noqa: PLR0917 -- the vendor's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 -- the same
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 -- the same
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 -- the same
    ) -> tuple[int, bytes]:
        """Send one request; return status and body of what is a Bot API answer.

        Raises:
            NotSent: nothing left this machine.
            InDoubt, AnswerLate: it may have arrived.
            ServerFails: 5xx, or no Bot API answer.
            Throttled: 429.
        """
        if self._session is None or self._session.closed:
            raise NotSent("The transport is closed")
        try:
            async with self._session.request(
                method,
                url,
                timeout=self._timeout(read_timeout),
                allow_redirects=False,
                **_body(request_data),
            ) as response:
                status, payload = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise NotSent(_kind(error)) from None
        except TimeoutError as error:
            raise AnswerLate(_kind(error)) from None
        except (aiohttp.ClientError, OSError) as error:
            raise InDoubt(_kind(error)) from None
        return status, _checked(status, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read an answer, without the vendor's log line that would print it.

        Raises:
            InDoubt: it is no JSON object: the request may have been served.
        """
        answer = _parsed(payload)
        if answer is None:
            raise InDoubt("The answer is cut or no JSON")
        return answer


def _kind(error: BaseException) -> str:
    """Return the name of an error: its text may hold the address, and the address holds the token."""
    return type(error).__name__


def _body(request: RequestData | None) -> dict[str, Any]:
    """Return the body of a request as aiohttp takes it: JSON, or a form where files go along."""
    if request is None:
        return {}
    if not request.contains_files:
        return {"data": orjson.dumps(request.parameters), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData()
    for name, text in request.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, mimetype) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mimetype)
    return {"data": form}


def _parsed(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None
    return answer if isinstance(answer, dict) and "ok" in answer else None


def _checked(status: int, payload: bytes) -> bytes:
    """Let Bot API answers pass; raise for 429, for 5xx, and for what something else than the server answered."""
    answer = _parsed(payload)
    if status == TOO_MANY:
        raise Throttled(_retry_after(answer))
    if OK <= status < NOT_OK:
        if answer is None or "result" not in answer:
            raise InDoubt("The answer is cut or no JSON")
        return payload
    if status >= SERVER_ERROR or answer is None:
        raise ServerFails(f"HTTP {status}")
    return payload


def _retry_after(answer: dict[str, Any] | None) -> float | None:
    parameters = (answer or {}).get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(seconds) if isinstance(seconds, int | float) and seconds >= 0 else None
