"""Formatted text: UTF-16 lengths, entities given, found and parsed from HTML; functions of values.

Source: "Formatting options" of the Bot API description, version 10.3, and the official server's error texts.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any, Final

from bot.sandbox.replies import ApiError, bad_request

Json = dict[str, Any]

MAX_ENTITIES: Final = 100
GIVEN_TYPES: Final = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_NEEDS: Final = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
    "date_time": "unix_time",
}
_FIELDS: Final = frozenset(
    ["type", "offset", "length", "url", "user", "language", "custom_emoji_id", "unix_time", "date_time_format"]
)
DATE_FORMAT: Final = re.compile(r"(r|w?[dD]?[tT]?)\Z")
_FOUND: Final = re.compile(
    r"(?P<url>\b(?:https?://|www\.)[^\s<>\"']+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|me|es|ve|io)\b"
    r"(?:/[^\s<>\"']*)?)"
    r"|(?P<bot_command>(?<![\w/<>@.])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/<>]))"
    r"|(?P<mention>(?<![\w/@.])@[A-Za-z]\w{3,31})"
    r"|(?P<hashtag>(?<![\w/@.#&])#\w*[^\W\d]\w*)",
    re.IGNORECASE,
)


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as Telegram counts text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_entities(text: str, entities: list[Any]) -> list[Json]:
    """Return the entities when every one is known, whole and within the text; else raise a 400."""
    if len(entities) > MAX_ENTITIES:
        raise bad_request(f"too many entities: {len(entities)} of at most {MAX_ENTITIES}")
    size = utf16_length(text)
    for entity in entities:
        if not isinstance(entity, dict) or entity.get("type") not in GIVEN_TYPES:
            raise bad_request("can't parse MessageEntity: unsupported type specified")
        unknown = entity.keys() - _FIELDS
        if unknown:
            raise bad_request(f'unknown field "{min(unknown)}" of MessageEntity (refused by the sandbox)')
        _check_place(entity, size)
        need = _NEEDS.get(entity["type"])
        if need is not None and not entity.get(need):
            raise bad_request(f'can\'t parse MessageEntity: field "{need}" must be given')
        if not DATE_FORMAT.match(entity.get("date_time_format", "")):
            raise bad_request("can't parse MessageEntity: invalid date-time format specified")
    return entities


def _check_place(entity: Json, size: int) -> None:
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length <= 0:
        raise bad_request("can't parse MessageEntity: offset and length must be of type Integer")
    if offset + length > size:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {size}"
        )


def find_entities(text: str, given: list[Json]) -> list[Json]:
    """Add what Telegram finds by itself: commands, mentions, addresses and hashtags outside the given entities."""
    if not ("/" in text or "@" in text or "." in text or "#" in text):
        return given
    found = list(given)
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in given]
    for match in _FOUND.finditer(text):
        word = match.group().rstrip(".,;:!?)»”\"'")
        offset = utf16_length(text[: match.start()])
        end = offset + utf16_length(word)
        if all(end <= start or offset >= stop for start, stop in taken):
            found.append({"type": match.lastgroup, "offset": offset, "length": end - offset})
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Cut white space around a text, as Telegram does, and move the entities with it."""
    whole = text.strip()
    if whole == text:
        return text, entities
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    size = utf16_length(whole)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, size)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return whole, kept


_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_TOKEN: Final = re.compile(r"<(?P<tag>[^<>]*)>|&(?P<ref>#\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot);|[^<&]+|[<&]")
_TAG: Final = re.compile(r"(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:\s[^>]*)?)/?\Z", re.DOTALL)
_ATTRIBUTE: Final = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


@dataclass(slots=True)
class _Open:
    tag: str
    entity: Json | None


@dataclass(slots=True)
class _Html:
    text: list[str] = field(default_factory=list)
    size: int = 0
    entities: list[Json] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.size += utf16_length(piece)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Turn HTML as Telegram understands it into plain text and entities; raise a 400 where it would."""
    page = _Html()
    for token in _TOKEN.finditer(source):
        at = len(source[: token.start()].encode())
        if token["tag"] is not None:
            _tag(page, token["tag"], at)
        elif token["ref"] is not None:
            page.add(html.unescape(token.group()))
        elif token.group() == "<":
            raise _unparsed(f"Unclosed start tag at byte offset {at}")
        else:
            page.add(token.group())
    if page.stack:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{page.stack[-1].tag}"')
    order = {id(entity): place for place, entity in enumerate(page.entities)}
    entities = [entity for entity in page.entities if entity["length"] > 0]
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"], order[id(entity)]))
    return "".join(page.text), entities


def _unparsed(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")


def _tag(page: _Html, inner: str, at: int) -> None:
    match = _TAG.match(inner)
    name = match["name"].lower() if match else inner.strip().lower()
    if match is None or name not in _TAGS:
        raise _unparsed(f'Unsupported start tag "{name}" at byte offset {at}')
    if match["end"]:
        if not page.stack:
            raise _unparsed(f"Unexpected end tag at byte offset {at}")
        opened = page.stack.pop()
        if opened.tag != name:
            raise _unparsed(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{name}>"')
        if opened.entity is not None:
            opened.entity["length"] = page.size - opened.entity["offset"]
        return
    attributes = {
        key.lower(): html.unescape(quoted or single or bare)
        for key, quoted, single, bare in _ATTRIBUTE.findall(match["rest"])
    }
    entity = _entity(page, name, attributes, at)
    if entity is not None:
        page.entities.append(entity)
    page.stack.append(_Open(name, entity))


def _entity(page: _Html, name: str, attributes: dict[str, str], at: int) -> Json | None:
    entity: Json = {"type": _TAGS[name], "offset": page.size, "length": 0}
    match name:
        case "span" if attributes.get("class") != "tg-spoiler":
            raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        case "a":
            if not attributes.get("href"):
                return None
            entity["url"] = attributes["href"]
        case "blockquote" if "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        case "code":
            language = attributes.get("class", "").removeprefix("language-")
            if page.stack and page.stack[-1].tag == "pre" and language and page.stack[-1].entity:
                page.stack[-1].entity["language"] = language
                return None
        case "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        case "tg-time":
            if not attributes.get("unix", "").isdigit():
                raise _unparsed(f"Invalid date-time tag at byte offset {at}")
            entity["unix_time"] = int(attributes["unix"])
            entity["date_time_format"] = attributes.get("format", "")
        case _:
            pass
    return entity
