"""Turn what feeds print into plain text, and remember where every passage came from."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.folding import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ITEM_MARK = "\ue000"
"""Stands before each headline of a list while a text is cleaned; never in a cleaned text."""

_ENTITY = re.compile(r"&(?:amp;){0,4}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MOJIBAKE = re.compile(
    r"[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    r"|\u00e2[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}"
)
_COMBINING = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,4}")
_ZERO_WIDTH = "\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_HIDDEN = re.compile(f"[{_ZERO_WIDTH}{_DIRECTION}\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_HIDDEN_IN_DIGITS = re.compile(
    f"[0-9][{_ZERO_WIDTH}]+[0-9]|[0-9][{_DIRECTION}]|[{_DIRECTION}][{_ZERO_WIDTH}]{{0,9}}[+-]?[0-9]"
    "|[\u202d\u202e][^\u202c0-9]{0,80}[0-9]"
)
_SPACES = (
    {ord(c): " " for c in "\t\r\x85\u00a0\u1680\u202f\u205f\u3000"}
    | dict.fromkeys(range(8192, 8203), " ")
    | {0x2028: "\n", 0x2029: "\n"}
)
_LINES = re.compile(r"\s*\n\s*|  +")
_SHORTCODE = re.compile(
    r"<!\[CDATA\[|\]\]>|\[/?(?:caption|embed|gallery|video|audio|playlist|vc_|et_pb|su_)[^\[\]<>]{0,300}\]"
)
_TAG = re.compile(r"<(?=[A-Za-z/!?])(/?)([A-Za-z][A-Za-z0-9]{0,15})?")
_DIRTY = re.compile(
    f"[&<\\[\u00c2\u00c3\u00e2\n\t\r\x85\u1680\u00a0\u202f\u205f\u3000\u2000-\u200a\u2028\u2029\u0300-\u036f"
    f"{_ZERO_WIDTH}{_DIRECTION}\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|  "
)

_BLOCKS = words(
    "p br li ul ol div h1 h2 h3 h4 h5 h6 tr td th table blockquote figure figcaption section article hr dt dd"
)
_SILENT = frozenset({"script", "style", "figcaption", "iframe", "noscript"})
_MAX_TAG_QUOTES = 8
_SPACED_OUTLET = re.compile("(?<!\u00a0)\u00a0\u00a0([^<\u00a0\n]{2,40})</li>")
"""The outlet of a listed headline, two hard spaces before it: `<li>Salen doce&nbsp;&nbsp;Costa 24</li>`."""


class Edit(NamedTuple):
    """One replaced passage: `[start, end)` of the text before becomes `text`."""

    start: int
    end: int
    text: str


class OffsetMap:
    """Maps spans of an edited text to spans of the text before; monotone."""

    __slots__ = ("_after", "_before", "_before_end")

    def __init__(self, edits: list[Edit]) -> None:
        """Remember the passages between edits and the edits themselves, in order."""
        self._after, self._before, self._before_end = [0], [0], [0]
        shift = 0
        for edit in edits:
            at = edit.start + shift
            if edit.text:
                self._piece(at, edit.start, edit.end)
            shift += len(edit.text) - (edit.end - edit.start)
            self._piece(edit.end + shift, edit.end, edit.end)

    def _piece(self, after: int, before: int, before_end: int) -> None:
        if self._after[-1] == after:
            self._before[-1], self._before_end[-1] = before, before_end
        else:
            self._after.append(after)
            self._before.append(before)
            self._before_end.append(before_end)

    def start(self, offset: int) -> int:
        """Return where the character at `offset` began before the edits."""
        piece = bisect_right(self._after, offset) - 1
        if self._before_end[piece] > self._before[piece]:
            return self._before[piece]
        return self._before[piece] + offset - self._after[piece]

    def end(self, offset: int) -> int:
        """Return where the character that ends at `offset` ended before the edits."""
        if offset == 0:
            return self.start(0)
        piece = bisect_right(self._after, offset - 1) - 1
        if self._before_end[piece] > self._before[piece]:
            return self._before_end[piece]
        return self._before[piece] + offset - self._after[piece]


class Part:
    """A title or a summary while it is cleaned: its text so far and the way back."""

    __slots__ = ("hidden", "maps", "outlets", "text")

    def __init__(self, text: str) -> None:
        """Start from the text as given."""
        self.text = text
        self.maps: list[OffsetMap] = []
        self.outlets: list[str | None] = []
        self.hidden = False

    def apply(self, edits: list[Edit]) -> None:
        """Replace passages, given in order and without overlap."""
        if not edits:
            return
        pieces: list[str] = []
        at = 0
        for edit in edits:
            pieces += (self.text[at : edit.start], edit.text)
            at = edit.end
        pieces.append(self.text[at:])
        self.text = "".join(pieces)
        self.maps.append(OffsetMap(edits))

    def sub(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str | None]) -> None:
        """Replace every match; None leaves it."""
        edits = []
        for match in pattern.finditer(self.text):
            text = replacement(match)
            if text is not None and text != match.group():
                edits.append(Edit(match.start(), match.end(), text))
        self.apply(edits)

    def keep(self, start: int, end: int) -> None:
        """Cut everything outside of `[start, end)`."""
        edits = []
        if start > 0:
            edits.append(Edit(0, start, ""))
        if end < len(self.text):
            edits.append(Edit(end, len(self.text), ""))
        self.apply(edits)

    def origin_start(self, offset: int) -> int:
        """Return where a character of the text began in the text as given."""
        for layer in reversed(self.maps):
            offset = layer.start(offset)
        return offset

    def origin_end(self, offset: int) -> int:
        """Return where a passage that ends at `offset` ended in the text as given."""
        for layer in reversed(self.maps):
            offset = layer.end(offset)
        return offset


def plain(text: str) -> Part:
    """Return a text without markup, entities, mojibake, hidden marks and odd spaces.

    Block elements become line ends, list items are marked by `ITEM_MARK`; what a `<font>` beside a listed
    headline holds (the outlet that printed it) goes to `Part.outlets`. Linear in the length of the text.
    """
    part = Part(text)
    if not _DIRTY.search(text):
        return part
    if "&" in text:
        part.sub(_ENTITY, _entity)
    if _MOJIBAKE.search(part.text):
        part.sub(_MOJIBAKE, _repaired)
        part.sub(_MOJIBAKE, _repaired)
    if "\u00a0\u00a0" in part.text and "</li>" in part.text:
        part.sub(_SPACED_OUTLET, lambda match: f"<font>{match.group(1)}</font></li>")
    part.text = part.text.translate(_SPACES)
    part.hidden = bool(_HIDDEN_IN_DIGITS.search(part.text))
    part.sub(_HIDDEN, lambda _: "")
    part.sub(_COMBINING, lambda match: unicodedata.normalize("NFC", match.group()))
    if "[" in part.text:
        part.sub(_SHORTCODE, lambda _: " ")
    if "<" in part.text:
        part.text = part.text.replace("\n", " ")
        part.apply(list(_tag_edits(part.text, part.outlets)))
    part.sub(_LINES, _line)
    return part


def _entity(match: re.Match[str]) -> str:
    text = match.group()
    while (decoded := html.unescape(text)) != text:
        text = decoded
    return text


def _repaired(match: re.Match[str]) -> str | None:
    raw = bytearray()
    for char in match.group():
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:  # noqa: PLR2004 - past Latin-1: never a byte
                return None
            raw.append(ord(char))
    return raw.decode("utf-8")  # the pattern takes only what is valid


def _line(match: re.Match[str]) -> str:
    """Keep a line end where a block or a sentence ended; a wrapped line is only a space."""
    text = match.group()
    if "\n" not in text:
        return " "
    before = match.string[match.start() - 1] if match.start() else "\n"
    after = match.string[match.end()] if match.end() < len(match.string) else "\n"
    if text.count("\n") > 1 or before in '.!?…:»”"' or after == ITEM_MARK or not after.islower():
        return "\n"
    return " "


def _tag_end(text: str, start: int) -> int:
    """Return the offset past the `>` that closes a tag, quotes respected; -1 where none does."""
    if text.startswith("<!--", start):
        end = text.find("-->", start)
        return end + 3 if end >= 0 else -1
    end = text.find(">", start)
    for _ in range(_MAX_TAG_QUOTES):
        if end < 0 or text.count('"', start, end) % 2 == 0:
            break
        quote = text.find('"', end, end + 1000)
        further = text.find(">", quote) if quote >= 0 else -1
        if further < 0:
            break
        end = further
    return end + 1 if end >= 0 else -1


def _tag_edits(text: str, outlets: list[str | None]) -> Iterator[Edit]:
    """Yield an edit for each tag and each passage that no reader sees."""
    at = 0
    unclosed: set[str] = set()
    listed = "li" if "<li" in text else "a" if "<font" in text and text.lstrip().startswith("<a ") else ""
    while (match := _TAG.search(text, at)) is not None:
        start = match.start()
        end = _tag_end(text, start)
        name = (match.group(2) or "").lower()
        if end < 0:
            yield Edit(start, len(text), "")
            return
        opening = not match.group(1)
        close = -1
        if opening and (name in _SILENT or (name == "font" and outlets and outlets[-1] is None)):
            close = -1 if name in unclosed else text.find(f"</{match.group(2)}", end)
            if close < 0:
                unclosed.add(name)
        if close >= 0:
            if name == "font":
                outlets[-1] = text[end:close].strip()
            at = _tag_end(text, close)
            at = len(text) if at < 0 else at
            yield Edit(start, at, "\n")
            continue
        if opening and name == listed:
            outlets.append(None)
            yield Edit(start, end, "\n" + ITEM_MARK)
        else:
            yield Edit(start, end, "\n" if name in _BLOCKS else "")
        at = end
