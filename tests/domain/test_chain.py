"""A copy of the ledger can be checked for gaps and edits."""

import json
from dataclasses import replace

import pytest
from pydantic import TypeAdapter

from bot.domain.chain import hash_of, verify
from bot.domain.rows import LedgerRow
from tests.fakes.newsroom import Newsroom, promised, says


@pytest.fixture
def rows():
    room = Newsroom()
    for value in (12, 15, 18, 21):
        room.read(says("lantern", value, total=True, since=1))
    return list(room.rows)


def test_a_whole_chain_has_no_faults(rows):
    """Rows as they were recorded are whole, and so is no row at all."""
    assert verify(rows) == ()
    assert verify([]) == ()


def test_a_changed_row_is_found(rows):
    """A figure edited by hand is found at its row."""
    claim = replace(rows[1].claim, value=51)
    rows[1] = replace(rows[1], claim=claim)
    (fault,) = verify(rows)
    assert str(fault) == f"row 2 ({rows[1].row_id}): its content was changed after it was written"


def test_a_zero_is_content():
    """Nought people and no number are not the same row."""
    row = Newsroom().read(promised("ministry", None)).row
    assert hash_of(row) != hash_of(replace(row, claim=replace(row.claim, value=0)))


def test_a_changed_row_with_a_new_hash_breaks_the_chain(rows):
    """Whoever makes the hash of an edited row anew breaks the link to the next."""
    edited = replace(rows[1], claim=replace(rows[1].claim, value=51), row_hash="")
    rows[1] = replace(edited, row_hash=hash_of(edited))
    assert [(f.number, f.what) for f in verify(rows)] == [(3, "does not follow the row before it")]


def test_a_lost_a_doubled_and_a_moved_row_are_found(rows):
    """Gaps, repeats and another order are found by the numbers."""
    assert verify(rows[:1] + rows[2:])[0].what == "number 2 expected"
    assert verify([*rows[:2], rows[1]])[0].what == "number 3 expected"
    assert verify([rows[1], rows[0]])[0].number == 2


def test_trackers_have_chains_of_their_own(rows):
    """Rows of two trackers may lie in one file."""
    other = Newsroom(replace(Newsroom().tracker, tracker_id="elsewhere"))
    other.read(says("lantern", 3, total=True))
    assert verify([rows[0], *other.rows, *rows[1:]]) == ()


def test_a_row_survives_being_stored(rows):
    """A row read back from JSON is the same and has the same hash."""
    adapter = TypeAdapter(LedgerRow)
    for row in rows:
        back = adapter.validate_python(json.loads(adapter.dump_json(row)))
        assert back == row
        assert hash_of(back) == row.row_hash
