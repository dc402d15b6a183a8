"""A message in the forms that Telegram takes: rich blocks, text with entities, plain text; and its buttons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.rendering.blocks import (
    Block,
    Button,
    Details,
    Footer,
    Heading,
    Inline,
    Items,
    Message,
    Paragraph,
    Quote,
    Table,
    Text,
    When,
)
from bot.telegram.flow import Flow, Manner, flows, safe_link, tidy
from bot.telegram.grid import is_title

RICH_CHARACTERS = 32_768
RICH_BLOCKS = 500
RICH_COLUMNS = 20
ACTION_BYTES = 64

Rich = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TextForm:
    """One text with its entities."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


def text_forms(message: Message, *, plain: bool = False, live: bool = False) -> tuple[TextForm, ...]:
    """Return a message as texts of at most 4,096 UTF-16 units; `plain` leaves the entities out.

    `live` is for words of our own, in which commands may be tapped; else nothing in the text becomes a link.
    """
    return tuple(_text_form(flow) for flow in flows(message, Manner(marked=not plain, live=live)))


def _text_form(flow: Flow) -> TextForm:
    entities = tuple(
        MessageEntity(mark.kind, mark.start, mark.length, url=mark.url, unix_time=mark.at, date_time_format=mark.form)
        for mark in flow.marks
    )
    return TextForm(flow.text, entities)


def rich_form(message: Message, *, live: bool = False) -> Rich | None:
    """Return a message as a `rich_message` of typed blocks, or None where it is beyond the limits of one."""
    blocks = [_rich_block(block) for block in message.blocks]
    if _blocks(blocks) > RICH_BLOCKS or _letters(blocks) > RICH_CHARACTERS or _too_wide(message.blocks):
        return None
    return {"blocks": blocks, "skip_entity_detection": not live}


def _rich_block(block: Block) -> Rich:  # noqa: PLR0911 -- one return for each kind of block
    match block:
        case Heading(text=text, size=size):
            return {"type": "heading", "text": _rich(text), "size": size}
        case Paragraph(text=text):
            return {"type": "paragraph", "text": _rich(text)}
        case Footer(text=text):
            return {"type": "footer", "text": _rich(text)}
        case Items(items=items):
            rows = [{"blocks": [{"type": "paragraph", "text": _rich(item)}]} for item in items]
            return {"type": "list", "items": rows}
        case Quote(text=text, credit=credit):
            quote: Rich = {"type": "blockquote", "blocks": [{"type": "paragraph", "text": _rich(text)}]}
            return {**quote, "credit": _rich(credit)} if credit else quote
        case Table():
            return _rich_table(block)
        case Details(summary=summary, blocks=blocks, is_open=is_open):
            inner = [_rich_block(one) for one in blocks]
            return {"type": "details", "summary": _rich(summary), "blocks": inner, "is_open": is_open}


def _rich_table(table: Table) -> Rich:
    wide = max((len(row) for row in table.rows), default=0)
    cells = [
        [{**_rich_cell(row[0], is_header=False, flush_right=False), "colspan": wide}]
        if is_title(row, wide)
        else [_rich_cell(cell, is_header=number == 0, flush_right=i in table.right) for i, cell in enumerate(row)]
        for number, row in enumerate(table.rows)
    ]
    made: Rich = {"type": "table", "cells": cells, "is_bordered": True, "is_striped": True, "is_compact": True}
    return {**made, "caption": _rich(table.caption)} if table.caption else made


def _rich_cell(text: Text, *, is_header: bool, flush_right: bool) -> Rich:
    cell: Rich = {"align": "right" if flush_right else "left", "valign": "top"}
    if text:
        cell["text"] = _rich(text)
    return {**cell, "is_header": True} if is_header else cell


def _rich(text: Text) -> Any:
    """Return a run of text: a string where it is nothing else, else a list of rich texts."""
    parts = [_rich_inline(inline) for inline in text]
    return parts[0] if len(parts) == 1 else parts


def _rich_inline(inline: Inline) -> Any:
    words = tidy(inline.text)
    if isinstance(inline, When):
        unix_time = int(inline.at.timestamp())
        return {"type": "date_time", "text": words, "unix_time": unix_time, "date_time_format": inline.form}
    shown: Any = words if inline.style is None else {"type": inline.style.value, "text": words}
    link = safe_link(inline.link)
    return shown if link is None else {"type": "url", "text": shown, "url": link}


def _blocks(value: Any) -> int:
    """Count blocks as the server does: rows and list entries are blocks too."""
    if isinstance(value, list):
        return sum(_blocks(one) for one in value)
    if not isinstance(value, Mapping):
        return 0
    rows = len(value["cells"]) if value.get("type") == "table" else 0
    inner = _blocks(value.get("blocks", [])) + _blocks(value.get("items", []))
    return 1 + rows + inner


def _letters(value: Any) -> int:
    """Count the letters of a rich value, generously: every string but the words of the format."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return sum(_letters(one) for one in value)
    if isinstance(value, Mapping):
        return sum(_letters(one) for key, one in value.items() if key not in {"type", "align", "valign", "url"})
    return 0


def _too_wide(blocks: tuple[Block, ...]) -> bool:
    return any(
        (isinstance(block, Table) and any(len(row) > RICH_COLUMNS for row in block.rows))
        or (isinstance(block, Details) and _too_wide(block.blocks))
        for block in blocks
    )


def keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """Return a message's buttons.

    Raises:
        ValueError: a button has no action and no link that may be shown, or its action is over 64 bytes.
    """
    made = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(made) if made else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.action is not None:
        if not 0 < len(button.action.encode()) <= ACTION_BYTES:
            raise ValueError(f"a button's action takes 1 to {ACTION_BYTES} bytes")
        return InlineKeyboardButton(button.text, callback_data=button.action)
    link = safe_link(button.url)
    if link is None:
        raise ValueError("a button needs an action or an http link")
    return InlineKeyboardButton(button.text, url=link)
