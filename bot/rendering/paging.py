"""Pages of long answers, and the buttons that turn them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.rendering.blocks import Button
from bot.rendering.catalog import say

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """One page of many: `number` counts from 1."""

    number: int
    pages: int
    rows: tuple[T, ...]


def page_of(rows: Sequence[T], number: int, size: int) -> Page[T]:
    """Return one page; a number out of range means the nearest page there is."""
    pages = max(1, -(-len(rows) // size))
    number = min(max(1, number), pages)
    return Page(number=number, pages=pages, rows=tuple(rows[(number - 1) * size : number * size]))


def turning(page: Page[T], command: str, tracker_id: str, language: str, back: str, on: str) -> tuple[Button, ...]:
    """Return the buttons to the page before and after, as `<command>:<tracker>:<page>`; none for a single page.

    `back` and `on` are the keys of their texts.
    """
    there = [(back, page.number - 1), (on, page.number + 1)]
    return tuple(
        Button(say(language, key), action=f"{command}:{tracker_id}:{number}")
        for key, number in there
        if 1 <= number <= page.pages
    )
