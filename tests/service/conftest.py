"""What the tests of the use cases share: the demo's catalogue, and feeds that a test writes by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import load_catalogue
from bot.domain.trackers import Catalogue
from tests.fakes.clock import FakeClock
from tests.fakes.store import FakeStore


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(Path(__file__).parents[2] / "bot" / "demo" / "feeds.yaml")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()
