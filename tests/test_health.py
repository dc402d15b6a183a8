"""`/healthz` tells the truth, `/metrics` speaks Prometheus, and a taken port is said in words."""

from __future__ import annotations

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.errors import OperatorError
from bot.health import Health, HealthServer
from bot.service.tally import Measure, Tally


class Patient:
    """Whose health is asked for."""

    def __init__(self) -> None:
        self.health = Health(gauges={("backlog", "pending"): 3.0})

    async def examine(self) -> Health:
        return self.health


async def get(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def test_health_is_well_or_says_what_is_not() -> None:
    """200 while all is well; 503 with the part and the reason when not."""
    patient = Patient()
    server = HealthServer(patient.examine, Tally())
    port = await server.start("127.0.0.1", 0)
    assert (await get(port, "/healthz"))[0] == 200
    patient.health = Health(ill={"poll": "failed 3 times in a row"})
    status, text = await get(port, "/healthz")
    await server.stop()
    assert status == 503
    assert "failed 3 times" in text


async def test_metrics_are_counters_and_gauges_with_closed_labels() -> None:
    """Counts by reason and gauges by state are read back by Prometheus's own parser."""
    tally = Tally()
    tally.add(Measure.POLLS, "read", 5)
    tally.add(Measure.CLAIMS, "held_stock")
    patient = Patient()
    patient.health = Health(gauges={("backlog", "pending"): 3.0}, ill={"poll": "x"})
    server = HealthServer(patient.examine, tally)
    port = await server.start("127.0.0.1", 0)
    status, text = await get(port, "/metrics")
    await server.stop()
    assert status == 200
    found = {
        (s.name, tuple(s.labels.items())): s.value for f in text_string_to_metric_families(text) for s in f.samples
    }
    assert found["recuento_polls_total", (("reason", "read"),)] == 5
    assert found["recuento_claims_total", (("reason", "held_stock"),)] == 1
    assert found["recuento_backlog", (("state", "pending"),)] == 3
    assert found["recuento_ill", (("part", "poll"),)] == 1
    assert tally.of(Measure.POLLS, "read") == 5


async def test_a_port_in_use_is_said_in_words() -> None:
    """A second server on the same port names the setting and what to do."""
    first, second = HealthServer(Patient().examine, Tally()), HealthServer(Patient().examine, Tally())
    port = await first.start("127.0.0.1", 0)
    with pytest.raises(OperatorError, match="RECUENTO_HTTP_LISTEN"):
        await second.start("127.0.0.1", port)
    await first.stop()
    await HealthServer(Patient().examine, Tally()).stop()
