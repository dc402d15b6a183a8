"""Which addresses are connected to: every spelling of a local one is refused (N22, G5)."""

from __future__ import annotations

import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reading import Failure, FailureReason, Validators
from bot.feeds.addresses import AddressPolicy, unwrapped
from bot.feeds.connect import AddressRefused, CheckedResolver, checked_connector
from tests.feeds.conftest import NOW, a_fetcher

STRICT = AddressPolicy()
LOCAL = AddressPolicy(allow_local=True)

DISGUISES = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "0",
    "0.0.0.0",  # noqa: S104  nothing binds to it
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::a00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:7f00:1::1]",
    "[2001:0:7f00:1::]",
    "[fec0::1]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[fd00::1]",
    "[ff02::1]",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.0.8",
    "192.88.99.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "１２７.0.0.1",
    "127。0。0。1",
    "localhost",
    "LOCALHOST.",
    "feeds.localhost",
    "printer.local",
    "metadata.google.internal",
]


@pytest.mark.parametrize("host", DISGUISES)
async def test_n22_disguises_of_local_addresses(host):
    """N22: every spelling of a local address is refused, and no name is looked up for it."""

    async def lookup(name, port):
        raise AssertionError(name)

    async with a_fetcher(also_public=frozenset(), lookup=lookup) as fetcher:
        result = await fetcher.fetch(f"http://{host}:1/feed", Validators(), now=NOW)
    assert isinstance(result, Failure)
    assert result.reason in {FailureReason.PRIVATE_ADDRESS, FailureReason.BAD_ADDRESS}


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "1.1.1.1", "[2606:4700::1111]", "[64:ff9b::808:808]", "diario.example", "3com.example"]
)
def test_public_hosts_pass(host):
    """Public addresses and names are not refused."""
    assert STRICT.host_refusal(host) is None


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "::1", "10.1.2.3", "172.31.0.1", "192.168.0.9", "fd00::2", "::ffff:10.0.0.1"]
)
def test_local_addresses_on_purpose(address):
    """With the setting, loopback and private networks are reached; without it, not."""
    assert LOCAL.refusal(address) is None
    assert STRICT.refusal(address) is not None


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "fe80::1",
        "224.0.0.1",
        "0.0.0.0",  # noqa: S104  nothing binds to it
        "::",
        "240.0.0.1",
        "100.64.0.1",
        "192.0.2.1",
        "2002:a00:1::",
    ],
)
def test_never_reached(address):
    """Link-local, multicast, reserved and special addresses are refused even with the setting."""
    assert LOCAL.refusal(address) is not None


@pytest.mark.parametrize("host", ["", "a" * 254, "a%41.example"])
def test_hosts_that_are_none(host):
    """What is no host at all is refused even with the setting."""
    assert LOCAL.host_refusal(host) is not None


def test_what_is_no_address():
    """A resolver's nonsense is refused."""
    assert STRICT.refusal("nonsense") == "not an address"


@given(st.ip_addresses(v=4))
def test_wrapping_hides_nothing(address):
    """An IPv4 address is judged the same however it is wrapped in IPv6."""
    wraps = (f"::ffff:{address}", f"64:ff9b::{address}", f"::ffff:0:{address}")
    assert {STRICT.refusal(wrap) for wrap in wraps} == {STRICT.refusal(str(address))}
    assert all(unwrapped(ipaddress.ip_address(wrap)) == address for wrap in wraps)


@given(st.ip_addresses())
def test_nothing_passes_that_is_not_global(address):
    """Whatever passes is global by the standard library's own, weaker measure."""
    if STRICT.refusal(str(address)) is None:
        assert unwrapped(address).is_global
        assert not unwrapped(address).is_multicast


async def test_the_resolver_hands_on_only_checked_addresses():
    """Of several addresses only the public ones are handed on, each with its family."""

    async def lookup(host, port):
        return ["10.0.0.1", "8.8.8.8", "2606:4700::1111", "8.8.8.8"]

    resolver = CheckedResolver(STRICT, lookup)
    found = await resolver.resolve("mixed.example", 80)
    assert [(one["host"], one["family"]) for one in found] == [
        ("8.8.8.8", socket.AF_INET),
        ("2606:4700::1111", socket.AF_INET6),
    ]
    await resolver.close()


async def test_the_connector_is_the_last_door():
    """Even if a refused address got that far, no socket is made for it."""
    resolver = CheckedResolver(STRICT)
    connector = checked_connector(STRICT, resolver, 1)
    with pytest.raises(AddressRefused):
        connector._socket_factory((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 80)))
    await connector.close()
    await resolver.close()
