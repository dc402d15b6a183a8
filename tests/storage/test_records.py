"""What is left out of stored documents, and why that is safe."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.domain import alerts, changes, chats, claims, comparison, feeds, rows
from storage.records import document_of, value_of
from tests.storage.samples import alert, decision, row

DEFAULTS = {
    alerts.Alert: {
        "stage": "gathering",
        "changes": (),
        "comparison": None,
        "answers": None,
        "words": None,
        "reason": "",
    },
    changes.Change: {"previous": None, "pushed": False, "part": False},
    chats.Address: {"thread_id": None},
    chats.Subscription: {
        "totals": True,
        "announcements": True,
        "parts": frozenset(),
        "unnamed": False,
        "sources": frozenset(),
        "least_change": 1,
    },
    chats.Chat: {
        "language": "es",
        "timezone": None,
        "appearance": "rich",
        "silent": False,
        "rhythm": "at_once",
        "quiet": None,
        "muted_until": None,
        "pause": None,
        "subscriptions": (),
        "told_at": (),
    },
    claims.Moment: {"clock": None},
    claims.Claim: {
        "upper": None,
        "qualifier": "exact",
        "scope": None,
        "group": None,
        "since": None,
        "as_of": None,
        "denied": False,
        "supersedes": None,
        "speaker": None,
        "quote": "",
    },
    comparison.Citation: {},
    comparison.Figure: {
        "group": None,
        "upper": None,
        "qualifier": "exact",
        "window": None,
        "window_basis": "not_stated",
        "as_of": None,
        "previous": None,
        "speaker": None,
        "outlets": 1,
        "independent": 1,
        "scope_inferred": False,
        "standing": "current",
        "others": (),
    },
    comparison.Gap: {"size": None, "window": None, "other_window": None},
    comparison.Reach: {},
    comparison.Comparison: {"figures": (), "gaps": (), "unattributed": None, "reach": None},
    feeds.FeedState: {
        "etag": None,
        "last_modified": None,
        "body_hash": None,
        "next_check_at": None,
        "checked_at": None,
        "ok_at": None,
        "full_at": None,
        "first_read_at": None,
        "failures": 0,
        "failing_since": None,
        "last_reason": None,
        "last_detail": "",
        "moved_to": None,
        "moved_seen": 0,
        "gone_seen": 0,
        "paused": False,
        "entries_last": 0,
        "shrunk_seen": 0,
    },
    feeds.SeenEntry: {"fingerprint": "", "edits": 0},
    rows.SeriesKey: {"group": None, "branch": ""},
    rows.Sighting: {"own_feed": False, "link": None, "fingerprint": "", "edited": False},
    rows.Decision: {"claim": None, "into": None, "note": ""},
    rows.LedgerRow: {
        "claim": None,
        "sighting": None,
        "series": None,
        "previous": None,
        "scope": None,
        "scope_inferred": False,
        "window": None,
        "window_basis": "not_stated",
        "decision": None,
        "threshold": "",
        "effect": "nothing",
        "change_id": "",
        "pushed": False,
        "settles": "",
        "previous_hash": "",
        "row_hash": "",
    },
}
"""The defaults that version 1 was written with. New fields may come; none of these may change without a migration."""


@pytest.mark.parametrize("kind", DEFAULTS, ids=lambda kind: kind.__name__)
def test_the_defaults_of_stored_types_stay(kind):
    """A default of a stored type is the one that older documents were written with, for it was left out of them."""
    now = {field.name: field.default for field in fields(kind)}
    assert {name: now[name] for name in DEFAULTS[kind]} == DEFAULTS[kind]


def test_fields_that_hold_their_default_are_left_out():
    """A document names what differs from the default, None included where the default is something else."""
    claim = claims.Claim(claimant=None, metric=claims.Metric.ANNOUNCED, value=None, qualifier=None)
    assert document_of(claim) == {"claimant": None, "metric": "announced", "value": None, "qualifier": None}


@pytest.mark.parametrize("value", [alert("a"), row(3), decision(4)], ids=["alert", "row", "decision"])
def test_values_come_back_as_they_were(value):
    """A value read back equals the value stored, with every time aware."""
    again = value_of(type(value), document_of(value))
    assert again == value
    assert hash(again) == hash(value)
