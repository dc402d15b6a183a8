"""Tells systemd that the bot is ready, alive, or stopping; does nothing where no supervisor listens."""

from __future__ import annotations

import os
import socket

LONGEST_BEAT = 15.0
"""Seconds between two signs of life where the supervisor does not say how patient it is."""


class Supervisor:
    """Speaks sd_notify to the socket that NOTIFY_SOCKET names."""

    def __init__(self, address: str | None = None) -> None:
        given = os.environ.get("NOTIFY_SOCKET", "") if address is None else address
        self._address = "\0" + given[1:] if given.startswith("@") else given

    @property
    def listens(self) -> bool:
        """Whether anybody listens."""
        return bool(self._address)

    @property
    def beat(self) -> float:
        """Seconds between two signs of life: at most a third of the patience that WATCHDOG_USEC states."""
        stated = os.environ.get("WATCHDOG_USEC", "")
        return min(LONGEST_BEAT, int(stated) / 3e6) if stated.isdigit() and int(stated) else LONGEST_BEAT

    def ready(self) -> None:
        """Say that the bot does its work."""
        self._say("READY=1")

    def alive(self) -> None:
        """Say that the event loop still turns."""
        self._say("WATCHDOG=1")

    def stopping(self) -> None:
        """Say that the bot is leaving on purpose."""
        self._say("STOPPING=1")

    def _say(self, words: str) -> None:
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            try:
                out.connect(self._address)
                out.sendall(words.encode())
            except OSError:
                # A supervisor that went away must not take the bot with it.
                return
