"""Draws one picture in a process of its own: an order as JSON on standard input, a PNG on standard output.

Started as `python -m bot.rendering.chart_child`; when it ends, all of its memory is given back.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO
from zoneinfo import ZoneInfo

from bot.rendering.chart_json import order_from_json
from bot.rendering.charts import draw

_NICE = 10
"""Drawing takes what others leave: who sends does not wait for the processor while a picture is made."""


def main(order: BinaryIO, picture: BinaryIO) -> None:
    """Read an order, write its picture.

    Raises:
        KeyError, TypeError, ValueError: the order is none of `order_to_json`'s.
    """
    chart, language, zone, dark = order_from_json(order.read())
    picture.write(draw(chart, language, ZoneInfo(zone), dark=dark))


if __name__ == "__main__":  # pragma: no cover - runs in a process of its own, where the tests look at its output
    os.nice(_NICE)
    main(sys.stdin.buffer, sys.stdout.buffer)
