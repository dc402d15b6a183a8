"""Draws one picture in a process of its own: an order as JSON on standard input, a PNG on standard output.

Started as `python -m bot.rendering.chart_child`; when it ends, all of its memory is given back.
"""

from __future__ import annotations

import sys
from zoneinfo import ZoneInfo

from bot.rendering.chart_json import order_from_json
from bot.rendering.charts import draw


def main() -> None:
    """Read an order, write its picture."""
    chart, language, zone, dark = order_from_json(sys.stdin.buffer.read())
    sys.stdout.buffer.write(draw(chart, language, ZoneInfo(zone), dark=dark))


if __name__ == "__main__":
    main()
