"""`recuento review`: what is held for the operator, and what the operator decides."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import click

from bot.clock import SystemClock
from bot.commands.common import prepared
from bot.commands.snapshot import snapshot
from bot.config import Settings
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.review import decide_review
from bot.domain.rows import Action, Decision, LedgerRow
from bot.domain.thresholds import TABLE
from bot.domain.trackers import Catalogue
from bot.errors import AlreadyRunning, OperatorError
from bot.service.ledgers import Ledgers
from bot.service.review import Reviews
from storage import open_store
from storage.inbox import leave

_WHY = {t.name: t.why for t in TABLE}


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> int:
    """List what is held for the operator, or decide on a row: approve, reject, correct, merge, retract.

    A row is named by the beginning of its id. The bot may be running: it carries the decision out at its next beat.
    """
    if context.invoked_subcommand is not None:
        return 0
    settings, catalogue = prepared()
    return asyncio.run(_list(settings, catalogue))


@command.command()
@click.argument("row")
@click.option("--note", default="", help="Why, for whoever reads the ledger.")
def approve(row: str, note: str) -> int:
    """Let a held claim stand, and tell it."""
    return _decide(Decision(action=Action.APPROVE, target=row, note=note))


@command.command()
@click.argument("row")
@click.option("--note", default="", help="Why, for whoever reads the ledger.")
def reject(row: str, note: str) -> int:
    """Refuse a held claim; it stays in the history."""
    return _decide(Decision(action=Action.REJECT, target=row, note=note))


@command.command()
@click.argument("row")
@click.option("--note", default="", help="Why, for whoever reads the ledger.")
def retract(row: str, note: str) -> int:
    """Withdraw a figure; every chat that was told gets a correction in reply, and the original is edited."""
    return _decide(Decision(action=Action.RETRACT, target=row, note=note))


@command.command()
@click.argument("row")
@click.argument("into")
@click.option("--note", default="", help="Why, for whoever reads the ledger.")
def merge(row: str, into: str, note: str) -> int:
    """Say that a row states the same as the row INTO."""
    return _decide(Decision(action=Action.MERGE, target=row, into=into, note=note))


@command.command()
@click.argument("row")
@click.option("--source", help="Source id that really said it.")
@click.option("--metric", type=click.Choice([m.value for m in Metric]), help="What was really counted.")
@click.option("--value", type=int, help="The number that was really said.")
@click.option("--scope", type=click.Choice([s.value for s in Scope]), help="Total or batch.")
@click.option("--note", default="", help="Why, for whoever reads the ledger.")
def correct(row: str, source: str | None, metric: str | None, value: int | None, scope: str | None, note: str) -> int:
    """Put right what was read from an entry: its source, metric, value or scope."""
    settings, catalogue = prepared()
    target = asyncio.run(_find(settings, catalogue, row))
    claim = _corrected(target, source, metric, value, scope)
    return _decide(Decision(action=Action.CORRECT, target=target.row_id, claim=claim, note=note))


def _corrected(row: LedgerRow, source: str | None, metric: str | None, value: int | None, scope: str | None) -> Claim:
    if row.claim is None:
        raise OperatorError(f"row {row.row_id} states no claim")
    changed = replace(
        row.claim,
        claimant=source or row.claim.claimant,
        metric=Metric(metric) if metric else row.claim.metric,
        value=row.claim.value if value is None else value,
        scope=Scope(scope) if scope else row.claim.scope,
    )
    if changed == row.claim:
        raise OperatorError("say what to correct: --source, --metric, --value or --scope")
    return changed


async def _find(settings: Settings, catalogue: Catalogue, row: str) -> LedgerRow:
    async with snapshot(settings, catalogue) as (store, ledgers):
        return Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=SystemClock()).find(row)[1]


async def _tried(settings: Settings, catalogue: Catalogue, decision: Decision) -> None:
    """Try a decision on a copy, so that what cannot be done is said here and not in the bot's log.

    Raises:
        OperatorError: the row cannot be decided on in this way.
    """
    async with snapshot(settings, catalogue) as (store, ledgers):
        clock = SystemClock()
        tracker, row = Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock).find(decision.target)
        decide_review(ledgers.of(tracker.tracker_id), replace(decision, target=row.row_id), clock.now())


def _decide(decision: Decision) -> int:
    settings, catalogue = prepared()
    return asyncio.run(_decided(settings, catalogue, decision))


async def _decided(settings: Settings, catalogue: Catalogue, decision: Decision) -> int:
    clock = SystemClock()
    try:
        store = open_store(settings.data, settings.key_path, clock=clock)
    except AlreadyRunning:
        await _tried(settings, catalogue, decision)
        leave(settings.data, decision)
        click.echo("The bot is running: it carries this out within a few seconds (see its log).")
        return 0
    try:
        ledgers = await Ledgers.load(store, catalogue)
        reviews = Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=clock)
        done = await reviews.decide(decision)
    finally:
        await store.close()
    click.echo(f"{decision.action}: recorded. {done.corrected} chats that were told will get a correction.")
    return 0


async def _list(settings: Settings, catalogue: Catalogue) -> int:
    async with snapshot(settings, catalogue) as (store, ledgers):
        held = Reviews(store=store, ledgers=ledgers, catalogue=catalogue, clock=SystemClock()).held()
    for tracker, row in held:
        claim, sighting = row.claim, row.sighting
        if claim is None or sighting is None:
            continue
        click.echo(f"{row.row_id[:12]}  {tracker.tracker_id}: {claim.claimant} {claim.metric} {claim.value}")
        click.echo(f"    held: {row.threshold or row.verdict}. {_WHY.get(row.threshold, '')}")
        click.echo(f"    stands: {row.previous if row.previous is not None else 'nothing yet'}")
        click.echo(
            f"    “{claim.quote}” {sighting.outlet_name}, {sighting.published_at:%Y-%m-%d %H:%M} UTC {sighting.link}"
        )
    if not held:
        click.echo("Nothing is held.")
    return 0
