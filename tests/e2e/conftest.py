"""A sandbox, a press and a command, each made for one test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from tests.e2e.house import Command, Press, catalogue, environment, press


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    box = Sandbox(pacing=PacingRules(enabled=False))
    await box.start()
    yield box
    await box.stop()


@pytest.fixture
async def lindora() -> AsyncIterator[Press]:
    async with press() as made:
        yield made


@pytest.fixture
async def command(tmp_path: Path, sandbox: Sandbox, lindora: Press) -> AsyncIterator[Command]:
    (tmp_path / "feeds.yaml").write_text(catalogue(lindora.port), encoding="utf-8")
    made = Command(tmp_path, environment(tmp_path, sandbox))
    yield made
    await made.close()
    assert sandbox.token not in made.log
    assert sandbox.token.partition(":")[2] not in made.log
