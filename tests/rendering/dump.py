"""A message as plain lines that people can read and approve: one form for every block, links and times written out."""

from __future__ import annotations

from collections.abc import Iterator

from bot.rendering.blocks import (
    Block,
    Details,
    Footer,
    Heading,
    Inline,
    Items,
    Message,
    Paragraph,
    Quote,
    Style,
    Table,
    Text,
    When,
)

_MARKS = {Style.BOLD: "**", Style.ITALIC: "_", Style.CODE: "`", Style.STRIKE: "~~"}


def dump(message: Message) -> str:
    """Return a message as lines; a blank line between blocks, its buttons last."""
    parts = ["\n".join(_block(block)) for block in message.blocks]
    parts += ["[" + "] [".join(f"{b.text} → {b.action or b.url}" for b in row) + "]" for row in message.buttons]
    return "\n\n".join(parts) + "\n"


def shown(text: Text) -> str:
    """Return a text with its marks."""
    return "".join(_inline(inline) for inline in text)


def _inline(inline: Inline) -> str:
    if isinstance(inline, When):
        return f"{{{inline.text}}}"
    mark = _MARKS[inline.style] if inline.style else ""
    told = f"{mark}{inline.text}{mark}"
    return f"[{told}]({inline.link})" if inline.link else told


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, size=size):
            yield "#" * size + " " + shown(text)
        case Paragraph(text=text):
            yield shown(text)
        case Quote(text=text, credit=credit):
            yield "> " + shown(text)
            yield "> — " + shown(credit)
        case Table():
            yield from _table(block)
        case Details(summary=summary, blocks=blocks):
            yield "▸ " + shown(summary)
            for inner in blocks:
                yield from ("  " + line for line in _block(inner))
        case Items(items=items):
            yield from ("• " + shown(entry) for entry in items)
        case Footer(text=text):
            yield "(" + shown(text) + ")"


def _table(table: Table) -> Iterator[str]:
    cells = [[shown(cell) for cell in row] for row in table.rows]
    widths = [max(len(row[i]) for row in cells if len(row) > 1) for i in range(len(cells[0]))]
    for row in cells:
        if len(row) == 1:
            yield f"| {row[0]}"
            continue
        parts = [
            c.rjust(w) if i in table.right else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))
        ]
        yield ("| " + " | ".join(parts)).rstrip()
