"""The settings that operators and other programs rely on, from the environment or `.env`, with their origin."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.errors import ConfigError, Fault

_MASK = "•••"
_LAST_PORT = 65_535
_LONGEST_WAIT = 3600
_LONGEST_SECRET = 256


class FirstRun(StrEnum):
    """What the first poll of a feed does."""

    SILENT = "silent"
    PUSH = "push"


@dataclass(frozen=True, slots=True)
class Listen:
    """A local address to listen at."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def _spec(name: str, meaning: str, *, secret: bool = False) -> dict[str, Any]:
    return {"name": name, "meaning": meaning, "secret": secret}


def _of(default: Any, name: str, meaning: str, *, secret: bool = False) -> Any:
    return field(default=default, metadata=_spec(name, meaning, secret=secret), repr=not secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting. The token and the webhook's secret are in no repr."""

    token: str | None = _of(None, "TELEGRAM_BOT_TOKEN", "the bot's token; without it, the sandbox", secret=True)
    token_file: Path | None = _of(None, "TELEGRAM_BOT_TOKEN_FILE", "a file that holds the token")
    api_url: str = _of("https://api.telegram.org", "TELEGRAM_API_URL", "a Bot API server")
    feeds: Path = _of(Path("feeds.yaml"), "RECUENTO_FEEDS", "what is followed, and where it is read")
    data: Path = _of(Path("var"), "RECUENTO_DATA", "the data folder")
    key_file: Path | None = _of(None, "RECUENTO_KEY_FILE", "the key of what is stored of chats")
    poll_interval: int = _of(300, "RECUENTO_POLL_INTERVAL", "seconds between polls of a feed that sets none")
    group_wait: float = _of(30.0, "RECUENTO_GROUP_WAIT", "seconds to wait for more changes before an alert")
    first_run: FirstRun = _of(FirstRun.SILENT, "RECUENTO_FIRST_RUN", "what the first poll of a feed does")
    allow_local_feeds: bool = _of(
        default=False, name="RECUENTO_ALLOW_LOCAL_FEEDS", meaning="1: feeds on private addresses may be read"
    )
    operator_chat: int | None = _of(None, "RECUENTO_OPERATOR_CHAT", "chat id for review and alarms")
    webhook_url: str | None = _of(None, "RECUENTO_WEBHOOK_URL", "public https address of the webhook")
    webhook_listen: Listen | None = _of(None, "RECUENTO_WEBHOOK_LISTEN", "host:port that the webhook listens at")
    webhook_secret: str | None = _of(None, "RECUENTO_WEBHOOK_SECRET", "the webhook's secret", secret=True)
    http_listen: Listen | None = _of(None, "RECUENTO_HTTP_LISTEN", "host:port of /healthz and /metrics")
    sandbox_listen: Listen = _of(Listen("127.0.0.1", 8480), "RECUENTO_SANDBOX_LISTEN", "host:port of the sandbox page")
    log_level: str = _of("info", "RECUENTO_LOG", "debug, info, warning or error")
    log_format: str = _of("text", "RECUENTO_LOG_FORMAT", "text or json")
    origins: Mapping[str, str] = field(default_factory=dict, metadata={"name": ""}, repr=False)
    """Where each setting that is set comes from, by its name."""

    @property
    def key_path(self) -> Path:
        """The key file: as set, else beside the data folder, never in it."""
        return self.key_file or self.data.absolute().parent / f".{self.data.absolute().name or 'recuento'}.key"

    def shown(self) -> list[tuple[str, str, str, str]]:
        """Return name, value (secrets masked), origin and meaning of every setting."""
        rows = []
        for f in fields(self):
            if not (name := f.metadata["name"]):
                continue
            value = getattr(self, f.name)
            text = "" if value is None else _MASK if f.metadata["secret"] else str(value)
            rows.append((name, text, self.origins.get(name, "default"), f.metadata["meaning"]))
        return rows


def load_settings(environment: Mapping[str, str] | None = None, env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings; the environment wins over `.env`.

    Raises:
        ConfigError: with every fault; a secret's value is never part of it.
    """
    settings, faults = read_settings(environment, env_file)
    if faults:
        raise ConfigError(faults)
    return settings


def read_settings(
    environment: Mapping[str, str] | None = None, env_file: Path | None = Path(".env")
) -> tuple[Settings, tuple[Fault, ...]]:
    """Return the settings as far as they can be read, and every fault of the others."""
    given = dict(os.environ if environment is None else environment)
    filed, faults = _read_env_file(env_file)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for f in fields(Settings):
        name = f.metadata["name"]
        raw = given.get(name) or filed.get(name)
        if not name or not raw:
            continue
        origins[name] = "environment" if given.get(name) else str(env_file)
        try:
            values[f.name] = _READERS[f.name](raw.strip())
        except ValueError as error:
            faults.append(Fault(name, None, str(error)))
    _token_from_file(values, origins, faults)
    if values.get("webhook_url") and not values.get("webhook_secret"):
        hint = "1 to 256 of A-Z a-z 0-9 _ -"
        faults.append(Fault("RECUENTO_WEBHOOK_SECRET", None, "is needed with RECUENTO_WEBHOOK_URL", hint))
    return Settings(**values, origins=origins), tuple(faults)


def _read_env_file(path: Path | None) -> tuple[dict[str, str], list[Fault]]:
    values: dict[str, str] = {}
    faults: list[Fault] = []
    if path is None or not path.is_file():
        return values, faults
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip().removeprefix("export ")
        if not text or text.startswith("#"):
            continue
        name, sign, value = text.partition("=")
        if not sign:
            faults.append(Fault(str(path), number, "is no setting", "write NAME=value"))
            continue
        values[name.strip()] = value.strip().strip("'\"")
    return values, faults


def _token_from_file(values: dict[str, Any], origins: dict[str, str], faults: list[Fault]) -> None:
    path: Path | None = values.get("token_file")
    if values.get("token") or path is None:
        return
    try:
        values["token"] = _token(path.read_text(encoding="utf-8").strip())
        origins["TELEGRAM_BOT_TOKEN"] = str(path)
    except OSError as error:
        faults.append(Fault("TELEGRAM_BOT_TOKEN_FILE", None, f"{path} cannot be read: {error.strerror}"))
    except ValueError as error:
        faults.append(Fault("TELEGRAM_BOT_TOKEN_FILE", None, str(error)))


# --- readers, one a setting -------------------------------------------------------------------------------------------


def _token(text: str) -> str:
    number, sign, rest = text.partition(":")
    if not (number.isdigit() and sign and rest) or not rest.replace("_", "").replace("-", "").isalnum():
        raise ValueError("is no bot token: it has the form 123456:ABC…, as @BotFather gives it")
    return text


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"`{text}` is no address: write it as http://127.0.0.1:8081")
    return text.rstrip("/")


def _listen(text: str) -> Listen:
    host, _, port = text.rpartition(":")
    if not port.isdigit() or int(port) > _LAST_PORT:
        raise ValueError(f"`{text}` is no host:port: write it as 127.0.0.1:8480")
    return Listen(host.strip("[]") or "127.0.0.1", int(port))


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdigit() or not low <= int(text) <= high:
            raise ValueError(f"`{text}` is no whole number from {low} to {high}")
        return int(text)

    return read


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= _LONGEST_WAIT:
        raise ValueError(f"`{text}` is no number of seconds from 0 to 3600")
    return value


def _chat_id(text: str) -> int:
    if not text.removeprefix("-").isdigit():
        raise ValueError("is no chat id: a whole number, negative for groups and channels")
    return int(text)


def _flag(text: str) -> bool:
    word = text.lower()
    if word not in {"1", "0", "true", "false", "yes", "no", "on", "off"}:
        raise ValueError(f"`{text}` is neither 1 nor 0")
    return word in {"1", "true", "yes", "on"}


def _one_of(*known: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text.lower() not in known:
            raise ValueError(f"`{text}` is not one of {', '.join(known)}")
        return text.lower()

    return read


def _first_run(text: str) -> FirstRun:
    return FirstRun(_one_of(*FirstRun)(text))


def _secret(text: str) -> str:
    if len(text) > _LONGEST_SECRET or not text.replace("_", "").replace("-", "").isalnum() or not text.isascii():
        raise ValueError("is no webhook secret: 1 to 256 of A-Z a-z 0-9 _ -")
    return text


_READERS: Mapping[str, Callable[[str], Any]] = {
    "token": _token,
    "token_file": Path,
    "api_url": _url,
    "feeds": Path,
    "data": Path,
    "key_file": Path,
    "poll_interval": _whole(1, 86_400),
    "group_wait": _seconds,
    "first_run": _first_run,
    "allow_local_feeds": _flag,
    "operator_chat": _chat_id,
    "webhook_url": _url,
    "webhook_listen": _listen,
    "webhook_secret": _secret,
    "http_listen": _listen,
    "sandbox_listen": _listen,
    "log_level": _one_of("debug", "info", "warning", "error"),
    "log_format": _one_of("text", "json"),
}
