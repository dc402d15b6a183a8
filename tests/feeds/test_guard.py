"""Charsets, the root cut, impossible characters and what is no feed."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import FailureReason
from bot.feeds.charsets import as_utf8
from bot.feeds.guard import MOST_BYTES, NotAFeed, guard

WORDS = "Excarcelación: «año» — señal"
PERSIAN = "۱۲۰ زندانی آزاد شدند"

KNOWN = {
    "plain UTF-8": (WORDS.encode(), ""),
    "F13 UTF-8 labelled windows-1256": (PERSIAN.encode(), "text/xml; charset=windows-1256"),
    "F13 UTF-8 declared latin-1": (b'<?xml version="1.0" encoding="iso-8859-1"?>' + WORDS.encode(), ""),
    "UTF-8 with its mark": (codecs.BOM_UTF8 + WORDS.encode(), ""),
    "latin-1 declared": (b'<?xml version="1.0" encoding="ISO-8859-1"?>' + WORDS.encode("cp1252"), ""),
    "latin-1 by the server": (WORDS.encode("cp1252"), 'text/xml; charset="iso-8859-1"'),
    "windows-1256 declared": (b"<?xml version='1.0' encoding='windows-1256'?>" + "آزاد".encode("cp1256"), ""),
    "F15 UTF-16 with its mark": (WORDS.encode("utf-16"), ""),
    "F15 UTF-16, wrong declaration": (
        codecs.BOM_UTF16_BE + ('<?xml version="1.0" encoding="utf-8"?>' + WORDS).encode("utf-16-be"),
        "text/xml; charset=utf-8",
    ),
    "F15 UTF-16 without a mark": (("<rss>" + WORDS).encode("utf-16-le"), ""),
    "UTF-32": (WORDS.encode("utf-32"), ""),
}


@pytest.mark.parametrize(("content", "served"), KNOWN.values(), ids=KNOWN)
def test_f13_f15_charsets_that_are_certain(content, served):
    """F13, F15: valid UTF-8, marked Unicode and allowed labels are decoded without a doubt."""
    text, lossy = as_utf8(content, served)
    assert not lossy
    assert any(words in text.decode() for words in (WORDS, PERSIAN, "آزاد"))


LOST = {
    "F14 windows-1256 undeclared": ("آزاد ۱۲۰".encode("cp1256", "replace"), ""),
    "F12 punycode": (WORDS.encode("cp1252"), "text/xml; charset=punycode"),
    "F12 undefined": (WORDS.encode("cp1252"), "text/xml; charset=undefined"),
    "F12 NUL": (WORDS.encode("cp1252"), "text/xml; charset=\0utf-8\0"),
    "F12 a codec that is no charset": (WORDS.encode("cp1252"), "text/xml; charset=rot13"),
    "UTF-8 cut in a character": (WORDS.encode()[:12], "text/xml; charset=utf-8"),
    "a label the bytes contradict": ("ñandú".encode("cp1252"), "text/xml; charset=euc-jp"),
    "UTF-16 cut in a character": (WORDS.encode("utf-16")[:-1], ""),
}


@pytest.mark.parametrize(("content", "served"), LOST.values(), ids=LOST)
def test_f12_f14_charsets_that_are_not(content, served):
    """F12, F14: what cannot be decoded for certain says so, and labels that name no charset are ignored."""
    text, lossy = as_utf8(content, served)
    assert lossy
    assert "�" in text.decode()


@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_become_utf8(content, served):
    """Whatever comes, what goes on is valid UTF-8."""
    as_utf8(content, served)[0].decode()


ROOTS = {
    "nothing before": b"<rss><channel></channel></rss>",
    "declaration and DOCTYPE": b'<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY x "<rss>">]>\n<rss></rss>',
    "a comment with a root in it": b"<!-- <feed> --><rss></rss>",
    "a warning of PHP": b"<br />\n<b>Warning</b>: deprecated\n<rss></rss>",
    "a style sheet": b'<?xml-stylesheet href="<rss>"?><rss></rss>',
    "a DOCTYPE without a subset": b'<!DOCTYPE rss PUBLIC "-//x//DTD RSS 0.91//EN" "x.dtd"><rss></rss>',
    "a comment without an end": b"<!-- oops <rss></rss>",
    "a DOCTYPE without an end": b"<!DOCTYPE [ <rss></rss>",
}


@pytest.mark.parametrize("content", ROOTS.values(), ids=ROOTS)
def test_the_root_cut(content):
    """Everything before the root is dropped: prolog, DOCTYPE with its entities, comments, warnings."""
    assert guard(content, "").content.startswith(b"<rss>")
    assert b"ENTITY" not in guard(content, "").content


@pytest.mark.parametrize("root", [b"feed", b"atom:feed", b"rdf:RDF", b"RSS", b"CHANNEL"])
def test_roots_by_all_their_names(root):
    """Feeds of every dialect, prefix and case have a root."""
    kept = guard(b"junk <x> <" + root + b" a='1'></" + root + b">", "")
    assert kept.content.startswith(b"<" + root)
    assert not kept.rootless
    assert not kept.truncated


def test_other_markup_may_still_hold_items():
    """A document with an unknown root is handed on as doubtful."""
    kept = guard(b"<?xml version='1.0'?><items><item/></items>", "")
    assert kept.rootless
    assert kept.content.startswith(b"<items>")


NO_FEEDS = {
    "N30 empty": (b"", FailureReason.EMPTY),
    "N30 blank": (b" \r\n\t\0", FailureReason.EMPTY),
    "F16 HTML": (b"<!DOCTYPE html><html><body><rss></rss></body></html>", FailureReason.NOT_A_FEED),
    "F16 bare HTML": (b"<body>hello</body>", FailureReason.NOT_A_FEED),
    "F17 JSON": (b'\n{"version": "https://jsonfeed.org/version/1.1", "items": []}', FailureReason.JSON_FEED),
    "F17 JSON list": (b"[]", FailureReason.JSON_FEED),
    "text": (b"hello < world", FailureReason.NOT_A_FEED),
    "F10 a path": (b"/etc/passwd", FailureReason.NOT_A_FEED),
    "too large": (b"<rss>" + b" " * MOST_BYTES, FailureReason.TOO_LARGE),
}


@pytest.mark.parametrize(("content", "reason"), NO_FEEDS.values(), ids=NO_FEEDS)
def test_f16_f17_what_is_no_feed(content, reason):
    """F16, F17, N30: what is no feed is refused with its reason."""
    with pytest.raises(NotAFeed) as refused:
        guard(content, "text/html")
    assert refused.value.reason is reason


REFS = {
    "&#xD800;": "�",
    "&#55296;": "�",
    "&#x110000;": "�",
    "&#" + "9" * 5000 + ";": "�",
    "&#x" + "F" * 5000 + ";": "�",
    "&#xFFFE;": "�",
    "&#0;": "",
    "&#x1F;": "",
    "&#000000000000065;": "&#000000000000065;",
    "&#x00000000000041;": "&#x00000000000041;",
    "&#10;": "&#10;",
    "&#8217;": "&#8217;",
    "&#X2019;": "&#X2019;",
    "&#;": "&#;",
    "\x00\x0b\x7f": "",
    "a\tb\r\nc": "a\tb\r\nc",
    "\ufffe": "�",
    "&#x000000000;": "",
    "&#000000000;": "",
}


@pytest.mark.parametrize(("spelled", "kept"), REFS.items(), ids=range(len(REFS)))
def test_f11_f34_impossible_characters(spelled, kept):
    """F11, F34: characters that no document may have are replaced or dropped, the others stay as they are."""
    content = guard(f"<rss>{spelled}</rss>".encode(), "").content
    assert content.decode() == f"<rss>{kept}</rss>"


CUTS = {
    "whole": (b"<rss><item></item></rss>", False, False),
    "after an item": (b"<rss><item></item> ", True, False),
    "inside an item": (b"<rss><item></item><item><title>Liberan 12", True, True),
    "inside an end tag": (b"<rss><item></item", True, True),
    "before any item": (b"<rss><channel>", True, False),
    "inside an Atom entry": (b"<a:feed><a:entry><a:title>", True, True),
}


@pytest.mark.parametrize(("content", "truncated", "inside"), CUTS.values(), ids=CUTS)
def test_n13_where_a_feed_was_cut(content, truncated, inside):
    """N13: a feed whose root is never closed was cut off; whether inside an item is told apart."""
    kept = guard(content, "")
    assert (kept.truncated, kept.cut_inside) == (truncated, inside)


PROLOGS = {
    "F4 blank lines": b"\n" * 200_000,
    "comments": b"<!--" * 500_000,
    "DOCTYPEs": b"<!DOCTYPE [" * 300_000,
    "instructions": b"<?x?>" * 500_000,
    "tags": b"<a>" * 300_000,
}


@pytest.mark.parametrize("prolog", PROLOGS.values(), ids=PROLOGS)
def test_f4_no_prolog_takes_long(prolog):
    """F4: however long and odd what stands before the root, the guard's time grows no faster than it."""
    started = time.process_time()
    assert guard(prolog + b"<rss></rss>", "").content == b"<rss></rss>"
    assert time.process_time() - started < 5


@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss>", b"<feed>", b"<?xml ", b"<!DOCTYPE "]))
def test_the_guard_refuses_or_cleans(content, start):
    """Whatever bytes come, the guard either refuses them or hands on UTF-8 that begins with a tag."""
    try:
        kept = guard(start + content, "")
    except NotAFeed:
        return
    assert kept.content.decode().startswith("<")
    assert b"\0" not in kept.content
