"""The grammar of numbers: words, digits, bounds, ranges, and what is no count."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from text_to_num import text2num

from bot.domain.claims import Qualifier
from bot.extraction.cardinals import read_cardinal, read_digits
from bot.extraction.numeral_tables import TABLES
from bot.extraction.numerals import Change, Form, NotCount, find_numbers
from bot.extraction.text import tokenize


def words(text):
    """Return the words of a text."""
    return text.split()


ES_SMALL = words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
ES_TENS = words("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
ES_HUNDREDS = words(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
EN_SMALL = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
EN_TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety")


def spanish(number, *, feminine=False, short=False):
    """Spell a number below a million; `short`: "un" and "veintiún" before a noun."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        head = "mil" if thousands == 1 else f"{spanish(thousands, feminine=feminine, short=True)} mil"
    elif number > 100:
        hundreds, rest = divmod(number, 100)
        head = ES_HUNDREDS[hundreds]
        head = head.replace("ientos", "ientas") if feminine and hundreds > 1 else head
    elif 30 <= number < 100:
        tens, rest = divmod(number, 10)
        head = f"{ES_TENS[tens]} y" if rest else ES_TENS[tens]
    elif number in {1, 21} and (feminine or short):
        head, rest = ES_SMALL[number][:-1] + "a" if feminine else {1: "un", 21: "veintiún"}[number], 0
    else:
        head, rest = "cien" if number == 100 else ES_SMALL[number], 0
    return f"{head} {spanish(rest, feminine=feminine, short=short)}" if rest else head


def english(number, *, joined="and "):
    """Spell a number below a million, with or without "and"."""
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        link = f" {joined}" if 0 < rest < 100 else " "
        return f"{english(thousands, joined=joined)} thousand" + (
            f"{link}{english(rest, joined=joined)}" if rest else ""
        )
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{EN_SMALL[hundreds]} hundred" + (f" {joined}{english(rest)}" if rest else "")
    if number >= 20:
        tens, unit = divmod(number, 10)
        return f"{EN_TENS[tens]}-{EN_SMALL[unit]}" if unit else EN_TENS[tens]
    return EN_SMALL[number]


SPELLINGS = {
    "es": (spanish, lambda n: spanish(n, short=True), lambda n: spanish(n, feminine=True)),
    "en": (english, lambda n: english(n, joined="")),
}


def value_of(words, language):
    """Return what the grammar reads of words, if it reads all of them."""
    tokens = tokenize(words)
    cardinal = read_cardinal(tokens, 0, TABLES[language])
    return cardinal.value if cardinal is not None and cardinal.end == len(tokens) else None


def only(text, language="es"):
    """Return the one number of a text."""
    (number,) = find_numbers(tokenize(text), language)
    return number


@pytest.mark.parametrize("language", ["es", "en"])
def test_small_numbers_round_trip_through_words(language):
    """Every number from 2 to 2,999 reads back from each of its spellings."""
    for number in range(2, 3000):
        for spell in SPELLINGS[language]:
            assert value_of(spell(number), language) == number, spell(number)


@settings(max_examples=1500, deadline=None)
@given(number=st.integers(0, 999_999), language=st.sampled_from(["es", "en"]), capitals=st.booleans())
def test_numbers_below_a_million_round_trip_through_words(number, language, capitals):
    """Any number below a million reads back from its words, in capitals too; "one" alone is no number."""
    for spell in SPELLINGS[language]:
        words = spell(number).upper() if capitals else spell(number)
        assert value_of(words, language) == (None if number == 1 else number), words


@pytest.mark.long
@pytest.mark.parametrize("language", ["es", "en"])
def test_all_numbers_below_a_million_round_trip_through_words(language):
    """Each of the million numbers reads back from its words."""
    spell = SPELLINGS[language][0]
    for number in range(2, 1_000_000):
        assert value_of(spell(number), language) == number


@settings(max_examples=400, deadline=None)
@given(number=st.integers(2, 999_999), language=st.sampled_from(["es", "en"]))
def test_plain_words_agree_with_an_independent_reader(number, language):
    """What text2num makes of plain number words is what the grammar makes of them."""
    words = SPELLINGS[language][0](number)
    assume("ún mil" not in words and "un mil" not in words)  # text2num does not know the short forms
    assert value_of(words, language) == text2num(words, language)


@settings(max_examples=400, deadline=None)
@given(number=st.integers(1000, 999_999), mark=st.sampled_from([".", ",", " ", "\u00a0", "\u2009", "\u202f"]))
def test_every_style_of_thousands_reads_alike(number, mark):
    """A dot, a comma and any space before three digits part thousands."""
    found = only(f"van {number:,} libres".replace(",", mark))
    assert (found.value, found.form) == (number, Form.DIGITS)


@settings(max_examples=400, deadline=None)
@given(thousands=st.integers(1, 999), rest=st.integers(1, 999))
def test_mixtures_of_digits_and_words_read_as_their_sum(thousands, rest):
    """Both "4 mil 757" and "cuatro mil 757" are 4,757."""
    if rest >= 100:
        assert only(f"{thousands} mil {rest} boletas").value == thousands * 1000 + rest
    assert only(f"{thousands} mil {spanish(rest, short=True)} presos").value == thousands * 1000 + rest


@settings(max_examples=300, deadline=None)
@given(
    low=st.integers(2, 4000), more=st.integers(1, 4000), language=st.sampled_from(["es", "en"]), spelled=st.booleans()
)
def test_ranges_hold_both_ends(low, more, language, spelled):
    """Both "entre N y M" and "between N and M" are one exact number with both ends, in digits and in words."""
    assume(low >= 1000 or (low + more) % 1000)  # "entre 3 y 4 mil" has a test of its own
    spell = SPELLINGS[language][0] if spelled else str
    pattern = {"es": "entre {} y {} personas", "en": "between {} and {} people"}[language]
    found = only(pattern.format(spell(low), spell(low + more)), language)
    assert (found.value, found.upper, found.form, found.qualifier) == (low, low + more, Form.RANGE, Qualifier.EXACT)


@given(st.text(max_size=300))
def test_any_text_gives_ordered_numbers_within_it(text):
    """Whatever the text, numbers do not overlap, come in order, and bounds lie around them."""
    tokens = tokenize(text)
    for language in ("es", "en"):
        last = -1
        for number in find_numbers(tokens, language):
            assert last < number.first <= number.last <= number.trail < len(tokens)
            assert 0 <= number.lead <= number.first
            assert (number.value is None) == (number.form in {Form.OTHER, Form.VAGUE})
            assert (number.reason is None) == (number.form is not Form.OTHER)
            last = number.last


WORDS = st.sampled_from(
    [
        *words(
            "mil cien ciento un una dos treinta y de a entre hasta más menos que al los unos par media docena docenas % … ( "
            ") - 7 12 400 1.557 20:30 8E 5,2 millones dólares primero número + $ a. m. decenas o pico , . a one hundred "
            "thousand dozen and between from to up at least half couple of or so - odd plus percent"
        ),
        "\n",
    ]
)


@settings(max_examples=600, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_any_heap_of_number_words_is_read_without_fault(words):
    """Number words in any order never raise and never give overlapping numbers."""
    tokens = tokenize(" ".join(words))
    for language in ("es", "en", "pt"):
        found = find_numbers(tokens, language)
        assert all(left.last < right.first for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("norm", "value", "reason", "of"),
    [
        ("84", 84, None, None),
        ("1.557", 1557, None, None),
        ("1.234.567", 1234567, None, None),
        ("0.557", None, NotCount.DECIMAL, None),
        ("1.557,20", None, NotCount.DECIMAL, None),
        ("1.55", None, NotCount.DECIMAL, None),
        ("1.5.7", None, NotCount.DATE, None),
        ("1.2.3.4", None, NotCount.CODE, None),
        ("999.999.999.999", None, NotCount.LONG, None),
        ("1234567890", None, NotCount.LONG, None),
        ("20:30", None, NotCount.CLOCK, None),
        ("8/1", None, NotCount.DATE, None),
        ("8/1/2026", None, NotCount.DATE, None),
        ("32/45", 32, None, 45),
        ("45/32", None, NotCount.FRACTION, None),
        ("2026-01-08", None, NotCount.DATE, None),
        ("53-year-old", None, NotCount.CODE, None),
        ("8e", None, NotCount.CODE, None),
    ],
)
def test_digits_say_what_they_are(norm, value, reason, of):
    """A token of digits is a count, a ratio, or no count for a stated reason."""
    assert read_digits(norm) == (value, reason, of)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Escriba a tg://user?id=1001 por los excarcelados", []),
        ("Llame al +58 212 555 0101 por los excarcelados", []),
        ("Llame al +58 212 555 0101; hay 84 excarcelados", [84]),
        ("Van +100 excarcelados", [100]),
        ("Total = 84 excarcelados", [84]),
    ],
)
def test_an_address_and_a_telephone_hold_no_count(text, counts):
    """An "id=1001" and the groups behind a country's prefix are codes; a plus that means "more than" is not."""
    assert [number.value for number in find_numbers(tokenize(text), "es") if number.reason is None] == counts


def test_the_bound_is_part_of_the_span():
    """`lead` and `trail` take in the bound, so that a quote can show it."""
    text = "Salieron más de 600 presos"
    tokens = tokenize(text)
    (number,) = find_numbers(tokens, "es")
    assert text[tokens[number.lead].start : tokens[number.trail].end] == "más de 600"


def test_a_course_marks_its_ends():
    """With a word of change, "de N a M" is two numbers, marked as where it came from and where it went."""
    left, right = find_numbers(tokenize("La cifra pasó de 84 a 97"), "es")
    assert (left.value, left.change, left.qualifier) == (84, Change.FROM, Qualifier.EXACT)
    assert (right.value, right.change) == (97, Change.TO)


def test_an_unknown_language_reads_as_spanish():
    """A language without a table of its own is read as Spanish."""
    assert only("veintidós", "pt").value == 22


NASTY = {
    "digits": "7" * 1_000_000,
    "groups": "123 " * 250_000,
    "dots": "1." * 500_000,
    "clocks": "1:" * 500_000,
    "hyphens": "1-a" * 330_000,
    "thousands": "mil " * 250_000,
    "bounds": "más de " * 140_000,
    "weak": "unos " * 200_000,
    "vague": "cientos de " * 90_000,
    "tens": "treinta y " * 100_000,
    "ranges": "entre 3 y 4 a 5 o 6 " * 50_000,
    "hundreds": "one hundred and " * 60_000,
    "halves": "media " * 160_000,
    "brackets": "veinte (" * 120_000,
    "signs": "+-$" * 330_000,
    "one word": "a" * 1_000_000,
}


def seconds(text, language):
    """Return how long it takes to divide a text and find its numbers; the least of three, for others use the machine."""
    return min(_once(text, language) for _ in range(3))


def _once(text, language):
    began = time.process_time()
    find_numbers(tokenize(text), language)
    return time.process_time() - began


@pytest.mark.parametrize("shape", NASTY)
def test_a_nasty_shape_takes_linear_time(shape):
    """Ten times as much of a shape takes about ten times as long."""
    text, language = NASTY[shape], "en" if shape == "hundreds" else "es"
    part = max(seconds(text[:4_000], language), 0.01)
    assert seconds(text[:40_000], language) < 40 * part


@pytest.mark.long
@pytest.mark.parametrize("shape", NASTY)
def test_a_megabyte_of_a_nasty_shape_takes_seconds(shape):
    """A megabyte of anything is read within a bound, and ten times a tenth."""
    text, language = NASTY[shape], "en" if shape == "hundreds" else "es"
    tenth = max(seconds(text[: len(text) // 10], language), 0.05)
    assert seconds(text, language) < min(30 * tenth, 60)
