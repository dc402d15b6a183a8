"""`/healthz` and `/metrics` on a local port: whether the bot does its work, and what it counted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

from bot.errors import OperatorError
from bot.service.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the parts are: a part that is not well has a reason."""

    ill: Mapping[str, str] = field(default_factory=dict)
    """Reason by part; empty: all is well."""
    gauges: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """Value by (name, label): backlog by state, feeds by state, subscribers by kind."""


Examine = Callable[[], Awaitable[Health]]


class HealthServer:
    """Serves what `examine` finds. 200 while all is well, else 503 with the reasons."""

    def __init__(self, examine: Examine, tally: Tally) -> None:
        self._examine = examine
        self._tally = tally
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> int:
        """Listen; return the port.

        Raises:
            OperatorError: the port is in use or may not be used.
        """
        application = web.Application()
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise OperatorError(
                f"RECUENTO_HTTP_LISTEN: {host}:{port} cannot be listened at: {error.strerror}; choose another port"
            ) from error
        bound: int = self._runner.addresses[0][1]
        return bound

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, _request: web.Request) -> web.Response:
        health = await self._examine()
        body = {"ok": not health.ill, "ill": dict(health.ill)}
        return web.json_response(body, status=503 if health.ill else 200)

    async def _metrics(self, _request: web.Request) -> web.Response:
        registry = CollectorRegistry(auto_describe=False)
        registry.register(_Collector(self._tally, await self._examine()))
        return web.Response(body=generate_latest(registry), headers={"Content-Type": "text/plain; version=0.0.4"})


class _Collector(Collector):
    """Hands counts and gauges to the Prometheus client as they are now."""

    def __init__(self, tally: Tally, health: Health) -> None:
        self._tally = tally
        self._health = health

    def collect(self) -> Iterable[Metric]:
        counters: dict[str, CounterMetricFamily] = {}
        for measure, reason, count in self._tally:
            name = f"recuento_{measure}"
            family = counters.setdefault(name, CounterMetricFamily(name, f"{measure} by reason", labels=["reason"]))
            family.add_metric([reason], count)
        gauges: dict[str, GaugeMetricFamily] = {}
        for (what, label), value in sorted(self._health.gauges.items()):
            name = f"recuento_{what}"
            gauge = gauges.setdefault(name, GaugeMetricFamily(name, f"{what} by state", labels=["state"]))
            gauge.add_metric([label], value)
        ill = GaugeMetricFamily("recuento_ill", "parts that do not do their work", labels=["part"])
        for part in self._health.ill:
            ill.add_metric([part], 1)
        yield from (*counters.values(), *gauges.values(), ill)
