"""Every error of the vendor and of our transport as an outcome."""

from __future__ import annotations

import pytest
from telegram import error as vendor

from bot.domain.chats import Pause
from bot.domain.delivery import OutcomeKind
from bot.telegram import transport
from bot.telegram.outcomes import TABLE, clean, outcome_of


def errors_of(module) -> list[type[Exception]]:
    return [
        each
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, vendor.TelegramError) and each.__module__ == module.__name__
    ]


@pytest.mark.parametrize("kind", [*errors_of(vendor), *errors_of(transport)], ids=lambda kind: kind.__name__)
def test_every_error_is_mapped_by_a_row_of_its_own(kind):
    """No error of the vendor falls to a wider row by oversight; a new one in a later version fails here."""
    assert kind in {row for row, _ in TABLE}


def test_narrow_errors_come_before_wide_ones():
    """In the table no row hides a later one."""
    rows = [row for row, _ in TABLE]
    for place, row in enumerate(rows):
        assert not any(issubclass(later, row) for later in rows[place + 1 :])


@pytest.mark.parametrize(
    ("error", "kind", "pause"),
    [
        (vendor.BadRequest("Bad Request: chat not found"), OutcomeKind.UNREACHABLE, Pause.NOT_FOUND),
        (vendor.BadRequest("Chat not found"), OutcomeKind.UNREACHABLE, Pause.NOT_FOUND),
        (vendor.BadRequest("TOPIC_CLOSED"), OutcomeKind.UNREACHABLE, Pause.TOPIC_CLOSED),
        (vendor.BadRequest("Message thread not found"), OutcomeKind.UNREACHABLE, Pause.TOPIC_CLOSED),
        (vendor.BadRequest("Need administrator rights in the channel chat"), OutcomeKind.UNREACHABLE, Pause.NO_RIGHTS),
        (vendor.BadRequest("CHAT_SEND_PLAIN_FORBIDDEN"), OutcomeKind.UNREACHABLE, Pause.NO_RIGHTS),
        (vendor.BadRequest("Message is not modified: x"), OutcomeKind.SENT, None),
        (vendor.BadRequest("Message to edit not found"), OutcomeKind.REJECTED, None),
        (vendor.BadRequest("Message is too long"), OutcomeKind.REJECTED, None),
        (vendor.Forbidden("Forbidden: bot was kicked from the channel chat"), OutcomeKind.UNREACHABLE, Pause.KICKED),
        (vendor.Forbidden("Forbidden: something new"), OutcomeKind.UNREACHABLE, Pause.BLOCKED),
        (vendor.TimedOut(), OutcomeKind.IN_DOUBT, None),
        (vendor.NetworkError("Bad Gateway"), OutcomeKind.IN_DOUBT, None),
        (vendor.NetworkError("Too Many Requests"), OutcomeKind.THROTTLED, None),
        (vendor.TelegramError("Invalid server response"), OutcomeKind.IN_DOUBT, None),
        (vendor.InvalidToken(), OutcomeKind.FATAL, None),
        (vendor.EndPointNotFound("x"), OutcomeKind.REJECTED, None),
        (vendor.Conflict("x"), OutcomeKind.IN_DOUBT, None),
        (vendor.PassportDecryptionError("x"), OutcomeKind.REJECTED, None),
        (transport.NotSent("ClientConnectorError"), OutcomeKind.NOT_SENT, None),
        (transport.AnswerLate("TimeoutError"), OutcomeKind.IN_DOUBT, None),
        (RuntimeError("?"), OutcomeKind.IN_DOUBT, None),
    ],
)
def test_what_each_error_means(error, kind, pause):
    """The texts of the server, in either case, and the kinds of the vendor."""
    outcome = outcome_of(error)
    assert (outcome.kind, outcome.pause) == (kind, pause)


def test_migration_and_waits_carry_their_numbers():
    """The new chat id and the seconds come along."""
    assert outcome_of(vendor.ChatMigrated(-1007)).moved_to == -1007
    assert outcome_of(transport.Throttled(7.0)).after == 7.0
    assert outcome_of(transport.Throttled(None)).after is None


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_the_vendors_own_429_is_read_too():
    """Should the vendor raise it after all."""
    assert outcome_of(vendor.RetryAfter(9)).after == 9.0


def test_details_hold_no_token_and_no_id():
    """What the operator reads is free of secrets and of people's numbers."""
    said = clean("Not Found for https://api/bot123456789:" + "A" * 35 + "/send to -1001234567890\n" + "x" * 300)
    assert "AAAA" not in said
    assert "1234567890" not in said
    assert len(said) <= 120
    assert "\n" not in said
