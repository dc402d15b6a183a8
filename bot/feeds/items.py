"""From feedparser's entries to ours: bounded texts, dates that make sense, links that may be shown, flags.

Pure: rows in, rows out, as they travel from the parser's child to its parent.
"""

from __future__ import annotations

import contextlib
import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.entries import NO_CLAIMS, EntryFlag, digest_of, identify, short_hash
from bot.feeds.dates import parse_date
from bot.feeds.links import shown_link, without_tracking

LONGEST_TITLE = 1000
LONGEST_SUMMARY = 20_000
_SLACK = 500
"""Characters before a bound in which a sentence or a tag may end it."""
_SKEW = timedelta(minutes=5)
"""How far another clock may be ahead before its date is called wrong."""
_HIDDEN = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_HIDDEN_MARKS = re.compile(
    rf"\d\s?[{_HIDDEN}]|[{_HIDDEN}]\s?\d|\d[{_HIDDEN}\u200c\u200d]+\d|[\u202d\u202e]", re.UNICODE
)
_SPELLED_MARK = re.compile(
    r"&(?:#0*(?:173|1564|820[3-7]|823[4-8]|82(?:8[89]|9[0-7])|65279)\b"
    r"|#x0*(?:ad|61c|200[b-f]|202[a-e]|206[0-9]|feff)\b|zwn?j|[lr]rm|shy|zerowidthspace|nobreak);?",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LOST = "�"
_LOST_AT_DIGIT = re.compile(rf"\d\s?{_LOST}|{_LOST}\s?\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What the child is told about a body; travels as JSON."""

    outlet_id: str
    url: str
    content_type: str = ""
    seen_at: float
    """Seconds since 1970."""
    timezone: str | None = None
    allow_local: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """One entry of feedparser, cut to size."""

    guid: str | None
    link: str | None
    title: str
    summary: str
    printed: str


def rows_of(entries: Sequence[Mapping[str, Any]], job: Job, *, lossy: bool, cut_inside: bool) -> list[list[Any]]:
    """Return a row for each entry: id, digest, title, summary, link, seconds since 1970 or None, flags."""
    seen_at = datetime.fromtimestamp(job.seen_at, UTC)
    zone = _zone_of(job.timezone)
    pieces = [_piece(entry, job) for entry in entries]
    twice = {guid for guid, times in Counter(piece.guid for piece in pieces).items() if guid and times > 1}
    rows = []
    for number, piece in enumerate(pieces):
        flags = text_flags(piece.title, piece.summary, lossy=lossy)
        if cut_inside and number == len(pieces) - 1:
            flags.add(EntryFlag.TRUNCATED)
        published = _published(piece.printed, seen_at, zone, flags)
        rows.append(
            [
                _id_of(piece, job.outlet_id, shared=piece.guid in twice),
                _digest(piece, flags),
                piece.title,
                piece.summary,
                piece.link,
                published.timestamp() if published else None,
                sorted(flags),
            ]
        )
    return rows


def _piece(entry: Mapping[str, Any], job: Job) -> _Piece:
    guid = _text(entry, "id")
    return _Piece(
        guid=without_tracking(guid) if guid else None,
        link=_link(entry, job),
        title=bounded(_text(entry, "title"), LONGEST_TITLE),
        summary=bounded(_text(entry, "summary") or _content(entry), LONGEST_SUMMARY),
        printed=_text(entry, "published") or _text(entry, "updated") or _text(entry, "created"),
    )


def _text(entry: Mapping[str, Any], name: str) -> str:
    """Read a field of feedparser past its dictionary's own ideas of what other field could be meant."""
    found = dict.get(entry, name) if isinstance(entry, dict) else None
    return found.strip() if isinstance(found, str) else ""


def _content(entry: Mapping[str, Any]) -> str:
    parts = dict.get(entry, "content") if isinstance(entry, dict) else None
    texts = [part.get("value") for part in parts or () if isinstance(part, dict)]
    return next((text.strip() for text in texts if isinstance(text, str) and text.strip()), "")


def _link(entry: Mapping[str, Any], job: Job) -> str | None:
    link = _text(entry, "link")
    if not link:
        links = dict.get(entry, "links") if isinstance(entry, dict) else None
        others = (other.get("href") for other in links or () if other.get("rel") == "alternate")
        link = next((other for other in others if isinstance(other, str)), "")
    if link and not _SCHEME.match(link):
        with contextlib.suppress(ValueError):
            link = urljoin(job.url, link)
    return shown_link(link, allow_local=job.allow_local)


def bounded(text: str, longest: int) -> str:
    """Cut a text at a sentence, a tag or at least a word, so that no number is cut in two."""
    if len(text) <= longest:
        return text
    start = max(longest - _SLACK, 0)
    ends = [text.rfind(mark, start, longest) for mark in (". ", "\n", ">")]
    end = max(ends)
    if end < 0:
        end = text.rfind(" ", 0, longest)
    return text[: end + 1 if end >= 0 else longest].rstrip()


def text_flags(title: str, summary: str, *, lossy: bool) -> set[EntryFlag]:
    """Return what the characters of an entry make doubtful."""
    flags: set[EntryFlag] = set()
    if title.isascii() and summary.isascii() and "&" not in summary and "&" not in title:
        return flags
    if _LOST in title or (_LOST in summary and (lossy or _LOST_AT_DIGIT.search(summary))):
        flags.add(EntryFlag.LOSSY)
    if any(map(_has_hidden_marks, (title, summary))):
        flags.add(EntryFlag.HIDDEN_MARKS)
    return flags


def _has_hidden_marks(text: str) -> bool:
    if "&" in text:
        text = _SPELLED_MARK.sub(lambda found: html.unescape(found.group().rstrip(";") + ";"), text)
    if text.isascii():
        return False
    return _HIDDEN_MARKS.search(text) is not None


def _id_of(piece: _Piece, outlet_id: str, *, shared: bool) -> str:
    """Return who this entry is; where several share a guid, what else they say tells them apart."""
    if shared:
        return short_hash(outlet_id, piece.guid or "", piece.link or "", piece.title)
    return identify(outlet_id, piece.guid, piece.link, piece.title or piece.summary)


def _digest(piece: _Piece, flags: set[EntryFlag]) -> str:
    """Return what this entry says; one that may give no claims now differs from the same words in good order."""
    doubts = sorted(flags & NO_CLAIMS)
    if doubts:
        return short_hash(piece.title, piece.summary, *doubts)
    return digest_of(piece.title, piece.summary)


def _published(printed: str, seen_at: datetime, zone: tzinfo, flags: set[EntryFlag]) -> datetime | None:
    if not printed:
        return None
    read = parse_date(printed, zone)
    if read is None or read > seen_at + _SKEW:
        flags.add(EntryFlag.DATE_CLAMPED)
    return min(read, seen_at) if read else None


def _zone_of(name: str | None) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
