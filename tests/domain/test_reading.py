"""The words between the network's edge and the rest."""

from __future__ import annotations

import pytest

from bot.domain.reading import shown_url


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://diario.example/feed?a=1", "https://diario.example/feed?a=1"),
        ("https://ana:geheim@diario.example:8443/feed", "https://diario.example:8443/feed"),
        ("https://a@b@diario.example/", "https://diario.example/"),
        ("https://ana:geheim@[bad/", "an address that is none"),
    ],
)
def test_n25_addresses_are_shown_without_credentials(url, shown):
    """N25: what is logged or shown of an address holds no credentials."""
    assert shown_url(url) == shown
