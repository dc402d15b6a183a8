"""Writes a file whole or not at all: temp file, fsync, rename, fsync of the folder. Decides nothing about content."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.errors import StoreFull

Step = Callable[[str], None]
"""Told of each system call just before it is made; the fault tests die or fail here."""

TEMP_SUFFIX = ".part"

_REMEDIES = {
    errno.ENOSPC: "the disk is full: make room, nothing else is needed",
    errno.EDQUOT: "the disk quota is used up: raise it or make room",
    errno.EFBIG: "the file size limit is reached: raise it (ulimit -f, LimitFSIZE)",
    errno.EROFS: "the disk is mounted read-only: remount it, then look at its health",
    errno.EACCES: "no permission: give the folder to the user that runs this",
    errno.EPERM: "no permission: give the folder to the user that runs this",
    errno.EIO: "the disk reports an error: look at its health (dmesg, smartctl) and move the data folder",
    errno.ENOENT: "the folder is gone: make it again, the next write restores the whole state",
}


def no_step(_name: str) -> None:
    """Let every step pass."""


def refusal(error: OSError, what: str) -> StoreFull:
    """Return the error that says in one line what the disk refused and what to do about it."""
    remedy = _REMEDIES.get(error.errno or 0, os.strerror(error.errno or errno.EIO))
    return StoreFull(f"{what} could not be written: {remedy}; the state before it stands")


def sync_folder(folder: Path) -> None:
    """Make renames and new names in a folder last.

    Raises:
        OSError: the disk refused.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def hand_over(made: int | Path, folder: Path) -> None:
    """Give what root made to whoever owns the folder it lies in: the service that reads it later is not root."""
    if os.geteuid() != 0:
        return
    owner = folder.stat()
    with contextlib.suppress(OSError):  # a root without this right, as in some containers, is the service itself
        os.chown(made, owner.st_uid, owner.st_gid)


def write_all(descriptor: int, part: bytes) -> None:
    """Write every byte of a part, however little the system takes at a time."""
    view = memoryview(part)
    while view:
        view = view[os.write(descriptor, view) :]


def write_whole(path: Path, parts: Iterable[bytes], *, step: Step = no_step) -> None:
    """Replace a file by these parts, or leave it as it was.

    A temp file whose write or fsync failed is thrown away and never synced again: after a failed fsync the system
    may report the lost pages as clean.

    Raises:
        StoreFull: the disk refused; the file is as before (or, where only the last fsync of the folder failed, new).
    """
    temp = path.with_name(path.name + TEMP_SUFFIX)
    try:
        temp.unlink(missing_ok=True)
        _fill(temp, parts, step)
        step("replace")
        temp.replace(path)
        step("fsync folder")
        sync_folder(path.parent)
        step("done")
    except OSError as error:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)
        raise refusal(error, path.name) from error


def _fill(temp: Path, parts: Iterable[bytes], step: Step) -> None:
    step("open")
    descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        hand_over(descriptor, temp.parent)
        for part in parts:
            step("write")
            write_all(descriptor, part)
        step("fsync")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> int:
    """Remove the temp files that a killed process left behind; return how many."""
    leftovers = list(folder.glob("*" + TEMP_SUFFIX))
    for leftover in leftovers:
        leftover.unlink()
    return len(leftovers)
