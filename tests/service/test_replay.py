"""A file of entries, run on its own clock: what would have been told, and why the rest was not."""

import json

import pytest

from bot.domain.claims import Group, Metric, Scope
from bot.domain.trackers import Catalogue, Feed, Outlet
from bot.extraction.extract import Extraction, Rejected
from bot.service.replay import Replay, replay
from tests.fakes.newsroom import TRACKER, promised, says

CATALOGUE = Catalogue(
    trackers=(TRACKER,),
    outlets=(
        Outlet(
            outlet_id="herald",
            name="The Herald",
            feeds=(Feed(url="https://herald.example/rss"),),
            timezone="Asia/Tokyo",
        ),
        Outlet(outlet_id="elsewhere", name="Elsewhere", trackers=("another",)),
    ),
)
FIELDS = [
    "after_id",
    "at",
    "kind",
    "claimant",
    "metric",
    "value",
    "previous",
    "group",
    "scope",
    "pushed",
    "reason",
]


class Reader:
    """Stands for the extractor: reads `who number` out of a title, and keeps what it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, reading):
        self.asked.append(reading)
        if reading.title.startswith("off"):
            return Extraction(on_topic=False)
        claims = []
        for part in reading.title.split("; "):
            who, _, number = part.partition(" ")
            if number.startswith("promises"):
                claims.append(promised(who, None))
            elif number.isdigit():
                who = reading.own_source if who == "we" else who
                claims.append(says(None if who == "somebody" else who, int(number), total=True))
            elif number.startswith("jail"):
                claims.append(says(who, int(number.split()[1]), batch=True, group=Group.PLACE))
        rejected = (Rejected(text="58", start=0, end=2, reason="age", rule="r"),) if not claims else ()
        return Extraction(claims=tuple(claims), rejected=rejected)


def line(name, title, at="2031-05-05T12:00:00Z", outlet="Gazette", **more):
    return json.dumps({"id": name, "outlet": outlet, "title": title, "seen_at": at, **more})


def run(*lines, explain=False, reader=None):
    return list(replay(lines, CATALOGUE, reader or Reader(), TRACKER, explain=explain))


def test_a_change_is_one_line_with_the_promised_fields():
    """Each change is one object with exactly the documented fields."""
    (first, up) = run(line("a", "lantern 12"), line("b", "lantern 15", "2031-05-05T13:00:00-04:00"))
    assert list(first) == FIELDS
    assert first == {
        "after_id": "a",
        "at": "2031-05-05T12:00:00Z",
        "kind": "first",
        "claimant": "lantern",
        "metric": "released",
        "value": 12,
        "previous": None,
        "group": None,
        "scope": "total",
        "pushed": True,
        "reason": "first",
    }
    assert (up["at"], up["kind"], up["previous"]) == ("2031-05-05T17:00:00Z", "up", 12)


def test_held_changes_are_printed_and_not_pushed():
    """What is held is a line of its own, not pushed, with the reason that held it."""
    (_, held) = run(line("a", "lantern 88"), line("b", "lantern 880"))
    assert (held["kind"], held["pushed"], held["reason"], held["previous"]) == ("held", False, "held_jump", 88)


def test_without_explain_quiet_claims_are_left_out():
    """Repeats, parts, nobody's figures and entries without a claim are printed only when asked for."""
    lines = [
        line(n, t) for n, t in enumerate(("lantern 12", "lantern 12; nothing", "somebody 9", "lantern jail 4", "off"))
    ]
    assert [row["after_id"] for row in run(*lines)] == [0]


def test_explain_says_what_became_of_every_claim_and_entry():
    """With explain there is a line for each claim and for each entry without one, with its reason."""
    rows = run(
        line("a", "lantern 12"),
        line("b", "lantern 12"),
        line("c", "somebody 9"),
        line("d", "lantern jail 4"),
        line("e", "off topic"),
        line("f", "a man of 58"),
        line("g", "lantern 120"),
        line("h", "lantern 12", link="https://gazette.example/h"),
        line("i", "lantern 12", link="https://gazette.example/h"),
        line("j", "lantern 13", outlet="Elsewhere"),
        explain=True,
    )
    assert [(r["after_id"], r["kind"], r["pushed"], r["reason"]) for r in rows] == [
        ("a", "first", True, "first"),
        ("b", "no_claim", False, "seen"),
        ("c", "unattributed", False, "unattributed"),
        ("d", "part", False, "part"),
        ("e", "no_claim", False, "off_topic"),
        ("f", "no_claim", False, "age"),
        ("g", "held", False, "held_jump"),
        ("h", "corroboration", False, "corroboration"),
        ("i", "no_claim", False, "seen"),
        ("j", "no_claim", False, "not_served"),
    ]
    held = rows[6]
    assert held["threshold"] == "jump_tenfold"
    assert "ten times" in held["why"]
    assert rows[0]["series"] == "vesperia/lantern/released//"
    assert rows[0]["window_basis"] == "not_stated"


def test_an_edit_that_says_nothing_new_is_explained():
    """An entry edited elsewhere has a line that says so."""
    link = "https://gazette.example/live"
    rows = run(line("a", "lantern 12", link=link), line("b", "lantern 12; corrected spelling", link=link), explain=True)
    assert [(r["after_id"], r["kind"], r["reason"]) for r in rows] == [
        ("a", "first", "first"),
        ("b", "no_claim", "repeated"),
    ]


def test_a_malformed_line_is_named_by_its_number_and_the_rest_goes_on():
    """What cannot be read is a fault with the line's number; everything else is run."""
    rows = run(
        "{",
        line("a", "lantern 12"),
        "",
        json.dumps({"id": "b", "outlet": "Gazette", "title": "x"}),
        json.dumps({"id": "c", "outlet": "Gazette", "title": "x", "first_seen": "soon"}),
        line("d", "lantern 13", published="yesterday"),
        json.dumps({"id": "e", "title": "x"}),
    )
    assert [(row["line"], row["fault"]) for row in rows if "fault" in row][1:] == [
        (4, 'has no "seen_at"'),
        (5, '"first_seen" is no time'),
        (6, '"published" is no time'),
        (7, 'has no "outlet"'),
    ]
    assert [row["value"] for row in rows if "kind" in row] == [12]


def test_the_file_sets_the_clock_and_equal_times_keep_its_order():
    """Lines are taken by their time, and those with one time as they stand in the file."""
    rows = run(
        line("late", "lantern 30", "2031-05-05T15:00:00Z"),
        line("one", "lantern 20"),
        line("two", "lantern 25"),
        json.dumps({"id": "first", "outlet": "Gazette", "title": "lantern 10", "first_seen": "2031-05-05T11:00:00Z"}),
    )
    assert [row["after_id"] for row in rows] == ["first", "one", "two", "late"]


@pytest.mark.parametrize("name", ["herald", "The HERALD", "https://herald.example/rss"])
def test_an_outlet_is_known_by_id_name_or_feed_address(name):
    """An outlet of the catalogue is found by any of its names, and its zone reaches the extractor."""
    reader = Reader()
    run(line("a", "lantern 12", outlet=name), reader=reader)
    run(line("a", "lantern 12", outlet="Nobody", feed="https://herald.example/rss"), reader=reader)
    assert [asked.timezone for asked in reader.asked] == ["Asia/Tokyo", "Asia/Tokyo"]


def test_an_unknown_outlet_named_like_a_source_speaks_for_it():
    """Figures with nobody named on it are its own, and it may lower its total."""
    rows = run(
        line("a", "we 94", outlet="FAROL", link="https://farol.example/a"),
        line("b", "we 91", "2031-05-06T12:00:00Z", outlet="Farol", link="https://farol.example/b"),
    )
    assert [(row["claimant"], row["kind"], row["previous"]) for row in rows] == [
        ("lantern", "first", None),
        ("lantern", "down", 94),
    ]


def test_the_same_link_with_another_figure_is_an_edit():
    """An entry whose link says something else is edited in place: lower is a correction."""
    link = "https://gazette.example/live"
    rows = run(
        line("a", "lantern 34", link=link), line("b", "lantern 43", link=link), line("c", "lantern 40", link=link)
    )
    assert [(row["kind"], row["reason"], row["previous"]) for row in rows] == [
        ("first", "first", None),
        ("up", "up", 34),
        ("down", "correction", 43),
    ]


def test_the_reading_has_what_the_file_says():
    """Summary, language and the printed date reach the extractor; a date in the future is cut to when it was seen."""
    reader = Reader()
    run(
        line("a", "lantern 1", summary="more", lang="en", published="2031-05-04T12:00:00Z"),
        line("b", "lantern 2", published="2031-06-04T12:00:00Z"),
        reader=reader,
    )
    first, second = reader.asked
    assert (first.summary, first.language, first.published.day) == ("more", "en", 4)
    assert second.published.month == 5


def test_a_late_entry_is_not_told_and_nothing_else_waits():
    """Lateness counts on the file's clock; the first run is not silent."""
    (row,) = run(line("a", "lantern 12", published="2031-05-01T12:00:00Z"), explain=True)
    assert (row["kind"], row["pushed"]) == ("late", False)


def test_replaying_twice_tells_nothing_new():
    """The same file again on the ledger that it made tells nothing."""
    lines = [line("a", "lantern 12"), line("b", "ministry promises"), line("c", "lantern 15", "2031-05-05T13:00:00Z")]
    first = Replay(CATALOGUE, Reader(), TRACKER)
    assert len(list(first.run(lines))) == 3
    again = Replay(CATALOGUE, Reader(), TRACKER)
    again.ledger = first.ledger
    assert list(again.run(lines)) == []
    assert (first.ledger.of("lantern", Metric.RELEASED, None)[0].current.value, Scope.TOTAL) == (15, Scope.TOTAL)
