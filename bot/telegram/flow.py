"""A message as running text with marks over it (offsets in UTF-16 units), cut into parts that Telegram takes.

No markup is written anywhere: what a feed says cannot become a link, a mention or a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.rendering.blocks import (
    Block,
    Details,
    Footer,
    Heading,
    Inline,
    Items,
    Message,
    Paragraph,
    Quote,
    Span,
    Style,
    Table,
    Text,
    When,
)
from bot.telegram.grid import grid

TEXT_LIMIT = 4096
"""UTF-16 units in one text."""
MARK_LIMIT = 100
"""Entities in one text."""
JOINER = "\u2060"
"""Word joiner: not seen, and keeps the server from making a link, a mention or a command of what follows."""

_UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")
_LIVE = re.compile(r"(?<=[@/#$])(?=\w)|(?<=:)(?=//)|(?<=\w)(?=\.[^\W\d]{2})")


@dataclass(frozen=True, slots=True)
class Mark:
    """One entity: from `start` for `length` UTF-16 units."""

    kind: str
    start: int
    length: int
    url: str | None = None
    at: datetime | None = None
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """A text with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def length(self) -> int:
        """The length in UTF-16 units."""
        return units(self.text)


def units(text: str) -> int:
    """Return a text's length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def safe_link(link: str | None) -> str | None:
    """Return a link that may be shown: http or https, no blanks or control characters; else None."""
    if link is None or not re.fullmatch(r"(?i)https?://[^\s\x00-\x1f\x7f\"<>\\]+", link):
        return None
    return link


def tidy(text: str) -> str:
    """Return a text without control characters and halves of characters, which the API refuses."""
    return _UNFIT.sub(" ", text)


def defused(text: str) -> str:
    """Return a text in which the server finds nothing to link: no mention, tag, command or address."""
    return _LIVE.sub(JOINER, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a message becomes text."""

    marked: bool = True
    """With entities; else plain: links are written out, tables told line by line."""
    live: bool = False
    """Our own words: commands in them may be tapped."""


def flows(message: Message, manner: Manner) -> tuple[Flow, ...]:
    """Return a message as one or more texts within the limits, cut at block borders, else between words."""
    pieces = [piece for block in message.blocks for piece in _block(block, manner) if piece.text.strip()]
    return tuple(_packed(cut for piece in pieces for cut in _cut(piece)))


# -- blocks ------------------------------------------------------------------------------------------------------------


def _block(block: Block, manner: Manner) -> Iterator[Flow]:
    match block:
        case Heading(text=text):
            yield _whole(_text(text, manner), "bold", manner)
        case Paragraph(text=text):
            yield _text(text, manner)
        case Footer(text=text):
            yield _whole(_text(text, manner), "italic", manner)
        case Items(items=items):
            yield _joined([_joined([Flow("• "), _text(item, manner)]) for item in items], "\n")
        case Quote(text=text, credit=credit):
            lines = [_text(text, manner), *([_joined([Flow("— "), _text(credit, manner)])] if credit else [])]
            yield _whole(_joined(lines, "\n"), "blockquote", manner)
        case Table():
            yield _table(block, manner)
        case Details(summary=summary, blocks=blocks):
            yield from _details(summary, blocks, manner)


def _details(summary: Text, blocks: tuple[Block, ...], manner: Manner) -> Iterator[Flow]:
    """Yield a part to unfold: one quotation that opens; what stands in it is told without quotations of its own."""
    title = _whole(_text(summary, manner), "bold", manner)
    inner = [_unfolded(block, manner) for block in blocks]
    body = _joined([flow for flow in inner if flow.text.strip()], "\n\n")
    yield _joined([title, _whole(body, "expandable_blockquote", manner)], "\n") if body.text else title


def _unfolded(block: Block, manner: Manner) -> Flow:
    if isinstance(block, Table):
        return _told_table(block, manner)
    flat = _joined(_block(block, manner), "\n")
    return Flow(flat.text, tuple(mark for mark in flat.marks if not mark.kind.endswith("blockquote")))


def _table(table: Table, manner: Manner) -> Flow:
    if not manner.marked:
        return _told_table(table, manner)
    words = [[_words(cell, manner) for cell in row] for row in table.rows]
    lines = Flow("\n".join(grid(words, table.right)))
    caption = [_whole(_text(table.caption, manner), "italic", manner)] if table.caption else []
    return _joined([*caption, _whole(lines, "pre", manner)], "\n")


def _told_table(table: Table, manner: Manner) -> Flow:
    """Tell a table for a form without columns: one line a row, each cell under its header's name."""
    header, *rows = table.rows
    names = [_words(cell, manner) for cell in header]
    lines = []
    for row in rows:
        first, *cells = [_words(cell, manner) for cell in row]
        told = [f"{name} {cell}".strip() for name, cell in zip(names[1:], cells, strict=False) if cell]
        lines.append(": ".join(part for part in (first, " · ".join(told)) if part))
    caption = [_text(table.caption, manner)] if table.caption else []
    return _joined([*caption, Flow("\n".join(lines))], "\n")


# -- runs of text ------------------------------------------------------------------------------------------------------


def _words(text: Text, manner: Manner) -> str:
    return "".join(_shown(inline.text, manner) for inline in text).replace("\n", " ")


def _shown(text: str, manner: Manner) -> str:
    return tidy(text) if manner.live else defused(tidy(text))


def _text(text: Text, manner: Manner) -> Flow:
    return _joined([_inline(inline, manner) for inline in text])


def _inline(inline: Inline, manner: Manner) -> Flow:
    shown = _shown(inline.text, manner)
    if isinstance(inline, When):
        mark = Mark("date_time", 0, units(shown), at=inline.at, form=inline.form)
        return Flow(shown, (mark,)) if manner.marked and shown else Flow(shown)
    link = safe_link(inline.link)
    if not manner.marked:
        return Flow(f"{shown} ({link})" if link and link != inline.text else link or shown)
    return Flow(shown, tuple(_span_marks(inline, link, units(shown)))) if shown else Flow("")


def _span_marks(span: Span, link: str | None, length: int) -> Iterator[Mark]:
    if span.style is Style.CODE and link is None:
        yield Mark("code", 0, length)
    elif span.style is not None and span.style is not Style.CODE:
        yield Mark(span.style.value, 0, length)
    if link is not None:
        yield Mark("text_link", 0, length, url=link)


def _whole(flow: Flow, kind: str, manner: Manner) -> Flow:
    """Mark a text as a whole."""
    if not manner.marked or not flow.text:
        return flow
    return Flow(flow.text, (Mark(kind, 0, flow.length), *flow.marks))


def _joined(parts: Iterable[Flow], between: str = "") -> Flow:
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for part in parts:
        if texts and between:
            texts.append(between)
            at += units(between)
        marks += [replace(mark, start=mark.start + at) for mark in part.marks] if at else part.marks
        texts.append(part.text)
        at += part.length
    return Flow("".join(texts), tuple(marks))


# -- parts within the limits -------------------------------------------------------------------------------------------


def _packed(pieces: Iterable[Flow]) -> Iterator[Flow]:
    held: list[Flow] = []
    length = marks = 0
    for piece in pieces:
        longer = length + (2 if held else 0) + piece.length
        if held and (longer > TEXT_LIMIT or marks + len(piece.marks) > MARK_LIMIT):
            yield _joined(held, "\n\n")
            held, longer, marks = [], piece.length, 0
        held.append(piece)
        length, marks = longer, marks + len(piece.marks)
    if held:
        yield _joined(held, "\n\n")


def _cut(piece: Flow) -> Iterator[Flow]:
    """Yield a piece in parts within the limits: cut after a line, else between words, never in a figure or a letter."""
    while piece.length > TEXT_LIMIT or len(piece.marks) > MARK_LIMIT:
        end = _border(piece)
        yield _part(piece, 0, end)
        rest = piece.text[end:]
        piece = _part(piece, end + len(rest) - len(rest.lstrip()), len(piece.text))
    if piece.text:
        yield piece


def _border(piece: Flow) -> int:
    """Return the index in the text after which it is cut."""
    room = TEXT_LIMIT
    if len(piece.marks) > MARK_LIMIT:
        room = min(room, max(1, sorted(mark.start for mark in piece.marks)[MARK_LIMIT]))
    end = len(piece.text.encode("utf-16-le", "surrogatepass")[: 2 * room].decode("utf-16-le", "ignore"))
    line = piece.text.rfind("\n", 1, end)
    if line > end // 2:
        return line
    blanks = [m.start() for m in re.finditer(r"(?<!\d)\s|\s(?!\d)", piece.text[: end + 1]) if 0 < m.start() < end]
    return blanks[-1] if blanks else end


def _part(piece: Flow, start: int, end: int) -> Flow:
    """Return the text between two indexes with what remains of its marks."""
    low, high = units(piece.text[:start]), units(piece.text[:end])
    marks = []
    for mark in piece.marks:
        first, last = max(mark.start, low), min(mark.start + mark.length, high)
        if first < last:
            marks.append(replace(mark, start=first - low, length=last - first))
    return Flow(piece.text[start:end], tuple(marks))
