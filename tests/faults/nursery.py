"""Forks a sender for each line "FOLDER URL TOKEN", says its pid and how it ended: a thousand start without a thousand imports."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.telegram.sending import main as send


def main() -> None:
    """Serve the lines."""
    for line in sys.stdin:
        folder, url, token = line.split()
        pid = os.fork()
        if pid == 0:
            asyncio.run(send(Path(folder), url, token))
            os._exit(0)
        print(f"pid {pid}", flush=True)  # noqa: T201 - the answer that the test reads
        _, status = os.waitpid(pid, 0)
        print(f"end {os.waitstatus_to_exitcode(status)}", flush=True)  # noqa: T201 - the answer that the test reads


if __name__ == "__main__":
    main()
