"""The messages as they were approved, in each language: read them aloud when one changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.alerts import AlertKind
from bot.domain.changes import ChangeKind
from bot.domain.chats import ChatKind
from bot.domain.claims import Group, Metric, Qualifier, Scope
from bot.domain.comparison import Comparison, Gap, GapReason, Reach, Standing
from bot.domain.delivery import DeliveryState
from bot.domain.rows import Action, Decision, Effect, Verdict
from bot.domain.series import Ledger
from bot.rendering.blocks import Message
from bot.rendering.catalog import LANGUAGES
from bot.rendering.desk import FailingFeed, Status, review_message, status_message
from bot.rendering.history import history_message, own_quotes, sources_message
from bot.rendering.messages import Reader, alert_message, corrected_message, latest_message
from bot.rendering.phrases import change_line, gap_line
from tests.rendering.arcadia import (
    COMPARISON,
    GOVERNMENT,
    NOW,
    TRACKER,
    VIGIL,
    WINDOW,
    alert,
    at,
    change,
    claim,
    figure,
    reader,
    row,
    sighting,
)
from tests.rendering.dump import dump

UP = change(ChangeKind.UP, claim(84), 56, number=1)
GOVERNMENT_UP = change(
    ChangeKind.UP,
    claim(379, "government", quote="el Gobierno habla de 379 personas excarceladas"),
    116,
    number=2,
    seen=sighting(13, "Radio Cumbre", link=None),
)
ANNOUNCED = change(
    ChangeKind.ANNOUNCEMENT,
    claim(400, "government", Metric.ANNOUNCED, qualifier=Qualifier.MORE_THAN, quote="saldrán más de 400 personas"),
    reason=Verdict.ANNOUNCEMENT,
    number=4,
)
BATCH = change(
    ChangeKind.ANNOUNCEMENT,
    claim(24, scope=Scope.BATCH, quote="otras 24 esta madrugada"),
    reason=Verdict.BATCH,
    number=8,
)
UNNUMBERED = change(
    ChangeKind.ANNOUNCEMENT,
    claim(None, "government", Metric.ANNOUNCED, qualifier=None, quote="el Gobierno liberará a más personas"),
    reason=Verdict.ANNOUNCEMENT,
    number=9,
)
CORRECTED = change(ChangeKind.DOWN, claim(61, quote="Vigilia Cívica corrige: 61, no 75"), 75, Verdict.CORRECTION)
RETRACTED = change(ChangeKind.DOWN, claim(75), None, Verdict.RETRACTED)
VOICES = replace(GOVERNMENT, value=116, speaker="Ministerio de Prisiones", others=(("Lidia Marne", 400),))


def _ledger() -> Ledger:
    rows = [
        row(claim(40 + n), number=n, verdict=Verdict.UP, previous=39 + n if n > 1 else None, seen=sighting(1 + n))
        for n in range(1, 12)
    ]
    refused = row(
        None,
        number=13,
        verdict=Verdict.RETRACTED,
        effect=Effect.NOTHING,
        decision=Decision(action=Action.RETRACT, target="row11"),
    )
    batch = row(
        claim(24), number=12, verdict=Verdict.BATCH, effect=Effect.BATCHES, seen=sighting(12, published_at=at(12, 20))
    )
    return Ledger(tracker=TRACKER, rows=(*rows, batch, refused))


CASES: dict[str, Callable[[Reader], Message]] = {
    "alert-up": lambda r: alert_message(alert(UP), TRACKER, r),
    "alert-two-sources": lambda r: alert_message(alert(UP, GOVERNMENT_UP), TRACKER, r),
    "alert-announced": lambda r: alert_message(alert(ANNOUNCED), TRACKER, r),
    "alert-announced-without-number": lambda r: alert_message(alert(UNNUMBERED), TRACKER, r),
    "alert-batch": lambda r: alert_message(alert(BATCH), TRACKER, r),
    "alert-first-without-others": lambda r: alert_message(
        alert(
            change(ChangeKind.FIRST, claim(84), reason=Verdict.FIRST),
            comparison=Comparison(
                tracker_id="arcadia",
                at=NOW,
                figures=(VIGIL,),
                gaps=(Gap(metric=Metric.RELEASED, higher="vigil", lower="vigil", reason=GapReason.ONE_SOURCE),),
            ),
        ),
        TRACKER,
        r,
    ),
    "alert-voices-disagree": lambda r: alert_message(
        alert(
            change(ChangeKind.UP, claim(116, "government"), 90, number=2),
            comparison=replace(COMPARISON, figures=(VOICES, VIGIL)),
        ),
        TRACKER,
        r,
    ),
    "alert-perhaps-repeated": lambda r: alert_message(alert(UP), TRACKER, r, repeat=True),
    "alert-demo": lambda r: alert_message(alert(UP), TRACKER, replace(r, demo=True)),
    "digest": lambda r: alert_message(
        alert(*(change(ChangeKind.UP, claim(84 + n), 83 + n, number=n) for n in range(1, 15)), kind=AlertKind.DIGEST),
        TRACKER,
        r,
    ),
    "correction": lambda r: alert_message(alert(CORRECTED, kind=AlertKind.CORRECTION, answers="a"), TRACKER, r),
    "retraction": lambda r: alert_message(
        alert(RETRACTED, kind=AlertKind.CORRECTION, answers="a", words="El medio citó mal a la fuente."), TRACKER, r
    ),
    "retraction-of-the-only-figure": lambda r: alert_message(
        alert(RETRACTED, kind=AlertKind.CORRECTION, comparison=None), TRACKER, r
    ),
    "corrected-original": lambda r: corrected_message(alert(UP, GOVERNMENT_UP), TRACKER, r),
    "partly-corrected-original": lambda r: corrected_message(alert(UP, GOVERNMENT_UP), TRACKER, r, gone={"change2"}),
    "retracted-original": lambda r: corrected_message(alert(UP), TRACKER, r, retracted=True),
    "blind": lambda r: alert_message(alert(kind=AlertKind.BLIND), TRACKER, r),
    "sighted": lambda r: alert_message(alert(kind=AlertKind.SIGHTED), TRACKER, r),
    "notice": lambda r: alert_message(alert(kind=AlertKind.NOTICE, words="Uno.\n\nDos."), TRACKER, r),
    "latest": lambda r: latest_message(COMPARISON, TRACKER, r),
    "latest-marks": lambda r: latest_message(
        replace(
            COMPARISON,
            figures=(
                replace(GOVERNMENT, standing=Standing.CONTESTED),
                replace(VIGIL, value=840, standing=Standing.UNCONFIRMED),
                figure(56, "coalition", upper=76, number=7),
            ),
            unattributed=figure(90, None, number=8),
        ),
        TRACKER,
        r,
    ),
    "latest-empty": lambda r: latest_message(
        Comparison(tracker_id="arcadia", at=NOW, reach=Reach(read_at=None, answered=0, outlets=30)), TRACKER, r
    ),
    "history": lambda r: history_message(_ledger(), r),
    "history-last-page": lambda r: history_message(_ledger(), r, 99),
    "history-empty": lambda r: history_message(Ledger(tracker=TRACKER), r),
    "sources": lambda r: sources_message(own_quotes(COMPARISON), TRACKER, r),
    "sources-last-page": lambda r: sources_message(own_quotes(COMPARISON), TRACKER, r, 2),
    "sources-empty": lambda r: sources_message((), TRACKER, r),
    "review": lambda r: review_message(
        change(
            ChangeKind.HELD,
            claim(1100),
            84,
            Verdict.HELD_JUMP,
            threshold="jump",
            effect=Effect.HOLDS,
        ),
        TRACKER,
        r,
    ),
    "status": lambda r: status_message(
        Status(
            version="0.1.0",
            at=NOW,
            feeds_ok=28,
            failing=(
                FailingFeed(outlet="Radio Cumbre", reason="timeout", since=at(14)),
                FailingFeed(outlet="Diario Llano", reason="gone", paused=True),
            ),
            last_poll=NOW,
            backlog={DeliveryState.PENDING: 12, DeliveryState.DOUBTFUL: 1},
            oldest=at(14, 15),
            held=2,
            subscribers={ChatKind.PRIVATE: 1204, ChatKind.CHANNEL: 1},
            started_at=at(1),
        ),
        r,
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_message_reads_as_approved(name, language, approved):
    """Each kind of message reads as somebody approved it."""
    approved(f"{name}.{language}", dump(CASES[name](reader(language))))


def _lines(language: str) -> list[str]:
    """Return every kind of change of every measure, part and bound, a line each."""
    told = []
    for metric in Metric:
        for kind, reason, previous in (
            (ChangeKind.FIRST, Verdict.FIRST, None),
            (ChangeKind.UP, Verdict.UP, 56),
            (ChangeKind.DOWN, Verdict.DOWN, 90),
            (ChangeKind.DOWN, Verdict.CORRECTION, 90),
            (ChangeKind.ANNOUNCEMENT, Verdict.BATCH, None),
            (ChangeKind.HELD, Verdict.HELD_JUMP, 56),
            (ChangeKind.QUIET, Verdict.CORROBORATION, None),
        ):
            told += [
                change_line(change(kind, claim(n, metric=metric), previous, reason), TRACKER, language) for n in (1, 84)
            ]
        told += [
            change_line(change(ChangeKind.FIRST, claim(n, metric=metric, group=group)), TRACKER, language)
            for group in Group
            for n in (1, 12)
        ]
        told += [
            change_line(change(ChangeKind.FIRST, claim(400, metric=metric, qualifier=q)), TRACKER, language)
            for q in (*Qualifier, None)
        ]
        told += [
            change_line(change(ChangeKind.FIRST, claim(56, metric=metric, upper=76)), TRACKER, language),
            change_line(change(ChangeKind.ANNOUNCEMENT, claim(30, None, metric)), TRACKER, language),
            change_line(change(ChangeKind.FIRST, claim(30, "other", metric, speaker="Borealia")), TRACKER, language),
            change_line(change(ChangeKind.FIRST, claim(30, "other", metric)), TRACKER, language),
            change_line(change(ChangeKind.FIRST, claim(1_000_000, metric=metric)), TRACKER, language),
        ]
    for who, metric in (("government", Metric.ANNOUNCED), ("vigil", Metric.RELEASED), (None, Metric.RELEASED)):
        stated = claim(None, who, metric, qualifier=None)
        told.append(change_line(change(ChangeKind.ANNOUNCEMENT, stated), TRACKER, language))
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_change_reads_as_approved(language, approved):
    """Every kind of change, measure, part and bound has a line that somebody read aloud."""
    approved(f"lines-changes.{language}", "\n".join(_lines(language)) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gap_reads_as_approved(language, approved):
    """Every reason for a gap or for none has a line that somebody read aloud."""
    later = date(2031, 3, 9)
    windows = [(None, None), (WINDOW, None), (None, WINDOW), (WINDOW, later)]
    told = [
        gap_line(
            Gap(
                metric=metric,
                higher="government",
                lower="vigil",
                reason=reason,
                size=size,
                window=one,
                other_window=other,
            ),
            TRACKER,
            language,
        )
        for metric in (Metric.RELEASED, Metric.DETAINED)
        for reason in GapReason
        for one, other in windows
        for size in ((0, 1, 295) if reason is GapReason.COMPARABLE else (None,))
    ]
    approved(f"lines-gaps.{language}", "\n".join(dict.fromkeys(told)) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_no_sentence_ends_twice(name, language):
    """A time that ends in a full stop is not followed by another, and nothing is left unfilled."""
    told = dump(CASES[name](reader(language)))
    assert not [mark for mark in ("..", ". .", ".}.", "{}", "  ·") if mark in told]
