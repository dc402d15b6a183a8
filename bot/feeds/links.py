"""Which links of a feed may be shown: web pages of other hosts, without what only tracks readers."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.feeds.addresses import AddressPolicy

LONGEST_LINK = 2048
_TRACKING = re.compile(
    r"(?<=[?&])(?:utm_[a-z_]+|traffic_source|oc|campaign|fbclid|gclid|mc_[ce]id)=[^&#]*(?:&|(?=#)|$)", re.IGNORECASE
)
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")


def without_tracking(link: str) -> str:
    """Return a link without parameters that tell who came from where."""
    if "?" not in link:
        return link
    bare = _TRACKING.sub("", link)
    return re.sub(r"[?&]+(?=#|$)", "", bare) if bare != link else link


def shown_link(link: object, *, allow_local: bool = False) -> str | None:
    """Return a link as it may be shown, or None: only http and https, no credentials, no local hosts."""
    if not isinstance(link, str):
        return None
    link = link.strip()
    if not link or len(link) > LONGEST_LINK or _UNSAFE.search(link):
        return None
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or "@" in parts.netloc:
        return None
    if AddressPolicy(allow_local=allow_local).host_refusal(host) is not None:
        return None
    return without_tracking(link)
