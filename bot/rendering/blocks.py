"""A message before it has a form: blocks of text and tables, made of domain values in one language.

`bot/telegram` turns a Message into rich blocks, into text with entities, or into plain text; nothing here knows markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Style(StrEnum):
    """How a run of text stands out."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    STRIKE = "strikethrough"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; with a link, it is shown as that link's text."""

    text: str
    style: Style | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A time that each reader sees in their own zone; `text` is what a form without that shows."""

    at: datetime
    text: str
    form: str = "dt"
    """Which parts are shown, in the words of `date_time_format`."""


Inline = Span | When
Text = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """One line that says it all."""

    text: Text
    size: int = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line or two."""

    text: Text


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, and whose."""

    text: Text
    credit: Text = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Figures side by side. The first row is the header; a row of one cell is a title across all columns.

    `right` are the columns set flush right.
    """

    rows: tuple[tuple[Text, ...], ...]
    right: frozenset[int] = frozenset()
    caption: Text = ()


@dataclass(frozen=True, slots=True)
class Details:
    """A part that the reader unfolds."""

    summary: Text
    blocks: tuple[Block, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """Small print."""

    text: Text


Block = Heading | Paragraph | Quote | Table | Details | Items | Footer


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: a command to the bot (`action`, at most 64 bytes) or a link."""

    text: str
    action: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one chat is told, in one language."""

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
