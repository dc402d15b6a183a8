"""A message in each form: rich blocks, text with entities, plain text; what feeds say stays text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering.blocks import (
    Button,
    Details,
    Footer,
    Heading,
    Items,
    Message,
    Paragraph,
    Quote,
    Span,
    Style,
    Table,
    When,
)
from bot.sandbox.entities import find_entities
from bot.telegram.flow import JOINER, MARK_LIMIT, TEXT_LIMIT, defused, safe_link, units
from bot.telegram.forms import keyboard, rich_form, text_forms
from bot.telegram.grid import WIDTH, grid, width_of

NOON = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)


def t(text: str, style: Style | None = None, link: str | None = None):
    return (Span(text, style, link),)


TABLE = Table(
    (
        (t("Source"), t("Freed"), t("Since")),
        (t("Ministry"), t("1.052"), t("8 Feb")),
        (t("Candil"), t("31"), t("8 Feb")),
    ),
    right=frozenset({1}),
    caption=t("Released"),
)
EVERYTHING = Message(
    blocks=(
        Heading(t("Ministry: 40 → 52")),
        Paragraph(
            (Span("said "), When(NOON, "1 Mar, 12:00"), Span(" by "), *t("El Farol", link="https://farol.example/a"))
        ),
        TABLE,
        Quote(t("hay 52 en libertad"), t("Ministry")),
        Details(t("Quotes"), (Quote(t("31 verified"), t("Candil")), TABLE, Paragraph(t("x", Style.BOLD)))),
        Items((t("one"), t("two", Style.CODE))),
        Footer(t("read at noon")),
    )
)


def test_rich_blocks_have_the_shapes_of_the_api():
    """Each block becomes its typed object; nothing of it is markup."""
    made = rich_form(EVERYTHING)
    kinds = [block["type"] for block in made["blocks"]]
    assert kinds == ["heading", "paragraph", "table", "blockquote", "details", "list", "footer"]
    heading, paragraph, table, quote, details, items, footer = made["blocks"]
    assert (heading["size"], heading["text"]) == (3, "Ministry: 40 → 52")
    assert paragraph["text"][1] == {
        "type": "date_time",
        "text": "1 Mar, 12:00",
        "unix_time": int(NOON.timestamp()),
        "date_time_format": "dt",
    }
    assert paragraph["text"][3] == {"type": "url", "text": "El Farol", "url": "https://farol.example/a"}
    assert table["cells"][0][1] == {"text": "Freed", "is_header": True, "align": "right", "valign": "top"}
    assert table["cells"][1][0] == {"text": "Ministry", "align": "left", "valign": "top"}
    assert (table["caption"], table["is_compact"]) == ("Released", True)
    assert quote == {
        "type": "blockquote",
        "blocks": [{"type": "paragraph", "text": "hay 52 en libertad"}],
        "credit": "Ministry",
    }
    assert [block["type"] for block in details["blocks"]] == ["blockquote", "table", "paragraph"]
    assert items["items"][1]["blocks"][0]["text"] == {"type": "code", "text": "two"}
    assert footer["text"] == "read at noon"
    assert made["skip_entity_detection"] is True
    assert rich_form(EVERYTHING, live=True)["skip_entity_detection"] is False


def test_an_empty_cell_and_a_quote_without_credit():
    """What is not there is left out."""
    made = rich_form(Message(blocks=(Table(((t("a"), ()),)), Quote(t("q")))))
    assert "text" not in made["blocks"][0]["cells"][0][1]
    assert "credit" not in made["blocks"][1]


@pytest.mark.parametrize(
    "block",
    [
        Items(tuple(t(str(n)) for n in range(300))),
        Paragraph(t("x" * 33_000)),
        Table((tuple(t(str(n)) for n in range(21)),)),
        Details(t("s"), (Table((tuple(t(str(n)) for n in range(21)),)),)),
    ],
)
def test_what_is_beyond_the_limits_of_a_rich_message_goes_as_text(block):
    """Too many blocks, letters or columns: no rich form, but texts."""
    message = Message(blocks=(block,))
    assert rich_form(message) is None
    assert text_forms(message)


def entities(form):
    encoded = form.text.encode("utf-16-le")
    return [(e.type, encoded[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")) for e in form.entities]


def test_text_with_entities():
    """The same content as one text; offsets count UTF-16 units."""
    (form,) = text_forms(Message(blocks=(Heading(t("😀 52")), *EVERYTHING.blocks[1:])))
    found = dict(entities(form))
    assert found["bold"] in {"x", "Quotes"}
    assert ("bold", "😀 52") in entities(form)
    assert found["date_time"] == "1 Mar, 12:00"
    assert found["text_link"] == "El Farol"
    assert found["blockquote"] == "hay 52 en libertad\n— Ministry"
    assert found["expandable_blockquote"].startswith("31 verified")
    assert found["code"] == "two"
    assert found["italic"] in {"Released", "read at noon"}
    assert found["pre"] == "Source   Freed Since\nMinistry 1.052 8 Feb\nCandil      31 8 Feb"


def test_plain_text():
    """Without entities: links written out, tables told line by line."""
    (form,) = text_forms(EVERYTHING, plain=True)
    assert form.entities == ()
    assert "El Farol (https://farol.example/a)" in form.text
    assert "Ministry: Freed 1.052 · Since 8 Feb" in form.text


def test_a_bare_link_is_written_once():
    """A link that shows itself is not doubled."""
    message = Message(blocks=(Paragraph(t("https://farol.example/a", link="https://farol.example/a")),))
    assert text_forms(message, plain=True)[0].text == "https://farol.example/a"


@pytest.mark.parametrize(
    "hostile",
    [
        '</b><a href="tg://user?id=1">x</a>',
        "**bold** _it_ `code` [x](tg://user?id=1)",
        "@somebody /stop #tag $USD",
        "https://evil.example/x evil.example www.evil.example",
        "mail me@evil.example",
        "/subscribe@bot",
        "t.me/evil tg://resolve?domain=evil",
    ],
)
def test_what_feeds_say_stays_text(hostile):
    """X3, X4: no markup is read, and the server finds nothing to link in the text form."""
    message = Message(blocks=(Heading(t(hostile)), Quote(t(hostile)), Table(((t("a"),), (t(hostile),)))))
    for plain in (False, True):
        for form in text_forms(message, plain=plain):
            assert {e.type for e in form.entities} <= {"bold", "blockquote", "pre"}
            assert find_entities(form.text, []) == []
    made = rich_form(message)
    assert made["blocks"][0]["text"] == hostile


def test_our_own_commands_may_be_tapped():
    """In live words nothing is defused."""
    (form,) = text_forms(Message(blocks=(Paragraph(t("/latest")),)), live=True)
    assert form.text == "/latest"
    assert defused("/latest") == f"/{JOINER}latest"
    assert defused("1.234 y 5.6") == "1.234 y 5.6"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "tg://user?id=1",
        "ftp://x",
        "https://a b",
        "http://",
        None,
        "https://a\n.b",
        "//x",
        "data:x",
    ],
)
def test_only_web_links_are_links(link):
    """Everything else is shown without a link."""
    assert safe_link(link) is None
    assert rich_form(Message(blocks=(Paragraph(t("x", link=link)),)))["blocks"][0]["text"] == "x"


def test_characters_that_the_api_refuses_are_replaced():
    """Half a character and control characters do not reach the server."""
    (form,) = text_forms(Message(blocks=(Paragraph(t("a\ud800b\x00c\u0007")),)))
    assert form.text.strip() == "a b c"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1, max_size=3000),
        min_size=1,
        max_size=6,
    ),
    st.booleans(),
)
def test_no_text_is_ever_too_long(texts, plain):
    """D16: at most 4,096 UTF-16 units and 100 entities a text, whatever the content; no entity leaves its text."""
    message = Message(blocks=tuple(Paragraph(t(text * 3, Style.BOLD)) for text in texts))
    for form in text_forms(message, plain=plain):
        assert 0 < units(form.text) <= TEXT_LIMIT
        assert len(form.entities) <= MARK_LIMIT
        assert all(e.offset >= 0 and e.offset + e.length <= units(form.text) for e in form.entities)


def test_a_long_message_is_cut_at_block_borders():
    """Blocks stay whole where they fit."""
    message = Message(blocks=tuple(Paragraph(t(f"{n}" + "a" * 2000)) for n in range(4)))
    assert [form.text[0] for form in text_forms(message)] == ["0", "2"]


def test_a_cut_never_goes_through_a_figure():
    """A number with spaces in it stays together, and so does a letter of two units."""
    figures = "de 1 234 567 a 7 654 321 " * 400
    forms = text_forms(Message(blocks=(Paragraph(t(figures)),)))
    assert len(forms) > 1
    assert all(form.text.count("1 234 567") + form.text.count("7 654 321") for form in forms)
    rest = "".join(form.text.replace("1 234 567", "").replace("7 654 321", "") for form in forms)
    assert not any(letter.isdigit() for letter in rest)
    assert all("\ufffd" not in form.text for form in text_forms(Message(blocks=(Paragraph(t("😀" * 5000)),))))


def test_a_text_with_too_many_entities_is_cut():
    """A hundred entities are the most one text takes."""
    spans = tuple(Span(f"w{n} ", Style.BOLD) for n in range(250))
    forms = text_forms(Message(blocks=(Paragraph(spans),)))
    assert all(len(form.entities) <= MARK_LIMIT for form in forms)
    assert "".join(form.text for form in forms).replace(" ", "") == "".join(f"w{n}" for n in range(250))


def test_a_long_list_is_cut_after_a_line():
    """Lines stay whole."""
    forms = text_forms(Message(blocks=(Items(tuple(t("palabra " * 30) for _ in range(40))),)))
    assert len(forms) > 1
    assert all(form.text.startswith("•") for form in forms)


# -- the grid ----------------------------------------------------------------------------------------------------------


def test_words_wrap_and_figures_do_not():
    """A long name wraps in its column; the figure stays whole and flush right."""
    lines = grid([("Source", "Freed"), ("Comité de Familiares de Lamparia", "1.052")], frozenset({1}))
    assert max(map(len, lines)) <= WIDTH
    assert lines == ["Source                     Freed", "Comité de Familiares de    1.052", "Lamparia"]


def test_a_table_that_is_too_wide_is_told_line_by_line():
    """Six wide columns do not fit: each row becomes lines under its first cell."""
    header = ("Source", "Released", "Announced", "Held", "Since when", "Said")
    lines = grid([header, ("Ministry", "1.052", "2.000", "777", "8 February", "")], frozenset({1, 2, 3}))
    assert lines[0] == "Ministry"
    assert "  Released: 1.052" in lines
    assert not any("Said" in line for line in lines)


def test_a_header_alone_and_nothing_at_all():
    """A wide header without rows is told; an empty table is no line."""
    assert grid([("a" * 20, "b" * 20)], frozenset()) == ["a" * 20, "b" * 20]
    assert grid([], frozenset()) == []
    assert grid([("", "x" * 40), ("r", "y" * 40)], frozenset())[0] == "r"


def test_the_width_of_letters():
    """Marks take no column, wide letters two."""
    assert width_of("a\u0301") == 1
    assert width_of("日本") == 4
    assert width_of(JOINER) == 0


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.sampled_from("abcdef "), max_size=60),
            st.integers(0, 10**9).map(str),
            st.integers(0, 10**6).map(str),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_figure_of_every_table_is_shown_whole(rows):
    """Whatever the names, each figure stands in one line and no line is wider than its longest word needs."""
    lines = grid([("Source", "Freed", "Held"), *rows], frozenset({1, 2}))
    widest = max((len(word) for row in rows for cell in row for word in cell.split()), default=0)
    assert all(len(line) <= max(WIDTH, widest + 9) for line in lines)
    for _, first, second in rows:
        assert any(first in line for line in lines)
        assert any(second in line for line in lines)


# -- buttons -----------------------------------------------------------------------------------------------------------


def test_buttons_are_checked():
    """An action has 1 to 64 bytes, a link is a web link."""
    assert keyboard(()) is None
    assert keyboard(((),)) is None
    made = keyboard(((Button("a", action="x" * 64), Button("b", url="https://farol.example")),))
    assert made.inline_keyboard[0][1].url == "https://farol.example"
    for wrong in (Button("a", action="ñ" * 33), Button("a", action=""), Button("a"), Button("a", url="tg://x")):
        with pytest.raises(ValueError, match="button"):
            keyboard(((wrong,),))


TITLED = Table(
    (
        (t("Source"), t("Figure"), t("Said on")),
        (t("Released from every prison of the country"),),
        (t("Ministry"), t("1.052"), t("8\u00a0feb")),
    ),
    right=frozenset({1}),
)


def test_a_row_of_one_cell_is_a_title_across_all_columns():
    """As rich blocks it spans the columns; the other rows keep their cells."""
    cells = rich_form(Message(blocks=(TITLED,)))["blocks"][0]["cells"]
    assert [(len(row), row[0].get("colspan")) for row in cells] == [(3, None), (1, 3), (3, None)]


def test_a_title_widens_no_column_and_a_date_stays_whole():
    """In fixed width it runs over the whole width; a blank that does not break is no place to break at."""
    text = text_forms(Message(blocks=(TITLED,)))[0].text
    lines = text.split("\n")
    assert lines[1:3] == ["Released from every prison of", "the country"]
    assert all(width_of(line) <= WIDTH for line in lines)
    assert any("Ministry" in line and "1.052" in line and "8\u00a0feb" in line for line in lines)
    narrow = grid([("a", "b"), ("w" * 26, "8\u00a0feb")], frozenset())
    assert any("8\u00a0feb" in line for line in narrow)


def test_a_title_in_a_table_that_is_told_stands_alone():
    """Where columns do not fit, and in plain text, it is a line of its own."""
    rows = [("Source", "Freed", "Held"), ("Released",), ("Ministry", "1" * 15, "2" * 15)]
    assert grid(rows, frozenset({1, 2}))[0] == "Released"
    assert "\nReleased" in "\n" + text_forms(Message(blocks=(TITLED,)), plain=True)[0].text
