"""From feedparser's entries to rows: identity, bounds, links and flags."""

from __future__ import annotations

import pytest

from bot.domain.entries import EntryFlag, digest_of, identify
from bot.feeds.items import LONGEST_SUMMARY, LONGEST_TITLE, Job, bounded, rows_of, text_flags
from bot.feeds.links import shown_link, without_tracking

JOB = Job(outlet_id="diario", url="https://diario.example/a/feed", seen_at=1_772_366_400.0)


def rows(*entries, cut_inside=False, job=JOB):
    return rows_of(entries, job, lossy=False, cut_inside=cut_inside)


def test_an_entry_becomes_a_row():
    """Id, digest, texts, link and date of a plain entry."""
    entry = {"id": "a1", "title": " T ", "summary": "S", "link": "https://d.example/1", "published": "2026-03-01"}
    assert rows(entry) == [
        [identify("diario", "a1", None, ""), digest_of("T", "S"), "T", "S", "https://d.example/1", 1772323200.0, []]
    ]


def test_f22_one_guid_for_two_entries():
    """F22: entries that share a guid and differ are both kept, with ids that do not depend on their order."""
    one = {"id": "g", "title": "Uno", "link": "https://d.example/1"}
    two = {"id": "g", "title": "Dos", "link": "https://d.example/2"}
    ids = [row[0] for row in rows(one, two)]
    assert len(set(ids)) == 2
    assert [row[0] for row in rows(two, one)] == ids[::-1]


def test_f23_no_guid_and_no_link():
    """F23: without guid and link the words are the identity."""
    (first,), (second,) = rows({"title": "Uno"}), rows({"title": "Dos"})
    assert first[0] != second[0]
    assert rows({"summary": "a"})[0][0] != rows({"summary": "b"})[0][0]


def test_f21_f24_identity_is_the_guids():
    """F21, F24, F26: another link, order or text leaves the id and, where words changed, changes the digest."""
    (one,) = rows({"id": "g", "title": "120 personas", "link": "https://d.example/1"})
    (two,) = rows({"id": "g", "title": "12 personas", "link": "https://d.example/2"})
    assert one[0] == two[0]
    assert one[1] != two[1]


def test_tracking_parameters_are_no_identity():
    """A link with and without its tracking parameters is one entry."""
    plain, tracked = "https://d.example/1?p=2", "https://d.example/1?utm_source=rss&p=2&utm_medium=feed"
    assert rows({"link": plain, "title": "a"})[0][0] == rows({"link": tracked, "title": "b"})[0][0]
    assert rows({"id": plain})[0][0] == rows({"id": tracked})[0][0]


def test_f32_a_huge_guid_is_bounded():
    """F32: a guid of a million characters becomes an id of the usual length."""
    assert len(rows({"id": "g" * 1_000_000})[0][0]) == 24


def test_content_stands_in_for_a_summary():
    """A summary is preferred, else the content is taken."""
    content = [{"value": ""}, {"value": "cuerpo"}]
    assert rows({"content": content})[0][3] == "cuerpo"
    assert rows({"content": content, "summary": "resumen"})[0][3] == "resumen"


@pytest.mark.parametrize("odd", [None, 3, ["x"], {"a": 1}])
def test_values_of_the_wrong_kind_are_no_text(odd):
    """What is no text in a text's place is left out."""
    assert rows({"title": odd, "summary": odd, "id": odd, "published": odd, "content": [odd], "links": []})[0][2:] == [
        "", "", None, None, [],
    ]  # fmt: skip


def test_texts_are_bounded_between_sentences():
    """A cut never splits a number: it falls at a sentence, a tag, or a word."""
    assert bounded("corto", 10) == "corto"
    assert bounded("Son libres. Quedan 120 presos", 26) == "Son libres."
    assert bounded("<p>uno</p>" * 10, 35) == "<p>uno</p>" * 3 + "<p>"
    assert bounded("quedan unas 1200 personas", 14) == "quedan unas"
    assert bounded("a" * 50, 10) == "a" * 10
    row = rows({"title": "palabra " * 500, "summary": "palabra " * 5000})[0]
    assert len(row[2]) <= LONGEST_TITLE
    assert len(row[3]) <= LONGEST_SUMMARY


LINKS = {
    "https://d.example/1": "https://d.example/1",
    " https://d.example/1?utm_source=x&a=1#top ": "https://d.example/1?a=1#top",
    "https://d.example/1?traffic_source=rss": "https://d.example/1",
    "https://d.example/1?oc=5#x": "https://d.example/1#x",
    "https://d.example/año?campaign=x&b": "https://d.example/año?b",
    "F36 javascript:alert(1)": None,
    "javascript:alert(1)": None,
    "data:text/html,x": None,
    "http://localhost/x": None,
    "http://127.0.0.1:8080/": None,
    "http://[::1]/": None,
    "http://[bad/": None,
    "http://d.example:port/": None,
    "https://user:pw@d.example/": None,
    "https://d.example/a b": None,
    "https://d.example/\u202etxt.exe": None,
    "https://d.example/" + "a" * 3000: None,
    "": None,
    "https://": None,
}


@pytest.mark.parametrize(("link", "shown"), LINKS.items(), ids=range(len(LINKS)))
def test_f36_links_that_may_be_shown(link, shown):
    """F36: only clean web links of other hosts are shown, without what tracks."""
    assert shown_link(link) == shown


def test_a_link_must_be_text():
    """What is no text is no link."""
    assert shown_link(None) is None


def test_tracking_keeps_the_rest():
    """Only the named parameters go, wherever they stand."""
    assert without_tracking("/x?a=1&oc=2&b=3") == "/x?a=1&b=3"
    assert without_tracking("/x?doc=2") == "/x?doc=2"
    assert without_tracking("/x?oc=2&utm_id=3") == "/x"


def test_relative_links_are_the_feeds():
    """A relative link is joined with the feed's address; an alternate stands in for a missing link."""
    assert rows({"link": "../nota"})[0][4] == "https://diario.example/nota"
    links = [{"rel": "self", "href": "https://d.example/self"}, {"rel": "alternate", "href": "https://d.example/alt"}]
    assert rows({"links": links})[0][4] == "https://d.example/alt"
    assert rows({"link": "//[bad"})[0][4] is None


def test_local_links_on_purpose():
    """Where local feeds are allowed, so are their links."""
    job = Job(outlet_id="diario", url="http://127.0.0.1/feed", seen_at=0, allow_local=True)
    assert rows({"link": "/nota"}, job=job)[0][4] == "http://127.0.0.1/nota"


HIDDEN = {
    "X5 zero-width in a number": "Liberan a 12\u200b0 personas",
    "X5 RLO": "Liberan a \u202e021\u202c personas",
    "X5 LRI before a number": "Liberan a \u2066120\u2069 personas",
    "X5 override far from the number": "\u202eabc\u202c y 120",
    "soft hyphen": "12\u00ad0",
    "joiner inside a number": "12\u200d0",
    "spelled by number": "12&#8203;0",
    "spelled in hexadecimal": "12&#x200B;0",
    "spelled by name": "12&zwnj;0",
    "byte order mark": "\ufeff120",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_x5_hidden_marks_at_digits(text):
    """X5: marks that hide what the digits are flag the entry, in the title or in the summary."""
    assert text_flags(text, "", lossy=False) == {EntryFlag.HIDDEN_MARKS}
    assert text_flags("", text, lossy=False) == {EntryFlag.HIDDEN_MARKS}


PLAIN = {
    "ASCII": "Liberan a 120 personas",
    "accents": "Liberación de 120 — «hoy»",
    "X6 joiner in a Persian word": "۱۲۰ نفر می\u200cروند",
    "X6 joiner after a number": "۱۲۰\u200cنفر",
    "zero-width away from digits": "Hoy\u200b salieron más de 120",
    "an ampersand": "Ley &amp; orden &#8220;120&#8221;",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_x6_marks_that_hide_nothing(text):
    """X6: joiners that a script needs, and marks away from digits, flag nothing."""
    assert text_flags(text, text, lossy=True) == set()


def test_f14_lost_characters():
    """F14: characters lost in decoding flag the entry; in a sound feed's summary only beside digits."""
    assert text_flags("excarcelaci�n", "", lossy=False) == {EntryFlag.LOSSY}
    assert text_flags("", "excarcelaci�n", lossy=True) == {EntryFlag.LOSSY}
    assert text_flags("", "1�200 personas", lossy=False) == {EntryFlag.LOSSY}
    assert text_flags("", "un gesto �", lossy=False) == set()


DATES = {
    "F28 year 9999": ("Fri, 31 Dec 9999 23:59:59 GMT", JOB.seen_at, True),
    "F28 tomorrow": ("2026-03-02T12:00:00Z", JOB.seen_at, True),
    "a clock slightly ahead": ("2026-03-01T12:04:00Z", JOB.seen_at, False),
    "F29 none": ("", None, False),
    "F29 invalid": ("ayer", None, True),
    "F30 Iranian": ("1404/12/10", 1772310600.0, False),
    "F31 IRST": ("Sun, 01 Mar 2026 13:30:00 IRST", 1772359200.0, False),
    "F31 senseless zone": ("Sun, 01 Mar 2026 13:30:00 +99999", None, True),
}


@pytest.mark.parametrize(("printed", "published", "flagged"), DATES.values(), ids=DATES)
def test_f28_to_f31_dates(printed, published, flagged):
    """F28 to F31: dates beyond now are clamped and flagged, senseless ones leave the time of fetching."""
    row = rows({"title": "t", "updated": printed})[0]
    assert row[5:] == [published, ["date_clamped"] if flagged else []]


def test_published_is_preferred():
    """The date of printing is preferred to the date of an update."""
    entry = {"created": "2026-02-27", "updated": "2026-02-28", "published": "2026-03-01"}
    assert rows(entry)[0][5] == 1772323200.0


@pytest.mark.parametrize(("zone", "hour"), [("America/Caracas", 4), (None, 0), ("Nowhere/Land", 0), ("../x", 0)])
def test_the_outlets_zone(zone, hour):
    """A date without a zone is read in the outlet's; an unknown zone is UTC."""
    job = Job(outlet_id="diario", url=JOB.url, seen_at=JOB.seen_at, timezone=zone)
    assert rows({"updated": "2026-03-01"}, job=job)[0][5] == 1772323200.0 + hour * 3600


def test_f27_a_cut_entry_is_flagged_and_differs():
    """F27: the entry that a cut went through is flagged, and is another text than the same words in good order."""
    cut = rows({"id": "1", "title": "a"}, {"id": "2", "title": "Liberan 12"}, cut_inside=True)
    whole = rows({"id": "1", "title": "a"}, {"id": "2", "title": "Liberan 12"})
    assert [row[6] for row in cut] == [[], ["truncated"]]
    assert cut[0] == whole[0]
    assert cut[1][0] == whole[1][0]
    assert cut[1][1] != whole[1][1]
