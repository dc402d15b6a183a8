"""feedparser's own two parsers without what no entry of ours needs: authors, tags, media, copies of details.

They read the same entries in less time, and what takes them minutes on hostile input is left out. Their methods
are feedparser's inner names: the dependency is pinned below 7, and tests compare with `feedparser.parse`.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any
from xml.sax.expatreader import ExpatParser
from xml.sax.handler import feature_external_ges
from xml.sax.xmlreader import AttributesNSImpl, InputSource

from feedparser.api import LooseFeedParser, StrictFeedParser
from feedparser.util import FeedParserDict

_WANTED = frozenset({"title", "description", "summary", "content", "id", "link", "published", "updated", "created"})
_LEFT_OUT = frozenset(
    {"item", "entry", "author", "creator", "contributor", "category", "subject", "keywords", "comments", "commentrss"}
    | {"enclosure", "credit", "thumbnail", "rating", "source"}
)
"""Elements inside an entry that are skipped with all that is in them, whatever their namespace."""
_MOST_ATTRIBUTES = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What the parsers found."""

    entries: list[dict[str, Any]]
    title: str
    capped: bool
    """There were more items than asked for."""


class _Enough(Exception):
    """As many items as are read."""


class _Params(FeedParserDict):  # type: ignore[misc]  # feedparser has no types
    """Of a text construct; its values are plain, so its deep copies may be shallow."""

    def __deepcopy__(self, _: object) -> _Params:
        return _Params(self)


class _Lean:
    """What both parsers do otherwise than feedparser's."""

    most_items = 0
    resolve_relative_uris = False
    sanitize_html = False

    def pop(self, element: str, strip_whitespace: int = 1) -> Any:
        """Close an element; one that no entry of ours needs has no text, nor has a body beside a summary."""
        if element in _WANTED and not (element == "content" and self._has_summary()):
            try:
                return super().pop(element, strip_whitespace)  # type: ignore[misc]  # of the other base
            except (KeyError, IndexError):  # its context went away between start and end
                return ""
        stack: list[list[Any]] = self.elementstack  # type: ignore[attr-defined]  # of the other base
        if stack and stack[-1][0] == element:
            stack.pop()
        return ""

    def _has_summary(self) -> bool:
        entries: list[dict[str, Any]] = self.entries  # type: ignore[attr-defined]  # of the other base
        return bool(entries and dict.get(entries[-1], "summary"))

    def push_content(self, tag: str, attrs_d: dict[str, str], default_content_type: str, expecting_text: int) -> None:
        super().push_content(tag, attrs_d, default_content_type, expecting_text)  # type: ignore[misc]  # other base
        self.contentparams = _Params(self.contentparams)  # type: ignore[has-type]  # of the other base

    @staticmethod
    def looks_like_html(_: str) -> bool:
        """Leave the guess to those who read the text."""
        return False

    def _add_tag(self, *_: object) -> None:
        """Keep no tags: feedparser compares each with all before it."""

    def _start_item(self, attrs_d: dict[str, str]) -> None:
        if len(self.entries) >= self.most_items:  # type: ignore[attr-defined]  # of the other base
            raise _Enough
        super()._start_item(attrs_d)  # type: ignore[misc]  # of the other base

    _start_entry = _start_item

    def _start_textinput(self, attrs_d: dict[str, str]) -> None:
        """Open a search box; feedparser expects its place to be there, and inside an entry it is not."""
        self.feeddata.setdefault("textinput", FeedParserDict())  # type: ignore[attr-defined]  # of the other base
        super()._start_textinput(attrs_d)  # type: ignore[misc]  # of the other base

    _start_textInput = _start_textinput  # noqa: N815  feedparser's name

    def _left_out(self, *_: object) -> None:
        """Do nothing for an element of places on earth: feedparser stumbles over incomplete ones."""

    _start_gml_point = _start_gml_linestring = _start_gml_polygon = _start_gml_exterior = _left_out
    _start_gml_linearring = _start_gml_pos = _start_gml_poslist = _start_where = _start_georss_where = _left_out
    _end_gml_point = _end_gml_linestring = _end_gml_polygon = _end_gml_exterior = _left_out
    _end_gml_linearring = _end_gml_pos = _end_gml_poslist = _end_where = _end_georss_where = _left_out

    def _end_creativecommons_license(self) -> None:
        """Drop the element: feedparser would look for its text."""
        self.pop("license")

    _end_creativeCommons_license = _end_creativecommons_license  # noqa: N815  feedparser's name

    def _as_printed(self, name: str) -> None:
        """Keep a date as printed; it is read later, and only where it is the entry's own."""
        self.pop(name)

    def _end_published(self) -> None:
        self._as_printed("published")

    def _end_updated(self) -> None:
        self._as_printed("updated")

    def _end_created(self) -> None:
        self._as_printed("created")

    _end_issued = _end_pubdate = _end_published
    _end_modified = _end_lastbuilddate = _end_updated


def _pair(name: tuple[str | None, ...]) -> tuple[str | None, str]:
    """Return namespace and local name; a namespace with blanks in it comes from SAX in more pieces."""
    return name[0], name[-1] or ""


class _Strict(_Lean, StrictFeedParser):  # type: ignore[misc]  # feedparser has no types
    """For well-formed XML, where an entry inside an entry is no entry of the feed."""

    def __init__(self) -> None:
        super().__init__("", None, "utf-8")
        self._skipping = 0

    def startElementNS(self, name: tuple[str | None, str], qname: str | None, attrs: Any) -> None:  # noqa: N802  SAX's
        if len(attrs) > _MOST_ATTRIBUTES:
            attrs = AttributesNSImpl({}, {})
        name = _pair(name)
        if self._skipping or (self.inentry and not self.incontent and name[1].lower() in _LEFT_OUT):
            self._skipping += 1
            self.inimage = self.intextinput = 0  # as feedparser does at other elements
            return
        super().startElementNS(name, qname, attrs)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802  SAX's
        if self._skipping:
            self._skipping -= 1
            return
        super().endElementNS(_pair(name), qname)

    def characters(self, text: str) -> None:
        stack = self.elementstack
        if not stack or stack[-1][0] not in _WANTED or self._skipping:
            return
        if dict.get(self.contentparams, "type") == "application/xhtml+xml":
            super().characters(text)  # which escapes it
        else:
            stack[-1][2].append(text)


class _Loose(_Lean, LooseFeedParser):  # type: ignore[misc]  # feedparser has no types
    """For everything else."""

    def __init__(self) -> None:
        super().__init__("", None, "utf-8", {})


def read(content: bytes, most_items: int) -> Reading:
    """Read up to `most_items` entries of UTF-8 content: as XML, and where that fails, as tag soup.

    Raises:
        Exception: nearly anything, on damaged input; feedparser promises nothing.
    """
    handler, capped = _Strict(), False
    handler.most_items = most_items
    try:
        _parse_strictly(handler, content)
    except _Enough:
        capped = True
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  not only SAX's: whatever the one stumbles over, the other may read
        handler = _Loose()
        handler.most_items = most_items
        try:
            handler.feed(content.decode("utf-8", "replace"))
        except _Enough:
            capped = True
    title = dict.get(handler.feeddata, "title")
    return Reading(handler.entries, title if isinstance(title, str) else "", capped)


def _parse_strictly(handler: _Strict, content: bytes) -> None:
    reader = ExpatParser(1)  # with namespaces
    reader.setFeature(feature_external_ges, 0)
    reader.setContentHandler(handler)
    reader.setErrorHandler(handler)
    source = InputSource()
    source.setByteStream(io.BytesIO(content))
    source.setEncoding("utf-8")
    reader.parse(source)
