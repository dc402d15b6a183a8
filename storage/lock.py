"""One process a data folder: the second is refused by name of the first."""

from __future__ import annotations

import fcntl
import os
import socket
from datetime import datetime
from pathlib import Path

from bot.errors import AlreadyRunning
from storage.atomic import hand_over, refusal

LOCK_NAME = "recuento.lock"


class FolderLock:
    """Held until released, or until the process ends however it ends."""

    def __init__(self, folder: Path, now: datetime) -> None:
        """Take the lock.

        Raises:
            AlreadyRunning: another process holds it; the text names it.
            StoreFull: the lock file cannot be made.
        """
        path = folder / LOCK_NAME
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            hand_over(self._descriptor, folder)
        except OSError as error:
            raise refusal(error, str(path)) from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.read(self._descriptor, 200).decode("utf-8", "replace").strip() or "another process"
            os.close(self._descriptor)
            raise AlreadyRunning(
                f"{folder} is in use by {holder}: stop that one first, or choose another folder with RECUENTO_DATA"
            ) from None
        self._sign(path, now)

    def _sign(self, path: Path, now: datetime) -> None:
        name = f"process {os.getpid()} on {socket.gethostname()}, started {now:%Y-%m-%d %H:%M:%S} UTC\n"
        try:
            os.ftruncate(self._descriptor, 0)
            os.pwrite(self._descriptor, name.encode(), 0)
        except OSError as error:
            self.release()
            raise refusal(error, str(path)) from error

    def release(self) -> None:
        """Let another process in."""
        os.close(self._descriptor)
