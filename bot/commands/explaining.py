"""What `recuento extract --explain` shows to a person: an entry's numbers marked, and what each was taken for."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

_as_taken = partial(click.style, fg="green", bold=True)
_as_left = partial(click.style, fg="yellow")
_aside = partial(click.style, dim=True)
_UNSEEN = "\N{REPLACEMENT CHARACTER}"


def explained(answer: dict[str, Any]) -> str:
    """Return an answer of `extract_lines` with `explain` as coloured text of several lines.

    A number that became a claim has a `+` before its line, any other a `-`, so that the colours may be missing. Control
    characters of the entry, which a terminal would obey, are shown as one replacement character each.
    """
    lines = [click.style(_line(str(answer["id"])), bold=True), _marked(answer)]
    if not answer["on_topic"]:
        lines.append(_aside("  off topic: no word of the tracker stands in it"))
    rows = [
        *((taken["start"], _taken(taken, answer["claims"][taken["claim"]])) for taken in answer["taken"]),
        *((rejected["start"], _rejected(rejected)) for rejected in answer["rejected"]),
    ]
    return "\n".join((*lines, *(line for _, line in sorted(rows)), ""))


def _marked(answer: dict[str, Any]) -> str:
    """Return the text with its numbers coloured; of spans that overlap, the first is."""
    text = _safe(answer["text"]).rstrip("\n")
    spans = [(one["start"], one["end"], _as_taken) for one in answer["taken"]]
    spans += [(one["start"], one["end"], _as_left) for one in answer["rejected"]]
    shown, at = "", 0
    for start, end, style in sorted(spans, key=lambda span: span[:2]):
        if start >= at:
            shown += text[at:start] + style(text[start:end])
            at = end
    return "  " + (shown + text[at:]).replace("\n", "\n  ")


def _taken(taken: dict[str, Any], claim: dict[str, Any]) -> str:
    fields = [_field(claim["metric"], _counted(claim)), _field("claimant", claim["claimant"] or "nobody named")]
    names = ("speaker", "scope", "group", "since", "as_of", "supersedes")
    fields += [_field(name, claim[name]) for name in names if claim[name] is not None]
    if claim["denied"]:
        fields.append("denied")
    rules = ", ".join(f"{field}: {rule}" for field, rule in sorted(taken["rules"].items()))
    head = _as_taken(f"+ {_line(taken['text'])}")
    return f"  {head}  {'; '.join(fields)}  {_aside(f'by {rules}')}"


def _counted(claim: dict[str, Any]) -> str:
    """Return a claim's number with its bound: `more than 70`, `40 to 50`, `no number`."""
    if claim["value"] is None:
        return "no number"
    number = f"{claim['value']}" if claim["upper"] is None else f"{claim['value']} to {claim['upper']}"
    bound = claim["qualifier"]
    return number if bound in {None, "exact"} else f"{bound.replace('_', ' ')} {number}"


def _field(name: str, value: object) -> str:
    return f"{name} {_line(str(value))}"


def _rejected(rejected: dict[str, Any]) -> str:
    head, reason = _as_left(f"- {_line(rejected['text'])}"), rejected["reason"].replace("_", " ")
    return f"  {head}  {reason}  {_aside('by ' + rejected['rule'])}"


def _safe(text: str) -> str:
    """Return a text of the same length without characters that a terminal obeys."""
    return "".join(c if c.isprintable() or c == "\n" else _UNSEEN for c in text)


def _line(text: str) -> str:
    """Return a text of one line, so that none of it passes for a line of the view."""
    return _safe(text).replace("\n", _UNSEEN)
