"""`recuento check`: validates settings and feeds.yaml; with --fetch, tries every feed and shows what it finds."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import click

from bot import logs
from bot.bootstrap import user_agent
from bot.clock import SystemClock
from bot.config import Settings, load_catalogue, read_settings
from bot.domain.claims import Claim
from bot.domain.reading import Body, Failure, Validators, shown_url
from bot.domain.trackers import Catalogue, Feed, Outlet
from bot.errors import ConfigError
from bot.extraction.extract import Extractor
from bot.feeds.fetch import Fetcher
from bot.feeds.parse import Parser
from bot.service.ingest import reading_of

_SHOWN = 5
_FRESH = timedelta(days=3)


@click.command()
@click.option("--fetch", is_flag=True, help="Try every feed, and show what would be extracted.")
def command(*, fetch: bool) -> int:
    """Validate settings and feeds.yaml: every fault at once, with its line and a suggestion."""
    settings, found = read_settings()
    faults = list(found)
    logs.set_up(settings.log_level, settings.log_format)
    for name, value, origin, meaning in settings.shown():
        click.echo(f"{name:27} {value or '–':32} {click.style(origin, dim=True):22} {meaning}")
    try:
        catalogue = load_catalogue(settings.feeds)
    except ConfigError as error:
        faults += error.faults
    if faults:
        raise ConfigError(tuple(faults))
    _told(settings, catalogue)
    return asyncio.run(_try_all(catalogue, settings)) if fetch else 0


def _told(settings: Settings, catalogue: Catalogue) -> None:
    feeds = sum(len(o.feeds) for o in catalogue.outlets)
    trackers = ", ".join(f"{t.tracker_id} ({len(t.sources)} sources)" for t in catalogue.trackers)
    click.echo(f"\n{settings.feeds}: fine. Trackers: {trackers}. Outlets: {len(catalogue.outlets)}, feeds: {feeds}.")


async def _try_all(catalogue: Catalogue, settings: Settings) -> int:
    extractors = {t.tracker_id: Extractor(t) for t in catalogue.trackers}
    wanted = [(o, f) for o in catalogue.outlets for f in o.feeds]
    failed = 0
    async with (
        Fetcher(user_agent=user_agent(), allow_local=settings.allow_local_feeds) as fetcher,
        Parser(allow_local=settings.allow_local_feeds) as parser,
    ):
        tries = [asyncio.ensure_future(_try(o, f, fetcher, parser, extractors)) for o, f in wanted]
        for (outlet, feed), attempt in zip(wanted, tries, strict=True):
            ok, lines = await attempt
            failed += not ok
            mark = click.style("ok  ", fg="green") if ok else click.style("FAIL", fg="red")
            click.echo(f"{mark} {outlet.name}  {shown_url(feed.url)}")
            for line in lines:
                click.echo(f"     {line}")
    click.echo(f"\n{len(wanted) - failed} of {len(wanted)} feeds could be read.")
    return 1 if failed else 0


async def _try(
    outlet: Outlet, feed: Feed, fetcher: Fetcher, parser: Parser, extractors: dict[str, Extractor]
) -> tuple[bool, list[str]]:
    now = SystemClock().now()
    body = await fetcher.fetch(feed.url, Validators(), now=now)
    if not isinstance(body, Body):
        return False, [f"{body.reason}: {body.detail}" if isinstance(body, Failure) else "unchanged"]
    parsed = await parser.parse(body, outlet=outlet, feed=feed, seen_at=now)
    if isinstance(parsed, Failure):
        return False, [f"{parsed.reason}: {parsed.detail}"]
    newest = max((e.dated_at for e in parsed.entries), default=None)
    lines = [f"{len(parsed.entries)} entries, the newest of {newest:%Y-%m-%d %H:%M} UTC" if newest else "no entries"]
    if newest and now - newest > _FRESH:
        lines.append(click.style("nothing new for more than three days", fg="yellow"))
    claims = [
        f"{tracker_id}: {_in_words(claim)} — {entry.title[:80]}"
        for entry in parsed.entries
        for tracker_id, extractor in extractors.items()
        if outlet.serves(tracker_id)
        for claim in extractor.extract(reading_of(entry, outlet, tracker_id)).claims
    ]
    return True, lines + claims[:_SHOWN] + ([f"… and {len(claims) - _SHOWN} more"] if len(claims) > _SHOWN else [])


def _in_words(claim: Claim) -> str:
    number = "no number" if claim.value is None else str(claim.value)
    return " ".join(filter(None, [claim.claimant or "nobody named", claim.metric, number, claim.scope, claim.group]))
