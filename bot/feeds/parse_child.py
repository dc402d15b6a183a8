"""The child that parses: reads bodies from a pipe, answers with rows.

It is killed when it is late and holds no secret: its environment is made for it. Started as
`python -m bot.feeds.parse_child BYTES`.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import struct
import sys
from typing import Any, BinaryIO

import orjson

from bot.domain.reading import FailureReason
from bot.feeds.guard import NotAFeed, guard
from bot.feeds.items import Job, rows_of
from bot.feeds.lean import read

FRAME = struct.Struct("!II")
"""Lengths of the job and of the body, before both; an answer's first length is its own, the second 0."""
_PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that this process gets when its parent dies, even in the middle of a parse."""
_NICE = 5
"""Reading feeds gives way to the process that sends, but its deadline runs."""
_LARGE = 256 << 10
"""Bytes of a body from which on its memory is looked at afterwards."""
_HEAVY = 80 << 20
"""Bytes of memory above which the child leaves after its answer; its successor starts small."""
MOST_ITEMS = 2000
_BUFFER = 1 << 18
_LONGEST_NAME = 300


def answer(job: Job, content: bytes) -> dict[str, Any]:
    """Return what a body says as plain values, or the failure that it is."""
    try:
        safe = guard(content, job.content_type)
        reading = read(safe.content, MOST_ITEMS)
    except NotAFeed as refused:
        return {"failure": [refused.reason, refused.detail]}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  feedparser raises nearly anything on a damaged feed
        return {"failure": [FailureReason.UNREADABLE, f"the parser gave up ({type(error).__name__})"]}
    if safe.rootless and not reading.entries:
        return {"failure": [FailureReason.NOT_A_FEED, "not a feed"]}
    return {
        "rows": rows_of(reading.entries, job, lossy=safe.lossy, cut_inside=safe.cut_inside and not reading.capped),
        "title": reading.title[:_LONGEST_NAME],
        "truncated": safe.truncated,
        "lossy": safe.lossy,
        "capped": reading.capped,
    }


def _answer_frame(head: bytes, content: bytes) -> bytes:
    try:
        said = answer(Job(**orjson.loads(head)), content)
        said["leaving"] = len(content) > _LARGE and _resident() > _HEAVY
        frame = orjson.dumps(said)
    except MemoryError:
        refused = [FailureReason.PARSE_MEMORY, "the parser came to its memory limit"]
        frame = orjson.dumps({"failure": refused, "leaving": True})
    return FRAME.pack(len(frame), 0) + frame


def _resident() -> int:
    """Return the bytes of memory that this process holds now; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", "rb") as status:  # noqa: PTH123  pathlib is not loaded here
            return int(status.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Say that the child is ready, then answer frame after frame until the parent closes the pipe."""
    sink.write(FRAME.pack(0, 0))  # ready
    sink.flush()
    while len(lengths := source.read(FRAME.size)) == FRAME.size:
        head_length, body_length = FRAME.unpack(lengths)
        sink.write(_answer_frame(source.read(head_length), source.read(body_length)))
        sink.flush()


def main(memory: int) -> None:
    """Limit this process to so many bytes of address space, then serve its parent."""
    with contextlib.suppress(OSError, ValueError):  # not every system has this limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(_NICE)
    with contextlib.suppress(AttributeError):  # nor this call
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    source, sink = os.fdopen(os.dup(0), "rb", _BUFFER), os.fdopen(os.dup(1), "wb", _BUFFER)
    os.dup2(2, 1)  # whatever a library prints goes astray, not into the frames
    with contextlib.suppress(BrokenPipeError):
        serve(source, sink)


if __name__ == "__main__":
    main(int(sys.argv[1]))
