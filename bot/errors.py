"""The errors of Recuento, by whose fault they are.

    RecuentoError
    ├── OperatorError            wrong usage or configuration; exit 2; the text says what to do
    │   ├── ConfigError          faults in settings or feeds.yaml, all at once, each with file and line
    │   ├── TokenRefused         Telegram does not know the token
    │   └── AlreadyRunning       another process holds the data folder
    └── StoreError               the disk's
        ├── StoreDamaged         the file is not whole; refused, with the remedy
        ├── StoreTooNew          written by a later version; refused
        └── StoreFull            no room or no permission; the old state stands

A feed that cannot be read and a chat that cannot be served raise nothing: they are values, `bot.domain.reading.Failure`
and `bot.domain.delivery.Outcome`.

Errors carry text that may be shown to the operator; they never carry a token, a chat id or a name.
"""

from __future__ import annotations

from dataclasses import dataclass


class RecuentoError(Exception):
    """Root of every error that Recuento raises on purpose."""


class OperatorError(RecuentoError):
    """Wrong usage or configuration: the text says what to do, the process exits with 2."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file or a setting, with the place and, where there is one, a suggestion."""

    where: str
    line: int | None
    what: str
    hint: str = ""

    def __str__(self) -> str:
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return f"{place}: {self.what}" + (f" ({self.hint})" if self.hint else "")


class ConfigError(OperatorError):
    """Every fault of a configuration at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class TokenRefused(OperatorError):
    """Telegram answers 401 or 404 to the token."""


class AlreadyRunning(OperatorError):
    """Another process holds the lock of the data folder."""


class StoreError(RecuentoError):
    """The store cannot do what it was asked."""


class StoreDamaged(StoreError):
    """The store's file is not whole; it is refused, never opened as empty."""


class StoreTooNew(StoreError):
    """The store's file was written by a later version."""


class StoreFull(StoreError):
    """The disk refused a write; the old state stands."""
