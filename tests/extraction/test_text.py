"""Cleaning an entry, the way back to what was given, tokens, sentences, clauses and language."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extraction.folding import fold
from bot.extraction.numerals import Form, NotCount, find_numbers
from bot.extraction.text import Token, clauses, clean, detect_language, sentences, tokenize


def norms(text):
    """Return the folded tokens of a text."""
    return [token.norm for token in tokenize(text)]


def spoken(text):
    """Return the sentences of a text as printed."""
    tokens = tokenize(text)
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in sentences(tokens)]


def parted(text):
    """Return the clauses of a text as printed."""
    tokens = tokenize(text)
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in clauses(tokens)]


def values(title, summary=""):
    """Return the numbers of an entry that may be counts."""
    tokens = tokenize(clean(title, summary).text)
    return [number.value for number in find_numbers(tokens, detect_language(tokens)) if number.form is not Form.OTHER]


CLEANED = [
    ("a plain title", "La red suma 41 salidas", "", "La red suma 41 salidas\n"),
    ("entities", "Confirm&oacute; 54 &laquo;salidas&raquo;", "", "Confirmó 54 «salidas»\n"),
    ("double-escaped entities", "", "The lawyers&amp;#8217; list", "\nThe lawyers’ list"),
    ("triple-escaped entities", "", "A&amp;amp;oacute;n y 3", "\nAón y 3"),
    ("escaped markup", "", "&lt;p&gt;Van 41&lt;/p&gt;", "\nVan 41"),
    ("an ampersand of its own", "Ruiz & Paz: 3", "", "Ruiz & Paz: 3\n"),
    ("an unknown entity", "A &nosuch; 3", "", "A &nosuch; 3\n"),
    ("mojibake", "Excarcelaci\u00c3\u00b3n de 12 presos pol\u00c3\u00adticos", "", "Excarcelación de 12 presos políticos\n"),
    ("mojibake of quotes", "\u00e2\u20ac\u0153Van 12\u00e2\u20ac\u009d", "", "“Van 12”\n"),
    ("mojibake twice over", "liberaci\u00c3\u0192\u00c2\u00b3n", "", "liberación\n"),
    ("capitals that look like mojibake", "AQUÍ» y ALLÁ»", "", "AQUÍ» y ALLÁ»\n"),
    ("odd spaces", "quedan\u00a01\u202f000\u2009presos", "", "quedan 1 000 presos\n"),
    ("tabs and double spaces", "quedan\t\t41   presos ", "", "quedan 41 presos\n"),
    ("decomposed accents", "liberacio\u0301n", "", "liberación\n"),
    ("zero-width marks", "libera\u200bdos 41\ufeff", "", "liberados 41\n"),
    ("inline markup", "", "<p>Van <b>41</b> libres.</p>", "\nVan 41 libres."),
    ("blocks", "", "<p>Van 41</p><p>Faltan 9</p>", "\nVan 41\nFaltan 9"),
    ("a wrapped line", "", "Van 41\nlibres", "\nVan 41 libres"),
    ("line ends in markup", "", "<p>Van 41\nLibres</p>", "\nVan 41 Libres"),
    ("an attribute with digits", "", '<img src="https://x.example/446x300.jpg" width="446"> Van 9.', "\nVan 9."),
    ("an attribute with a bracket", "", '<img alt="9 > 8"> Van 7.', "\nVan 7."),
    ("a comment", "", "<!-- 99 > 98 -->Van 7.", "\nVan 7."),
    ("a script", "", "<script>var n = 99;</script>Van 7.", "\nVan 7."),
    ("an unclosed script", "", "<script>Van 7.", "\nVan 7."),
    ("an unclosed tag at the end", "", "Van 7. <a href='x", "\nVan 7."),
    ("an unclosed comment", "", "Van 7. <!-- x", "\nVan 7."),
    ("less-than as a sign", "Hay <60 libres", "", "Hay <60 libres\n"),
    ("a live label", "EN VIVO | Van 41", "", "Van 41\n"),
    ("a label and a hashtag", "#ÚLTIMAHORA | VIDEO: Van 41", "", "Van 41\n"),
    ("a bracketed label", "[VIDEO] Van 41", "", "Van 41\n"),
    ("a label alone", "EN VIVO |", "", "EN VIVO |\n"),
    ("a day as a label stays", "#25Ene | Van 41", "", "#25Ene | Van 41\n"),
    ("a section on a line of its own", "Van 41 libres\nPOLÍTICA", "", "Van 41 libres\n"),
    ("a section glued with a space", "Van 41 libres EE UU", "", "Van 41 libres\n"),
    ("a section glued, one word", "Van 41 libres POLÍTICA", "", "Van 41 libres\n"),
    ("capitals are no section", "VAN 41 LIBRES EN VENEZUELA", "", "VAN 41 LIBRES EN VENEZUELA\n"),
    ("an acronym is no section", "Van 41 según la ONU", "", "Van 41 según la ONU\n"),
    ("a section alone", "POLÍTICA", "", "POLÍTICA\n"),
    ("two lines of a title", "Van 41 libres\nen dos días", "", "Van 41 libres en dos días\n"),
    ("two lines, the second with a capital", "Van 41 libres\nHoy salen más", "", "Van 41 libres Hoy salen más\n"),
    ("an outlet suffix", "Van 41 libres - Canal Ocho", "", "Van 41 libres\n"),
    ("an outlet suffix with a bar", "Van 41 libres | Diario del Lago", "", "Van 41 libres\n"),
    ("a web address as a suffix", "Van 41 libres - lago.com", "", "Van 41 libres\n"),
    ("three suffixes", "Van 41 | Diario A | Diario B | Diario C", "", "Van 41 | Diario A\n"),
    ("quotes that close late", "", '<a x="' + '> ""' * 5 + '>"> Van 7.', "\nVan 7."),
    ("a quote that never closes", "", '<a x="9> Van 7.', "\nVan 7."),
    ("a tag of too many quotes", "", '<a x="' + '> ""' * 9 + "> Van 7.", '\n""> Van 7.'),
    ("a mark that is no byte", "", "\u00c3\u2015 Van 7.", "\n\u00c3\u2015 Van 7."),
    ("a character section", "", "<![CDATA[Van <b>41</b> libres]]>", "\nVan 41 libres"),
    ("a shortcode", "", '[caption id="a_99" width="300"]Van 41[/caption]', "\nVan 41"),
    ("brackets of its own", "Van 41 [libres]", "", "Van 41 [libres]\n"),
    ("a sign before a label", "🔴 EN VIVO | Van 41", "", "Van 41\n"),
    ("a sign before a hashtag", "🚨 #ÚltimaHora Van 41", "", "Van 41\n"),
    ("two suffixes", "Van 41 libres | Mundo | Diario del Lago", "", "Van 41 libres | Mundo\n"),
    ("a source is no suffix", "Van 41 libres — La Red", "", "Van 41 libres — La Red\n"),
    ("a web address", "", "Van 41. https://x.example/2026/01/08/99 Faltan 9.", "\nVan 41. Faltan 9."),
    ("a picture's name", "", "foto-1200x800.jpg Van 41.", "\nVan 41."),
    ("an English credit", "", "Van 41. The post Van 99 appeared first on Lago.", "\nVan 41."),
    ("a Spanish credit", "", "Van 41. La entrada Van 99 se publicó primero en Lago.", "\nVan 41."),
    ("a credit without a beginning", "", "It appeared first on a list of 9.", "\nIt appeared first on a list of 9."),
    ("read more", "", "Van 41. Leer más...", "\nVan 41."),
    ("read more in the middle", "", "Quiere leer más libros. " + "Van 41 y faltan otros nueve. " * 3, "\nQuiere leer más libros. " + ("Van 41 y faltan otros nueve. " * 3).strip()),
    ("see also", "", "<p>Van 41.</p><p>Lea también: Salen 99</p><p>Faltan 9.</p>", "\nVan 41.\n\nFaltan 9."),
    ("see also at the end", "", "<p>Van 41.</p><p>Te puede interesar: Salen 99</p>", "\nVan 41."),
    ("a dateline", "", "Caracas, 2 jun (Agencia 66).- Van 41.", "\nVan 41."),
    ("an English dateline", "", "CARACAS, Jan 14 (Wire) - Seven left.", "\nSeven left."),
    ("no dateline", "", "Caracas celebra: van 41.", "\nCaracas celebra: van 41."),
    ("a cut mark", "", "Van 41 y faltan [&#8230;]", "\nVan 41 y faltan…"),
    ("dots in brackets", "", "Van 41 y faltan [...]", "\nVan 41 y faltan…"),
    ("a cut title", "Van 41 y fal...", "", "Van 41 y fal…\n"),
    ("quotes after the dots", "", "«Van 41...»", "\n«Van 41…"),
    ("a long summary that stops", "", "La red habló ayer. " + "Dijo que no hay lista. " * 4 + "Ya son 1", "\nLa red habló ayer. " + "Dijo que no hay lista. " * 4 + "Ya son 1…"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "summary", "text"), [row[1:] for row in CLEANED], ids=[row[0] for row in CLEANED])
def test_cleaning_leaves_what_the_author_wrote(title, summary, text):
    """Markup, entities, mojibake, labels, suffixes and boilerplate go; the words stay."""
    assert clean(title, summary).text == text


@pytest.mark.parametrize(
    ("title", "summary", "passage"),
    [
        ("Confirm&oacute; 54 &laquo;salidas&raquo;", "", "54 «salidas»"),
        ("Confirm&oacute; 54 salidas", "", "Confirmó"),
        ("EN VIVO | Van 41 libres", "", "Van 41"),
        ("T", "<p>Van <b>41</b> libres.</p><p>Faltan 9</p>", "41"),
        ("T&eacute;", "<p>Van <b>41</b> libres.</p><p>Faltan 9</p>", "Faltan 9"),
        ("T", "Excarcelaci\u00c3\u00b3n de 12 presos", "de 12"),
        ("T", "Caracas, 2 jun (Agencia 66).- Van 41.", "Van 41"),
    ],
)
def test_every_passage_leads_back_to_what_was_given(title, summary, passage):
    """The span in the given text, cleaned again, is the passage."""
    cleaned = clean(title, summary)
    at = cleaned.text.index(passage)
    start, end = cleaned.origin(at, at + len(passage))
    given_text = f"{title}\n{summary}"
    assert clean(given_text[start:end], "").text.strip() == passage


PIECES = st.sampled_from(
    ["Van ", "41", "<p>", "</p>", "<b>", "&oacute;", "&amp;#8217;", "\u00a0", "\u00c3\u00b3", "\n", " - ", "EN VIVO | ", "…", "[...]",
     "\u200b", "<li>", "</li>", "<font>", "</font>", "o\u0301", "&", "<", ">", '"', "POLÍTICA", "foto.jpg ", "Leer más ", "  ", ". "]
)  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=20).map("".join))
def test_offsets_are_monotone_and_stay_within_the_given_text(title, summary):
    """Whatever was cut and replaced, a later passage never leads to an earlier place, nor outside."""
    cleaned = clean(title, summary)
    whole = f"{title}\n{summary}"
    last = (0, 0)
    for at in range(len(cleaned.text)):
        start, end = cleaned.origin(at, at + 1)
        assert 0 <= start <= end <= len(whole)
        assert start >= last[0]
        assert end >= last[1]
        last = (start, end)
    assert cleaned.text[cleaned.title_end] == "\n"
    assert all(0 <= item.start <= item.end <= len(cleaned.text) for item in cleaned.items)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.text(max_size=300))
def test_any_text_is_cleaned_and_divided_without_fault(title, summary):
    """No text raises; tokens come in order and are what the cleaned text holds at their place."""
    cleaned = clean(title, summary, "Diario")
    last = 0
    for token in tokenize(cleaned.text):
        assert last <= token.start < token.end
        assert cleaned.text[token.start : token.end] == token.text
        last = token.end
    tokens = tokenize(cleaned.text)
    for bounds in (sentences(tokens), clauses(tokens)):
        assert all(first < end for first, end in bounds)
        assert all(left[1] <= right[0] for left, right in pairwise(bounds))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=100))
def test_folding_keeps_every_place(text):
    """A folded text is as long as the text."""
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Van 6\u200b1 libres", True),
        ("Van 6\u00ad1 libres", True),
        ("Van \u202e61\u202c libres", True),
        ("Van \u202dx 61\u202c libres", True),
        ("Van 61\u202c libres", True),
        ("Van 61\u200b libres", False),
        ("\ufeffVan 61 libres", False),
        ("\u202a@LaRed\u202c Van 61", False),
        ("Van 61 libres", False),
    ],
)
def test_marks_that_could_falsify_a_number_are_told(text, hidden):
    """A mark that turns or splits digits is reported; marks elsewhere only go away."""
    assert clean(text, "").hidden_marks is hidden
    assert clean("T", text).hidden_marks is hidden


AGGREGATED = (
    '<ol><li><a href="https://x.example/1?oc=5" target="_blank">Van 41 libres</a>&nbsp;&nbsp;'
    '<font color="#6f6f6f">Canal 8</font></li><li><a href="https://x.example/2">Faltan 9 &amp; m&aacute;s</a>'
    '&nbsp;&nbsp;<font color="#6f6f6f">El Lago</font></li><li>Sin diario</li></ol>'
)


def test_each_listed_headline_is_an_item_with_its_outlet():
    """In an aggregator's list every headline has its span and its outlet, whose digits are not in the text."""
    cleaned = clean("Van 41 libres - Canal 8", AGGREGATED)
    assert [(cleaned.text[item.start : item.end], item.outlet) for item in cleaned.items] == [
        ("Van 41 libres", "Canal 8"),
        ("Faltan 9 & más", "El Lago"),
        ("Sin diario", None),
    ]
    assert cleaned.text == "Van 41 libres\nVan 41 libres\nFaltan 9 & más\nSin diario"
    assert "Canal 8" in cleaned.outlets
    start, end = cleaned.origin(cleaned.items[1].start, cleaned.items[1].end)
    assert f"Van 41 libres - Canal 8\n{AGGREGATED}"[start:end] == "Faltan 9 &amp; m&aacute;s"


def test_a_single_listed_headline_is_an_item_too():
    """An aggregator's description of one story, without a list, is an item with its outlet."""
    link = '<a href="https://x.example/1">Van 41 libres</a>&nbsp;&nbsp;<font color="#6f6f6f">Canal 8</font>'
    cleaned = clean("Van 41 libres - Canal 8", link)
    assert [(cleaned.text[item.start : item.end], item.outlet) for item in cleaned.items] == [
        ("Van 41 libres", "Canal 8")
    ]
    assert cleaned.text == "Van 41 libres\nVan 41 libres"


def test_the_outlets_own_name_is_cut_from_its_titles():
    """A suffix that is the outlet's name goes, in any dress; another one is kept and told."""
    assert clean("Van 41 libres – el LAGO", "", "El Lago").text == "Van 41 libres\n"
    kept = clean("Van 41 libres – La Red", "", "El Lago")
    assert kept.suffix is not None
    assert kept.text[slice(*kept.suffix)] == "La Red"
    assert clean("Van 41 libres", "", "El Lago").suffix is None


def test_the_label_of_a_title_is_told():
    """What was cut from a title's beginning is known: an opinion is no report."""
    assert clean("Opinión | Contar no basta", "").label == "opinion"
    assert clean("EN VIVO: Van 41", "").label == "en vivo"
    assert clean("Van 41", "").label is None


@pytest.mark.parametrize(
    ("title", "summary", "left"),
    [
        ("La red eleva a 2…", "", []),
        ("La red eleva a 2 …", "", []),
        ("La red eleva a 41 la cifra…", "", [41]),
        ("", "La red ya cuenta seiscientas [&#8230;]", []),
        ("", "La red ya cuenta 1 [...]", []),
        ("Van 100… y contando", "", [100]),
        ("", "La red habló ayer. " + "Dijo que no hay lista. " * 4 + "Ya son 1", []),
    ],
)
def test_a_number_at_a_cut_is_no_number(title, summary, left):
    """A text cut at a number gives none there, with and without a mark of the cut."""
    assert values(title, summary) == left
    assert clean(title, summary).truncated is (not title.endswith("contando"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van 1.557, 1,557 y 1 557", ["van", "1.557", ",", "1,557", "y", "1 557"]),
        ("a las 20:30 del 8E", ["a", "las", "20:30", "del", "8e"]),
        ("#8Ene +600 5% $2.5", ["#8ene", "+", "600", "5", "%", "$", "2.5"]),
        ("a 53-year-old; 139-155", ["a", "53-year-old", ";", "139", "-", "155"]),
        ("EE. UU., EE.UU. y EE UU", ["ee.uu.", ",", "ee.uu.", "y", "ee.uu."]),
        ("EE .UU. el U.S. a las 8 p. m.", ["ee.uu.", "el", "u.s.", "a", "las", "8", "p.m."]),
        ("the group's list, don't", ["the", "group", "'s", "list", ",", "don't"]),
        ("«Ya» “no” ’fin’", ['"', "ya", '"', '"', "no", '"', "'", "fin", "'"]),
        ("@LaRed #ÚltimaHora C2", ["@lared", "#ultimahora", "c2"]),
        ("uno\ndos... tres…", ["uno", "\n", "dos", "...", "tres", "…"]),
        ("26 INSÓLITO ñandú Iİ", ["26", "insolito", "nandu", "iİ"]),
        ("7 123 y 8 12", ["7 123", "y", "8", "12"]),
        ("__x_ 2026-01-08", ["__", "x", "_", "2026-01-08"]),
    ],
)
def test_tokens_keep_number_shapes_together(text, expected):
    """A number, a time, a date code and an abbreviation are one token each; possessives are two."""
    assert norms(text) == expected


def test_a_token_knows_its_place():
    """A token holds the printed text, the folded text and its offsets."""
    assert tokenize("Sí: 41")[0] == Token("Sí", "si", 0, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Van 41. Faltan 9.", ["Van 41.", "Faltan 9."]),
        ("EE. UU. celebra. Van 41", ["EE. UU. celebra.", "Van 41"]),
        ("Lo dijo EE. UU. El conteo sigue", ["Lo dijo EE. UU.", "El conteo sigue"]),
        ("a las 8:00 a. m. del lunes", ["a las 8:00 a. m. del lunes"]),
        ("since Jan. 8, they say", ["since Jan. 8, they say"]),
        ("It began in Jan. The rest came", ["It began in Jan.", "The rest came"]),
        ("Gaceta N.° 6.954 y J. Paz", ["Gaceta N.° 6.954 y J. Paz"]),
        ("El Sr. Paz dijo 1.5 y 20.30", ["El Sr. Paz dijo 1.5 y 20.30"]),
        ("¿Cuántos? Nadie sabe", ["¿Cuántos?", "Nadie sabe"]),
        ("«Ya son 41!», dijo", ["«Ya son 41!», dijo"]),
        ("«Ya son 41.» Lo dijo la red", ["«Ya son 41.»", "Lo dijo la red"]),
        ("Título\nVan 41. 9 faltan", ["Título", "Van 41.", "9 faltan"]),
        ("Van 41… y faltan 9", ["Van 41… y faltan 9"]),
        ("Van 41... Faltan 9", ["Van 41...", "Faltan 9"]),
        ("Van 41.Faltan 9", ["Van 41.", "Faltan 9"]),
        ("lago.com y .net", ["lago.com y .net"]),
        ("\n\n", []),
    ],
)
def test_sentences_end_where_they_end(text, expected):
    """Full stops of abbreviations, hours, dates and numbers end no sentence."""
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El ministerio dice 116; la red, 70", ["El ministerio dice 116", "la red, 70"]),
        ("Van 116, pero la red vio 70", ["Van 116,", "pero la red vio 70"]),
        ("The ministry says 9 while the network saw 7", ["The ministry says 9", "while the network saw 7"]),
        ("La red: 41 (nueve mujeres) — hoy", ["La red: 41", "nueve mujeres", "hoy"]),
        ("; ;", []),
    ],
)
def test_clauses_part_speakers(text, expected):
    """Semicolons, brackets, dashes and turning words part clauses; colons and commas do not."""
    assert parted(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La red confirma 41 excarcelaciones", "es"),
        ("Rights group says 41 prisoners were freed", "en"),
        ("FORO SUMA 41 EXCARCELADOS", "es"),
        ("41", "es"),
        ("¿41?", "es"),
        ("Venezuela frees 41, group says", "en"),
        ("Liberación: 41", "es"),
    ],
)
def test_the_words_tell_the_language(text, language):
    """Function words and accents tell Spanish from English; silence is Spanish."""
    assert detect_language(tokenize(text)) == language


def test_numbers_in_markup_are_no_numbers():
    """Sizes of pictures, entity codes and addresses never become counts."""
    assert values("Rights group&#8217;s tally", '<img width="446" src="/i/446x300.jpg">It says&nbsp;9.') == [9]


def test_a_plain_entry_is_not_copied_about():
    """An entry without noise has no offset maps: its spans are its own."""
    cleaned = clean("Van 41 libres", "Faltan 9.")
    assert cleaned.parts is None
    assert cleaned.origin(4, 6) == (4, 6)


def test_empty_spans_lead_back_too():
    """A span without length, at the beginning, at the line end and after it, stays within the given text."""
    cleaned = clean("EN VIVO | Van 41", "<p>Faltan 9</p>")
    assert cleaned.origin(0, 0) == (10, 10)
    at = cleaned.title_end
    assert cleaned.origin(at, at) == (16, 16)
    assert cleaned.origin(at, at + 1) == (16, 17)
    assert cleaned.origin(at + 1, at + 1)[0] >= 17


def test_a_cut_number_says_so():
    """The reason is kept, so that it can be explained."""
    (number,) = find_numbers(tokenize(clean("La red eleva a 2…", "").text), "es")
    assert number.reason is NotCount.CUT


NASTY = {
    "ampersands": "&" * 100_000,
    "half entities": "&amp;" * 20_000 + "x",
    "brackets": "<" * 100_000,
    "open tags": "<a " * 33_000,
    "odd quotes": '<a "' * 25_000,
    "closing quotes": '<a ">' * 20_000,
    "scripts": "<script>" * 12_000,
    "fonts": "<li><font>" * 10_000,
    "comments": "<!--" * 25_000,
    "spaces": " " * 100_000 + "x",
    "lines": " \n" * 50_000,
    "dots": "." * 100_000 + "x",
    "cut marks": "[...] " * 16_000,
    "pictures": ".jpg" * 25_000,
    "long picture": "x" * 100_000 + ".jpg",
    "credits": "appeared first on " * 5_500,
    "see also": "Lea también: x\n" * 6_600,
    "posts": "The post " * 11_000,
    "labels": "EN VIVO | " * 10_000,
    "suffixes": " - x" * 25_000,
    "mojibake": "\u00c3\u00b3" * 50_000,
    "accents": "o" + "\u0301" * 100_000,
    "zero-width": "1\u200b" * 50_000,
    "overrides": "\u202e" * 100_000,
    "addresses": "https://" * 12_000,
    "capitals": "POLÍTICA " * 11_000,
    "initials": "A." * 50_000,
    "quotes": "'s" * 50_000,
    "hashtags": "#" * 100_000,
}


def seconds(text):
    """Return how long it takes to clean and divide a text, as a title and as a summary."""
    began = time.process_time()
    for cleaned in (clean(text, ""), clean("", text)):
        tokens = tokenize(cleaned.text)
        clauses(tokens)
        detect_language(tokens)
    return time.process_time() - began


@pytest.mark.parametrize("shape", NASTY)
def test_a_nasty_shape_takes_linear_time(shape):
    """Ten times as much of a shape takes about ten times as long."""
    text = NASTY[shape][:40_000]
    assert seconds(text) < 40 * max(seconds(text[:4_000]), 0.01)


@pytest.mark.long
@pytest.mark.parametrize("shape", NASTY)
def test_a_megabyte_of_a_nasty_shape_takes_seconds(shape):
    """A megabyte of anything is cleaned within a minute, and in ten times what a tenth takes."""
    text = NASTY[shape] * 10
    assert seconds(text) < min(60, 30 * max(seconds(text[: len(text) // 10]), 0.05))
