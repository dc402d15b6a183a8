"""The scripted week is whole, holds every kind of news, and is read as its story says."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from importlib.resources import as_file, files

import pytest

from bot.config import load_catalogue
from bot.demo.script import BEGIN, DAYS, Printed, shown, week
from bot.extraction.extract import Extractor
from bot.service.replay import Replay
from tests.demo.story import HELD, NOISE, PUSHED, QUIET, WIRE


def name_of(item: Printed) -> str:
    """Return the name that the story gives an item."""
    return f"{item.at:%d %H:%M} {item.outlet_id}"


@pytest.fixture(scope="module")
def catalogue():
    with as_file(files("bot.demo").joinpath("feeds.yaml")) as path:
        return load_catalogue(path)


@pytest.fixture(scope="module")
def told(catalogue):
    """Return every line of the week's replay, by item."""
    tracker = catalogue.trackers[0]
    lines = [
        json.dumps(
            {
                "id": name_of(item),
                "outlet": item.outlet_id,
                "title": item.title,
                "summary": item.summary,
                "link": f"http://feeds.example/{item.outlet_id}/{item.key}",
                "published": item.at.isoformat(),
                "seen_at": item.at.isoformat(),
            }
        )
        for item in week()
    ]
    by_item = defaultdict(list)
    for line in Replay(catalogue, Extractor(tracker).extract, tracker, explain=True).run(lines):
        by_item[line["after_id"]].append(line)
    return by_item


def test_every_item_is_printed_by_a_known_outlet_within_the_week(catalogue):
    """Each item has a known outlet, a title and a time of the week or of the evening before it; none stands twice."""
    known = {outlet.outlet_id for outlet in catalogue.outlets}
    items = week()
    assert {item.outlet_id for item in items} == known
    assert all(item.title for item in items)
    assert all((item.at - BEGIN).days in range(-1, DAYS) for item in items)
    assert len({name_of(item) for item in items}) == len(items)
    assert list(items) == sorted(items, key=lambda item: item.at)


def test_the_rows_of_the_file_have_no_other_keys():
    """A row says when, where and what, and an edited item its key; nothing else."""
    lines = files("bot.demo").joinpath("script.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) >= 60
    assert all(row.keys() - {"key"} == {"at", "outlet", "title", "summary"} for row in rows)


def test_both_languages_are_spoken(catalogue):
    """Outlets of both languages print, each a good part of the week."""
    language = {outlet.outlet_id: outlet.feeds[0].language for outlet in catalogue.outlets}
    counted = Counter(language[item.outlet_id] for item in week())
    assert counted["es"] >= 30
    assert counted["en"] >= 10


def test_every_outlet_has_printed_before_the_week_begins(catalogue):
    """The first, silent read of a feed finds something, so that the first news of the week is not taken for the past."""
    items = week()
    assert all(shown(items, outlet.outlet_id, BEGIN) for outlet in catalogue.outlets)


def test_an_edited_item_keeps_its_place_and_changes_its_words():
    """Two rows with one key are one item of one outlet: its date stays, its words change."""
    items = week()
    keys = Counter(item.key for item in items)
    (edited,) = (key for key, times in keys.items() if times > 1)
    first, later = (item for item in items if item.key == edited)
    assert first.outlet_id == later.outlet_id
    before = next(i for i in shown(items, first.outlet_id, first.at) if i.key == edited)
    after = next(i for i in shown(items, first.outlet_id, later.at) if i.key == edited)
    assert before.at == after.at == first.at
    assert (before.title, after.title) == (first.title, later.title)
    assert before.title != after.title


def test_the_week_can_begin_at_any_time():
    """Moved to another beginning, every item moves alike."""
    later = BEGIN.replace(year=2027)
    moves = {moved.at - item.at for item, moved in zip(week(), week(later), strict=True)}
    assert moves == {later - BEGIN}


def test_nobody_and_nothing_of_the_real_world_is_named():
    """The week's country, parties and outlets are invented."""
    words = " ".join(f"{item.title} {item.summary}" for item in week()).lower()
    assert not re.search(r"venez|caracas|maduro|delcy|foro penal|provea|helicoide|nicaragua|cuba\b|belar", words)


def test_what_is_pushed_is_what_the_story_says(told):
    """Every announcement, first figure, rise and fall is told once, in order, and nothing else is."""
    pushed = {
        item: {(x["kind"], x["claimant"], x["metric"], x["previous"], x["value"]) for x in lines if x["pushed"]}
        for item, lines in told.items()
    }
    pushed = {item: facts for item, facts in pushed.items() if facts}
    wrong = {i: pushed.get(i) for i in pushed.keys() | PUSHED.keys() if pushed.get(i) != PUSHED.get(i)}
    assert not wrong
    assert list(pushed) == list(PUSHED)


def test_what_is_implausible_is_held(told):
    """A stock printed as releases and a digit too many wait for the operator, and nothing else does."""
    held = {
        item: (line["claimant"], line["value"], line["reason"])
        for item, lines in told.items()
        for line in lines
        if line["kind"] == "held"
    }
    assert held == HELD


@pytest.mark.parametrize("item", NOISE)
def test_noise_is_no_claim(told, item):
    """Ships, ages, strikers, demands and other countries give no claim."""
    assert [line["kind"] for line in told[item]] == ["no_claim"]


@pytest.mark.parametrize("item", QUIET)
def test_what_is_no_news_is_recorded_and_kept_quiet(told, item):
    """Repeats, parts, denials and old figures are recorded with their reason and told to nobody."""
    assert not any(line["pushed"] for line in told[item])
    assert {(line.get("claimant"), line.get("value"), line["reason"]) for line in told[item]} == QUIET[item]


def test_the_week_holds_every_kind_of_news(told):
    """A batch, a total, a stock, a promise and its execution, a wire story, a correction: each is in the week."""
    facts = [line for lines in told.values() for line in lines]
    assert any(x["reason"] == "batch" and x["pushed"] for x in facts)
    assert any(x["scope"] == "total" and x["kind"] == "up" for x in facts if "scope" in x)
    assert any(x["metric"] == "detained" and x["pushed"] for x in facts if "metric" in x)
    assert any(x["reason"] == "correction" and x["kind"] == "down" and x["pushed"] for x in facts)
    promised = PUSHED["02 11:00 agencia-cordillera"]
    assert {value for *_, value in promised} == {value for *_, value in PUSHED["05 13:00 canal-estatal"]}
    titles = defaultdict(set)
    for item in week():
        titles[item.title.removesuffix(" - Agencia Cordillera")].add(item.outlet_id)
    assert set(WIRE) in titles.values()
