"""Rich messages: the check of blocks and rich text against what Telegram takes; a function of values.

Source: "Rich messages" of the Bot API description, version 10.3: types, fields and limits. The texts of the
refusals are the sandbox's own where the description gives none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bot.sandbox.entities import DATE_FORMAT, utf16_length
from bot.sandbox.keyboards import check_button
from bot.sandbox.replies import ApiError, bad_request
from bot.sandbox.state import BLOCK_TYPES

Json = dict[str, Any]

MAX_CHARACTERS: Final = 32_768
MAX_BLOCKS: Final = 500
MAX_DEPTH: Final = 16
MAX_MEDIA: Final = 50
MAX_COLUMNS: Final = 20
MAX_BUTTONS: Final = 8
MAX_HEADING: Final = 6

_FIELDS: Final = {
    "heading": {"text", "size"},
    "paragraph": {"text"},
    "pre": {"text", "language"},
    "footer": {"text"},
    "divider": set[str](),
    "table": {"cells", "is_bordered", "is_striped", "is_compact", "caption"},
    "details": {"summary", "blocks", "is_open"},
    "blockquote": {"blocks", "credit"},
    "expandable_blockquote": {"text", "credit"},
    "pullquote": {"text", "credit"},
    "list": {"items"},
    "photo": {"photo", "caption"},
    "buttons": {"buttons", "align"},
}
_REQUIRED: Final = {
    "heading": {"text", "size"},
    "paragraph": {"text"},
    "pre": {"text"},
    "footer": {"text"},
    "table": {"cells"},
    "details": {"summary", "blocks"},
    "blockquote": {"blocks"},
    "expandable_blockquote": {"text"},
    "pullquote": {"text"},
    "list": {"items"},
    "photo": {"photo"},
    "buttons": {"buttons"},
}
_CELL: Final = {"text", "is_header", "colspan", "rowspan", "align", "valign"}
_POINT: Final = {"blocks", "has_checkbox", "is_checked", "value", "type"}
_STYLES: Final = frozenset(
    ["bold", "italic", "underline", "strikethrough", "spoiler", "code", "marked", "subscript", "superscript"]
)
_TEXT_FIELDS: Final = {
    "url": {"url"},
    "date_time": {"unix_time", "date_time_format"},
    "text_mention": {"user"},
    "custom_emoji": {"custom_emoji_id", "alternative_text"},
}
PhotoReader = Callable[[Json], list[Json]]


@dataclass(slots=True)
class _Tally:
    photo: PhotoReader
    characters: int = 0
    blocks: int = 0
    media: int = 0

    def count_block(self, depth: int) -> None:
        self.blocks += 1
        if self.blocks > MAX_BLOCKS:
            raise _wrong("too many blocks")
        if depth > MAX_DEPTH:
            raise _wrong("blocks are nested too deep")


def check_rich_message(rich: Json, photo: PhotoReader) -> Json:
    """Return the RichMessage of a message for an InputRichMessage; raise a 400 for what Telegram would refuse.

    `photo` stores the media of a photo block and returns its sizes. The sandbox reads `blocks` only: `html` and
    `markdown` are refused with a text that says so.
    """
    given = [key for key in ("blocks", "html", "markdown") if key in rich]
    if len(given) != 1:
        raise _wrong("exactly one of blocks, html and markdown must be given")
    unknown = rich.keys() - {"blocks", "html", "markdown", "is_rtl", "skip_entity_detection", "media"}
    if unknown:
        raise _wrong(f'unknown field "{min(unknown)}"')
    if given[0] != "blocks":
        raise _wrong(f"the sandbox reads blocks, not {given[0]}")
    tally = _Tally(photo)
    result: Json = {"blocks": _blocks(rich["blocks"], tally, 1)}
    if tally.characters > MAX_CHARACTERS:
        raise bad_request("message is too long")
    if not result["blocks"]:
        raise bad_request("message text is empty")
    if rich.get("is_rtl"):
        result["is_rtl"] = True
    return result


def _wrong(text: str) -> ApiError:
    return bad_request(f"can't parse rich message: {text}")


def _blocks(blocks: Any, tally: _Tally, depth: int) -> list[Json]:
    if not isinstance(blocks, list):
        raise _wrong("blocks must be an Array")
    return [_block(block, tally, depth) for block in blocks]


def _block(block: Any, tally: _Tally, depth: int) -> Json:
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in BLOCK_TYPES:
        raise _wrong(f'unsupported block type "{kind}"')
    tally.count_block(depth)
    unknown = block.keys() - _FIELDS[kind] - {"type"}
    if unknown:
        raise _wrong(f'unknown field "{min(unknown)}" of {kind}')
    missing = _REQUIRED.get(kind, set()) - block.keys()
    if missing:
        raise _wrong(f'field "{min(missing)}" of {kind} must be given')
    result = dict(block)
    for key in ("text", "summary", "credit"):
        if key in block:
            _text(block[key], tally, depth + 1)
    if "blocks" in block:
        result["blocks"] = _blocks(block["blocks"], tally, depth + 1)
    _particular(kind, block, result, tally, depth)
    return result


def _particular(kind: str, block: Json, result: Json, tally: _Tally, depth: int) -> None:
    match kind:
        case "heading":
            if block["size"] not in range(1, MAX_HEADING + 1):
                raise _wrong("heading size must be 1 to 6")
        case "table":
            _table(block, tally, depth)
        case "list":
            result["items"] = [_point(point, tally, depth + 1) for point in _array(block["items"], "items")]
        case "photo":
            tally.media += 1
            if tally.media > MAX_MEDIA:
                raise _wrong("too many media")
            result["photo"] = tally.photo(block["photo"])
            _caption(block.get("caption", ""), tally, depth + 1)
        case "buttons":
            _buttons(block, tally, depth)
        case _:
            pass


def _caption(caption: Any, tally: _Tally, depth: int) -> None:
    """Check the caption of media: rich text, or an object of `text` and `credit`."""
    if isinstance(caption, dict) and "type" not in caption:
        if caption.keys() - {"text", "credit"}:
            raise _wrong("a caption has unknown fields")
        _text(caption.get("credit", ""), tally, depth)
        caption = caption.get("text", "")
    _text(caption, tally, depth)


def _array(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise _wrong(f"{name} must be a non-empty Array")
    return value


def _table(block: Json, tally: _Tally, depth: int) -> None:
    if "caption" in block:
        _text(block["caption"], tally, depth + 1)
    for row in _array(block["cells"], "cells"):
        tally.count_block(depth + 1)
        columns = 0
        for cell in _array(row, "a row of cells"):
            if not isinstance(cell, dict) or cell.keys() - _CELL:
                raise _wrong("a cell has unknown fields")
            if cell.get("align", "left") not in {"left", "center", "right"}:
                raise _wrong("align of a cell must be left, center or right")
            if cell.get("valign", "top") not in {"top", "middle", "bottom"}:
                raise _wrong("valign of a cell must be top, middle or bottom")
            columns += int(cell.get("colspan", 1))
            _text(cell.get("text", ""), tally, depth + 2)
        if columns > MAX_COLUMNS:
            raise _wrong("too many table columns")


def _point(point: Any, tally: _Tally, depth: int) -> Json:
    if not isinstance(point, dict) or point.keys() - _POINT or "blocks" not in point:
        raise _wrong("a list item needs blocks and no unknown fields")
    tally.count_block(depth)
    return {**point, "blocks": _blocks(point["blocks"], tally, depth + 1)}


def _buttons(block: Json, tally: _Tally, depth: int) -> None:
    buttons = _array(block["buttons"], "buttons")
    if len(buttons) > MAX_BUTTONS:
        raise _wrong("too many buttons in a row")
    if block.get("align", "left") not in {"left", "center", "right"}:
        raise _wrong("align of buttons must be left, center or right")
    for button in buttons:
        check_button(button)
        _text(button["text"], tally, depth + 1)


def _text(text: Any, tally: _Tally, depth: int) -> None:
    if isinstance(text, str):
        tally.characters += utf16_length(text)
        return
    if depth > MAX_DEPTH:
        raise _wrong("texts are nested too deep")
    if isinstance(text, list):
        for part in text:
            _text(part, tally, depth)
        return
    kind = text.get("type") if isinstance(text, dict) else None
    fields = _TEXT_FIELDS.get(str(kind), set())
    if kind not in _STYLES and not fields:
        raise _wrong(f'unsupported rich text type "{kind}"')
    if text.keys() - {"type", "text"} - fields:
        raise _wrong(f"unknown fields of rich text {kind}")
    if kind == "date_time" and not (
        isinstance(text.get("unix_time"), int) and DATE_FORMAT.match(text.get("date_time_format", ""))
    ):
        raise _wrong("date_time needs unix_time and a valid date_time_format")
    if kind == "url" and not text.get("url"):
        raise _wrong("url needs url")
    _text(text.get("text", ""), tally, depth + 1)
