"""Copies of one wire story are one origin; aggregators are none."""

import pytest

from bot.domain.origins import Witness, copies, fingerprint, independent, likeness, outlets
from bot.domain.trackers import Origin

WIRE = (
    "Lantern raises its count to 29 people since 1 May",
    (
        "Port Arce, 6 May (Wire 66).- The group Lantern raised its count of people who left prison to 29 on Tuesday, five "
        "days after the Assembly promised a new round. Its lawyers warned that the number may change, for several cases are "
        "still being checked with the families."
    ),
)
OTHER = (
    "Lantern: 29 released since 1 May",
    (
        "The lawyers' network wants every name published. Families waited at the gates of two prisons through the night, "
        "and a third bus arrived at dawn."
    ),
)


def test_a_wire_story_is_known_again():
    """A copy with another dateline, markup, an appended line or a cut end is the same story."""
    title, summary = WIRE
    whole = fingerprint(title, summary)
    for copy in (
        fingerprint(title.upper(), summary),
        fingerprint(title, summary.removeprefix("Port Arce, 6 May (Wire 66).- ")),
        fingerprint(title, f"<p>{summary}</p><p>The post {title} first appeared in The Herald.</p>"),
        fingerprint(title, summary[:170] + " stil [&#8230;]"),
    ):
        assert copies(whole, copy)
        assert copies(copy, whole)


def test_the_same_figure_in_other_words_is_another_origin():
    """Two stories on one figure are two origins."""
    assert not copies(fingerprint(*WIRE), fingerprint(*OTHER))


def test_the_same_words_with_another_figure_are_another_story():
    """Numerals are ignored when words are compared, and must agree."""
    title, summary = WIRE
    changed = fingerprint(title.replace("29", "43"), summary.replace("29", "43"))
    assert likeness(fingerprint(title, summary), changed) == 1.0
    assert not copies(fingerprint(title, summary), changed)


def test_a_text_without_words_is_nobodys_copy():
    """An empty fingerprint is like nothing."""
    assert fingerprint("") == fingerprint("29") == ""
    assert likeness("", fingerprint(*WIRE)) == 0.0
    assert not copies("", "")


def test_a_fingerprint_is_compact_and_holds_no_words():
    """A long text leaves less than 250 characters, and none of its words."""
    mark = fingerprint(WIRE[0], " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)))
    assert len(mark) < 250
    assert "word" not in mark


@pytest.mark.parametrize(
    ("witnesses", "count"),
    [
        ([("herald", Origin.INDEPENDENT, "a")], 1),
        ([("herald", Origin.INDEPENDENT, "a"), ("herald", Origin.INDEPENDENT, "b")], 1),
        ([("herald", Origin.INDEPENDENT, "a"), ("courier", Origin.INDEPENDENT, "b")], 2),
        ([("wire", Origin.AGENCY, "a"), ("courier", Origin.INDEPENDENT, "a"), ("herald", Origin.INDEPENDENT, "b")], 2),
        ([("finder", Origin.AGGREGATOR, "a")], 0),
        ([("finder", Origin.AGGREGATOR, "a"), ("herald", Origin.INDEPENDENT, "b")], 1),
        ([("state-tv", Origin.STATE, "a"), ("state-radio", Origin.STATE, "b")], 1),
        (
            [
                ("herald", Origin.INDEPENDENT, "a"),
                ("courier", Origin.INDEPENDENT, "b"),
                ("courier", Origin.AGENCY, "a"),
            ],
            1,
        ),
    ],
)
def test_independent_origins_are_counted(witnesses, count):
    """One outlet, one wire story and the state's press are one origin each; an aggregator is none."""
    texts = {"a": fingerprint(*WIRE), "b": fingerprint(*OTHER)}
    seen = [Witness(outlet, origin, texts[text]) for outlet, origin, text in witnesses]
    assert independent(seen) == count


def test_outlets_are_counted_once():
    """Every outlet that carries a value counts, once."""
    assert outlets([Witness("herald", Origin.INDEPENDENT), Witness("herald", Origin.INDEPENDENT)]) == 1
