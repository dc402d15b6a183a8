"""Copies of the store beside it: made and rotated by the running process, taken and put back by commands.

A chat that was forgotten is taken out of the older copies at the next rotation.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from pathlib import Path

import orjson

from bot.errors import StoreDamaged, StoreError, StoreTooNew
from storage.atomic import hand_over, refusal, write_whole
from storage.database import parse
from storage.migrations import Schema
from storage.tables import SEAL, seal_of, sealed

FOLDER = "backups"
EVERY = timedelta(hours=6)
"""Age of the newest regular backup at which another is made."""

LATEST = 4
"""Regular backups that are kept whatever their day."""

DAYS = 7
"""Days of which the newest regular backup is kept."""

OTHERS = 3
"""Backups of every other kind that are kept."""

_NAME = re.compile(r"recuento-(\d{8}T\d{12})Z-([a-z]+)\.json")
_PIECE = 1 << 20


class Kind(StrEnum):
    """Why a backup was made."""

    REGULAR = "regular"
    MIGRATION = "migration"
    """Before the documents were brought to a later version."""
    REPLACED = "replaced"
    """What `restore` put a backup in the place of."""
    LOCKED = "locked"
    """With the chats that a lost key leaves unreadable."""


def _dated(path: Path) -> tuple[datetime, Kind] | None:
    found = _NAME.fullmatch(path.name)
    if found is None or found[2] not in {kind.value for kind in Kind}:
        return None
    return datetime.strptime(found[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC), Kind(found[2])


def listed(folder: Path) -> list[tuple[datetime, Kind, Path]]:
    """Return the backups of a data folder, newest first."""
    place = folder / FOLDER
    paths = place.iterdir() if place.is_dir() else ()
    return sorted(((*dated, path) for path in paths if (dated := _dated(path))), reverse=True)


def newest_at(folder: Path) -> datetime | None:
    """Return when the newest regular backup was made."""
    return next((at for at, kind, _ in listed(folder) if kind is Kind.REGULAR), None)


def newest_good(folder: Path, schema: Schema) -> Path | None:
    """Return the newest backup that is whole and that this program reads."""
    for _, _, path in listed(folder):
        try:
            parse(path.read_bytes(), schema)
        except (StoreDamaged, StoreTooNew, OSError):
            continue
        return path
    return None


def keep_copy(folder: Path, source: Path, now: datetime, kind: Kind) -> Path:
    """Copy the store's file into the backups; return the copy.

    Raises:
        StoreFull: the disk refused.
    """
    place = folder / FOLDER
    target = place / f"recuento-{now:%Y%m%dT%H%M%S%f}Z-{kind}.json"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        hand_over(place, folder)
    except OSError as error:
        raise refusal(error, f"the folder {place}") from error
    copy(source, target)
    return target


def copy(source: Path, target: Path) -> None:
    """Copy a file whole or not at all.

    Raises:
        StoreFull: the disk refused.
    """
    try:
        with source.open("rb") as content:
            write_whole(target, iter(lambda: content.read(_PIECE), b""))
    except OSError as error:
        raise refusal(error, f"the backup {target.name}") from error


def rotate(folder: Path, now: datetime) -> None:
    """Remove the backups that need not be kept."""
    kinds: defaultdict[Kind, list[tuple[datetime, Path]]] = defaultdict(list)
    for at, kind, path in listed(folder):
        kinds[kind].append((at, path))
    regular = kinds.pop(Kind.REGULAR, [])
    kept = {path for _, path in regular[:LATEST]} | {path for each in kinds.values() for _, path in each[:OTHERS]}
    days = {at.date(): path for at, path in reversed(regular) if now - at < timedelta(days=DAYS)}
    kept.update(days.values())
    for _, _, path in listed(folder):
        if path not in kept:
            path.unlink(missing_ok=True)


def scrub(folder: Path, forgotten: Collection[str]) -> None:
    """Take forgotten chats out of every backup that is whole; one that is not is removed.

    Raises:
        StoreFull: the disk refused; what is left is done at the next rotation.
    """
    for _, _, path in listed(folder):
        if not is_whole(path):
            path.unlink()
            continue
        with path.open("rb") as lines:
            write_whole(path, sealed(without(lines, forgotten)))


def is_whole(path: Path) -> bool:
    """Tell whether a store's file has the checksum it says, a piece at a time."""
    checksum = 0
    with path.open("rb") as content:
        left = max(path.stat().st_size - len(seal_of(0)), 0)
        while left and (piece := content.read(min(left, _PIECE))):
            checksum = zlib.crc32(piece, checksum)
            left -= len(piece)
        return content.read() == seal_of(checksum)


def without(lines: Iterator[bytes], forgotten: Collection[str]) -> Iterator[bytes]:
    """Give a store's file up to its checksum, without the chats behind these pseudonyms."""
    table, first = b"", True
    for line in takewhile(lambda each: not each.startswith(SEAL), lines):
        text = line.rstrip(b"\n")
        if text.endswith(b"{"):
            table, first = text.strip(b'{":'), True
            yield text
        elif text == b"},":
            yield b"\n},\n"
        else:
            document = _scrubbed(table, text.removesuffix(b","), forgotten)
            if document is not None:
                yield (b"\n" if first else b",\n") + document
                first = False


def _scrubbed(table: bytes, document: bytes, forgotten: Collection[str]) -> bytes | None:
    if table == b"chats":
        return None if document[1:].partition(b'"')[0].decode() in forgotten else document
    if table != b"roster" or not any(key.encode() in document for key in forgotten):
        return document
    name, _, content = document.partition(b":")
    row = orjson.loads(content)
    if "keys" in row:
        row["keys"] = ["" if key in forgotten else key for key in row["keys"]]
    else:
        row = {key: number for key, number in row.items() if key not in forgotten}
    return name + b":" + orjson.dumps(row)


def forgotten_in(content: bytes, schema: Schema) -> Sequence[str]:
    """Return the pseudonyms that a store's file lists as forgotten; none if it cannot be read."""
    try:
        return tuple(parse(content, schema).get("forgotten", {}))
    except StoreError:
        return ()
