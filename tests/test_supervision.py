"""sd_notify: what systemd is told, and silence where there is none."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.supervision import Supervisor


def test_systemd_is_told_ready_alive_and_stopping(tmp_path: Path) -> None:
    """Each word arrives at the socket that was named."""
    path = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind(str(path))
        server.settimeout(2)
        supervisor = Supervisor(str(path))
        assert supervisor.listens
        supervisor.ready()
        supervisor.alive()
        supervisor.stopping()
        assert [server.recv(64) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_an_abstract_socket_is_reached() -> None:
    """An address that begins with @ is a name without a file."""
    name = "recuento-test-notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server:
        server.bind("\0" + name)
        server.settimeout(2)
        Supervisor("@" + name).ready()
        assert server.recv(64) == b"READY=1"


def test_without_a_supervisor_nothing_happens(tmp_path: Path) -> None:
    """Nobody listens, or the socket went away: the bot goes on."""
    assert not Supervisor("").listens
    Supervisor("").ready()
    Supervisor(str(tmp_path / "gone")).alive()


@pytest.mark.parametrize(
    ("stated", "beat"), [("", 15.0), ("90000000", 15.0), ("3000000", 1.0), ("0", 15.0), ("x", 15.0)]
)
def test_the_sign_of_life_keeps_the_supervisors_pace(monkeypatch, stated: str, beat: float) -> None:
    """A patience that the supervisor states is met three times over; without one it is every fifteen seconds."""
    monkeypatch.setenv("WATCHDOG_USEC", stated)
    assert Supervisor("").beat == beat
