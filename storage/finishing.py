"""Waits for work in a thread to its end, cancelled or not: what was begun may reach the disk."""

from __future__ import annotations

import asyncio


async def finished(work: asyncio.Future[None]) -> bool:
    """Wait until work is done, whatever it came to; return whether the waiting task was cancelled meanwhile.

    The caller takes the result, brings memory in line with it, and only then passes the cancellation on.
    """
    cancelled = False
    while not work.done():
        try:
            await asyncio.wait({work})
        except asyncio.CancelledError:
            cancelled = True
    return cancelled
