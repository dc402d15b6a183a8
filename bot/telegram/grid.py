"""A table as lines of fixed-width text for narrow screens: figures are never broken, words wrap in their column."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from typing import Any

WIDTH = 32
"""Columns that a phone shows in one line of fixed-width text."""

BLANK = " "
"""Where words may be broken; a blank that does not break keeps a date in one piece."""

Row = Sequence[str]


def width_of(text: str) -> int:
    """Return how many columns a text takes: marks take none, wide letters two."""
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def is_title(row: Sequence[Any], columns: int) -> bool:
    """Tell whether a row of a table with so many columns is a title across all of them: it has one cell."""
    return len(row) == 1 < columns


def grid(rows: Sequence[Row], right: frozenset[int], width: int = WIDTH) -> list[str]:
    """Return a table's lines, at most `width` columns wide; the first row is the header, a row of one cell a title.

    Where the columns do not fit side by side even with their words wrapped, each row is told line by line.
    """
    count = max((len(row) for row in rows), default=0)
    full = [row if is_title(row, count) else [*row, *[""] * (count - len(row))] for row in rows]
    if not count:
        return []
    columns = _fit([row for row in full if not is_title(row, count)], right, width)
    if columns is None:
        return _told(full, width)
    return [
        line
        for row in full
        for line in (_wrapped(row[0], width) if is_title(row, count) else _side_by_side(row, columns, right))
    ]


def _fit(rows: Sequence[Row], right: frozenset[int], width: int) -> list[int] | None:
    """Return the columns' widths, or None where they cannot stand side by side."""
    count = len(rows[0])
    columns = [max(width_of(row[i]) for row in rows) for i in range(count)]
    least = [
        columns[i] if i in right else max((width_of(word) for row in rows for word in row[i].split(BLANK)), default=0)
        for i in range(count)
    ]
    room = width - (count - 1)
    if sum(least) > room:
        return None
    while sum(columns) > room:
        widest = max((i for i in range(count) if columns[i] > least[i]), key=lambda i: columns[i])
        columns[widest] -= 1
    return columns


def _side_by_side(row: Row, columns: Sequence[int], right: frozenset[int]) -> list[str]:
    cells = [_wrapped(text, columns[i]) for i, text in enumerate(row)]
    height = max(len(cell) for cell in cells)
    lines = []
    for number in range(height):
        parts = [
            _padded(cell[number] if number < len(cell) else "", columns[i], flush_right=i in right)
            for i, cell in enumerate(cells)
        ]
        lines.append(" ".join(parts).rstrip())
    return lines


def _padded(text: str, width: int, *, flush_right: bool) -> str:
    space = " " * (width - width_of(text))
    return space + text if flush_right else text + space


def _wrapped(text: str, width: int) -> list[str]:
    if width_of(text) <= width:
        return [text]
    lines, line = [], ""
    for word in text.split(BLANK):
        longer = f"{line} {word}" if line else word
        if line and width_of(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def _told(rows: Sequence[Row], width: int) -> list[str]:
    """Tell a table that is too wide: each row's first cell, then its other cells under their headers' names."""
    header, *others = rows
    lines: list[str] = []
    for row in others:
        lines += _lines(row[0], width, "")
        for name, cell in zip(header[1:], row[1:], strict=False):  # a title has no other cells
            if cell:
                lines += _lines(f"{name}: {cell}" if name else cell, width, "  ")
    return lines or [line for cell in header for line in _lines(cell, width, "")]


def _lines(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
