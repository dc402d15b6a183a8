"""Which addresses a feed may lead to: the check of hosts and of resolved addresses, without touching the network."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network

_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_TRANSLATED = IPv6Network("::ffff:0:0:0/96")
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_SPECIAL = (  # beside what the standard library knows, which differs from version to version
    ipaddress.ip_network("192.0.0.0/24"),  # protocol assignments
    ipaddress.ip_network("192.88.99.0/24"),  # 6to4 relays
    ipaddress.ip_network("2001::/23"),  # protocol assignments, Teredo among them
    ipaddress.ip_network("2001:db8::/32"),  # documentation
    ipaddress.ip_network("2002::/16"),  # 6to4
    ipaddress.ip_network("3fff::/20"),  # documentation
)
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
_LONGEST_NAME = 253
_LOCAL_NAMES = ("localhost", "localdomain", "local", "internal", "home.arpa")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressPolicy:
    """Which addresses are connected to: public ones, and more only on purpose."""

    allow_local: bool = False
    """Loopback and private networks too. Link-local, multicast and reserved addresses stay refused."""
    also: frozenset[str] = frozenset()
    """Single addresses that count as public."""

    def refusal(self, address: str) -> str | None:
        """Return why this resolved address is not connected to, or None if it is."""
        try:
            literal = unwrapped(ipaddress.ip_address(address))
        except ValueError:
            return "not an address"
        if str(literal) in self.also or _is_public(literal):
            return None
        if self.allow_local and _is_local(literal):
            return None
        return "not a public address"

    def host_refusal(self, host: str) -> str | None:
        """Return why this host of a URL is not even looked up, or None if it is."""
        if not host or len(host) > _LONGEST_NAME:
            return "no host"
        if "%" in host:
            return "a host with a zone or escapes"
        bare = host.strip("[]").rstrip(".").lower()
        if ":" in bare:
            return self.refusal(bare)
        if _ENDS_IN_A_NUMBER.search(bare):
            return self._number_refusal(bare)
        if not self.allow_local and bare.rpartition(".")[2] in _LOCAL_NAMES:
            return "a local name"
        return None

    def _number_refusal(self, host: str) -> str | None:
        """Only four plain decimal numbers are an IPv4 address; 127.1, 0x7f.1 or 2130706433 hide one."""
        try:
            literal = IPv4Address(host)
        except ValueError:
            return "an address in disguise"
        return self.refusal(str(literal))


def unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that a mapped, compatible, translated or NAT64 one stands for, else itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    wraps = any(address in network for network in (_NAT64, _COMPATIBLE, _TRANSLATED))
    if wraps and int(address) not in {0, 1}:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """Stricter than `is_global`, which is True for 6to4 and other spellings of local addresses."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if any(address in network for network in _SPECIAL):
        return False
    return isinstance(address, IPv4Address) or address in _GLOBAL_UNICAST


def _is_local(address: IPv4Address | IPv6Address) -> bool:
    """Loopback and private networks, without link-local and unspecified addresses."""
    if address.is_link_local or address.is_unspecified or address.is_multicast:
        return False
    if address.is_loopback:
        return True
    return address.is_private and not address.is_reserved and not _is_special(address)


def _is_special(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether a non-public address is set apart for something other than private networks."""
    if isinstance(address, IPv4Address):
        private = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
        return not any(address in ipaddress.IPv4Network(network) for network in private)
    return address not in IPv6Network("fc00::/7")
