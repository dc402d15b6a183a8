"""Damaged feeds by the thousand: nothing escapes, nothing hangs (F37, G4)."""

from __future__ import annotations

import time

import pytest

from bot.domain.reading import Failure, FailureReason, Parsed
from tests.feeds.conftest import parsed
from tests.feeds.mutations import FEEDS, mutated

FAIR = {FailureReason.NOT_A_FEED, FailureReason.EMPTY, FailureReason.JSON_FEED, FailureReason.UNREADABLE}


async def check(parser, seeds):
    """Parse each mutation; return how many of them the parser gave up on."""
    gave_up = 0
    for seed in seeds:
        started = time.monotonic()
        result = await parsed(parser, mutated(seed))
        assert time.monotonic() - started < 5, seed
        if isinstance(result, Failure):
            assert result.reason in FAIR, (seed, result)
            gave_up += result.reason is FailureReason.UNREADABLE
        else:
            assert all(len(entry.title) <= 1000 for entry in result.entries), seed
    return gave_up


async def test_the_feeds_themselves(parser):
    """The feeds that are damaged are whole before."""
    results = [await parsed(parser, feed) for feed in FEEDS]
    assert all(isinstance(result, Parsed) for result in results)
    assert [len(result.entries) for result in results] == [2, 2, 1, 2, 1]


async def test_f37_some_mutations(parser):
    """F37: hundreds of damaged feeds become entries or fair failures, hardly ever unread."""
    assert await check(parser, range(600)) < 30


@pytest.mark.long
async def test_f37_sixty_thousand_mutations(parser):
    """F37: sixty thousand damaged feeds raise nothing and hang nothing."""
    assert await check(parser, range(60_000)) < 3000
