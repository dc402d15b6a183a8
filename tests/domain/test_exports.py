"""The ledger as open data: every row, documented, and safe in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

from bot.domain.claims import Group, Moment
from bot.domain.exports import BYTE_ORDER_MARK, COLUMNS, LICENCE, export, to_csv, to_json
from bot.domain.review import decide_review
from bot.domain.rows import Action, Decision
from tests.fakes.newsroom import Newsroom, promised, says

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def room_with_rows():
    room = Newsroom()
    room.read(
        says(
            "lantern",
            84,
            total=True,
            since=1,
            group=Group.PRESS,
            as_of=Moment.parse("2031-05-05T20:30"),
            speaker="Ines Vela",
            quote='=cmd|"Lantern" says 84 ' + "x" * 300,
        )
    )
    wrong = room.read(says("lantern", 94, total=True)).row
    room.read(promised("ministry", None))
    review = decide_review(room.ledger, Decision(action=Action.RETRACT, target=wrong.row_id, note="misread"), room.at)
    room.ledger = review.ledger
    return room


def test_every_row_has_every_column():
    """An export holds each row once, in order, with all columns; quotes are cut at 200 characters."""
    rows = list(export(room_with_rows().ledger))
    assert [row["number"] for row in rows] == [1, 2, 3, 4]
    assert all(list(row) == list(COLUMNS) for row in rows)
    first, _, announcement, retraction = rows
    assert (first["source"], first["value"], first["since"], first["as_of"]) == (
        "lantern",
        84,
        "2031-05-01",
        "2031-05-05T20:30",
    )
    assert (len(first["quote"]), first["group"], first["outlet"]) == (200, "press", "Gazette")
    assert (announcement["value"], announcement["qualifier"]) == (None, None)
    assert (retraction["action"], retraction["decides_on"], retraction["note"]) == (
        "retract",
        rows[1]["row_id"],
        "misread",
    )


def test_a_row_without_a_claim_leaves_its_columns_empty():
    """A row that states no claim and was read nowhere has its own columns only."""
    room = room_with_rows()
    bare = replace(room.rows[0], claim=None, sighting=None)
    (row,) = export(replace(room.ledger, rows=(bare,)))
    assert (row["source"], row["value"], row["outlet"], row["number"]) == (None, None, None, 1)


def test_rows_chain_by_their_hashes():
    """Each row carries the hash of the one before it."""
    rows = list(export(room_with_rows().ledger))
    assert [row["previous_hash"] for row in rows[1:]] == [row["row_hash"] for row in rows[:-1]]


def test_what_was_known_on_a_day_can_be_exported():
    """With a past time the export holds only what had been recorded by then."""
    room = room_with_rows()
    early = room.rows[1].recorded_at
    assert len(list(export(room.ledger, early))) == 2
    assert json.loads(to_json(room.ledger, early))["as_known_on"] == early.isoformat().replace("+00:00", "Z")


def test_json_carries_its_licence_and_its_dictionary():
    """The JSON export says under which licence it is, and what each column means."""
    content = json.loads(to_json(room_with_rows().ledger))
    assert (content["licence"], content["tracker"], content["columns"]) == (LICENCE, "vesperia", COLUMNS)
    assert len(content["rows"]) == 4


def test_csv_is_safe_in_a_spreadsheet():
    """Cells that a spreadsheet would run are quoted with an apostrophe; the byte-order mark comes on request."""
    ledger = room_with_rows().ledger
    rows = list(csv.DictReader(io.StringIO(to_csv(ledger))))
    assert rows[0]["quote"].startswith("'=cmd")
    assert (rows[0]["pushed"], rows[0]["denied"], rows[2]["value"]) == ("true", "false", "")
    assert to_csv(ledger, mark=True).startswith(BYTE_ORDER_MARK)
    assert not to_csv(ledger).startswith(BYTE_ORDER_MARK)


def test_every_column_is_documented():
    """The data dictionary lists every column of the export, and the licence."""
    words = DICTIONARY.read_text(encoding="utf-8")
    assert LICENCE in words
    assert [name for name in COLUMNS if f"`{name}`" not in words] == []
