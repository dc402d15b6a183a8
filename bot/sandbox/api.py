"""The Bot API over HTTP: reads a request as PTB and others send it, applies faults, calls the method, answers."""

from __future__ import annotations

import asyncio
import re
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qsl, unquote

import orjson
from aiohttp import BodyPartReader, web

from bot.sandbox.core import Core, LoggedRequest
from bot.sandbox.faults import Fault, FaultKind, refusal
from bot.sandbox.methods import METHODS
from bot.sandbox.parameters import SIGNATURES, Signature, Upload, read_parameters
from bot.sandbox.replies import ApiError, bad_request, not_found, unauthorized

_TOKEN: Final = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{30,50}\Z")
_BEFORE: Final = frozenset((FaultKind.DROP_BEFORE, FaultKind.SERVER_ERROR))
MAX_BODY: Final = 64 * 1024 * 1024
_MALFORMED: Final = (TypeError, ValueError, LookupError, AttributeError)
_HTML_ERROR: Final = "<html><head><title>{0}</title></head><body><h1>{0}</h1><hr>nginx</body></html>"


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def handle(self, request: web.BaseRequest, path: str, query: str) -> web.StreamResponse:
        """Answer one request of the bot; `path` is what follows `/bot`."""
        token, _, name = path.partition("/")
        signature = SIGNATURES.get(name.lower())
        core = self._core
        log = LoggedRequest(signature.name if signature else name, {}, None, core.world.monotonic())
        core.requests.append(log)
        try:
            _check_token(core, unquote(token) if "%" in token else token)
            if signature is None:
                raise not_found()
            raw = await read_raw(request, query)
            log.chat_id = _chat_of(raw)
            fault = core.faults.match(signature.name, _as_id(log.chat_id)) if core.faults.orders else None
            if fault is not None:
                log.fault = fault.kind.value
                return await self._faulty(request, log, signature, raw, fault)
            return self._answer(log, await self._call(log, signature, raw))
        except ApiError as error:
            return self._refuse(log, error)
        except _MALFORMED as error:  # a value of the wrong type deep inside an object
            return self._refuse(log, bad_request(f"can't parse the request ({type(error).__name__})"))

    async def _call(self, log: LoggedRequest, signature: Signature, raw: dict[str, Any]) -> bytes:
        params = log.params = read_parameters(signature, raw)
        if signature.name == "getUpdates":
            result: Any = await self._get_updates(params)
        else:
            result = METHODS[signature.name.lower()](self._core, params)
        return b'{"ok":true,"result":' + orjson.dumps(result) + b"}"

    async def _get_updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        updates = self._core.updates
        updates.allow(params.get("allowed_updates"))
        return await updates.poll(params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0))

    def _answer(self, log: LoggedRequest, body: bytes, status: int = HTTPStatus.OK) -> web.Response:
        log.status = status
        log.answered_at = self._core.world.monotonic()
        return web.Response(body=body, status=status, content_type="application/json")

    def _refuse(self, log: LoggedRequest, error: ApiError) -> web.Response:
        log.error = error.description
        response = self._answer(log, orjson.dumps(error.body()), error.code)
        if "retry_after" in error.parameters:
            response.headers["Retry-After"] = str(error.parameters["retry_after"])
        return response

    async def _faulty(
        self,
        request: web.BaseRequest,
        log: LoggedRequest,
        signature: Signature,
        raw: dict[str, Any],
        fault: Fault,
    ) -> web.StreamResponse:
        chat = self._core.world.chats.get(_as_id(log.chat_id) or 0)
        error = refusal(fault, chat.type if chat else "private")
        if error is not None:
            log.params = raw
            raise error
        if fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
            return self._answer(log, await self._call(log, signature, raw))
        if fault.kind in _BEFORE:
            log.params = raw
            body = b""
        else:
            body = await self._call(log, signature, raw)
        if fault.kind is FaultKind.LATE:
            await asyncio.sleep(fault.seconds)
            return self._answer(log, body)
        return await self._spoilt(request, log, fault, body)

    async def _spoilt(
        self, request: web.BaseRequest, log: LoggedRequest, fault: Fault, body: bytes
    ) -> web.StreamResponse:
        log.answered_at = self._core.world.monotonic()
        match fault.kind:
            case FaultKind.SERVER_ERROR | FaultKind.SERVER_ERROR_AFTER:
                log.status = fault.status
                words = f"{fault.status} {HTTPStatus(fault.status).phrase}"
                return web.Response(text=_HTML_ERROR.format(words), status=fault.status, content_type="text/html")
            case FaultKind.CUT_JSON:
                return self._answer(log, body[: len(body) // 2])
            case FaultKind.CUT_BODY:
                response = web.StreamResponse(headers={"Content-Type": "application/json"})
                response.content_length = len(body)
                await response.prepare(request)
                await response.write(body[: len(body) // 2])
                if request.transport is not None:
                    request.transport.close()
                return response
            case _:
                if request.transport is not None:
                    request.transport.abort()
                return web.Response()

    async def file(self, path: str) -> web.StreamResponse:
        """Answer a download; `path` is what follows `/file/bot`."""
        token, _, file_path = unquote(path).partition("/")
        try:
            _check_token(self._core, token)
        except ApiError as error:
            return web.Response(body=orjson.dumps(error.body()), status=error.code)
        for stored in self._core.world.files.values():
            if stored.path == file_path:
                return web.Response(body=stored.content, content_type="application/octet-stream")
        return web.Response(body=orjson.dumps(not_found().body()), status=HTTPStatus.NOT_FOUND)


def _check_token(core: Core, token: str) -> None:
    if not _TOKEN.match(token):
        raise not_found()
    if token != core.token:
        raise unauthorized()


def _chat_of(raw: dict[str, Any]) -> int | str | None:
    chat_id = raw.get("chat_id")
    try:
        return int(chat_id) if chat_id is not None else None
    except (TypeError, ValueError):
        return str(chat_id)


def _as_id(chat_id: int | str | None) -> int | None:
    return chat_id if isinstance(chat_id, int) else None


async def read_raw(request: web.BaseRequest, query: str) -> dict[str, Any]:
    """Read the parameters of a request: query string, form, multipart or JSON; raises 400 for a broken body."""
    raw: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/"):
        return raw | await _multipart(request)
    body = await request.read() if request.body_exists else b""
    if not body:
        return raw
    try:
        if kind.startswith("application/json"):
            value = orjson.loads(body)
            if not isinstance(value, dict):
                raise bad_request("request body must be a JSON object")
            return raw | value
        return raw | dict(parse_qsl(body.decode(), keep_blank_values=True))
    except (orjson.JSONDecodeError, UnicodeDecodeError):
        raise bad_request("can't parse the body of the request") from None


async def _multipart(request: web.BaseRequest) -> dict[str, Any]:
    found: dict[str, Any] = {}
    try:
        reader = await request.multipart()
        async for part in reader:
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            content = bytes(await part.read())
            if part.filename is None:
                found[part.name] = content.decode()
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                found[part.name] = Upload(part.filename, mime, content)
    except (ValueError, AssertionError):
        raise bad_request("can't parse the multipart body of the request") from None
    return found
