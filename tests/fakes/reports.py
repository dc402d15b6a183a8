"""Reports that say what they were asked for."""

from __future__ import annotations

from bot.rendering.blocks import Button, Heading, Message, Span
from bot.rendering.messages import Reader
from bot.service.ports import Attachment

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)


class FakeReports:
    """Implements `Reports`: each message is one heading with the words of the question."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Reader]] = []
        self.drawable = True
        self.broken = False

    async def latest(self, tracker_id: str, reader: Reader) -> Message:
        """Return the word latest."""
        return self._say("latest", tracker_id, reader)

    async def history(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return the page's number, with a button to the next one."""
        return self._say("history", tracker_id, reader, page)

    async def sources(self, tracker_id: str, reader: Reader, page: int = 1) -> Message:
        """Return the page's number, with a button to the next one."""
        return self._say("sources", tracker_id, reader, page)

    async def chart(self, tracker_id: str, reader: Reader) -> Attachment | None:
        """Return a small picture."""
        self.asked.append(("chart", tracker_id, reader))
        if not self.drawable:
            return None
        return Attachment(key=f"chart/{tracker_id}/1", name="chart.png", content=PNG, caption="ministry 52, candil 31")

    async def export(self, tracker_id: str, form: str) -> Attachment:
        """Return a small file."""
        return Attachment(key=f"export/{tracker_id}/{form}", name=f"{tracker_id}.{form}", content=b"value\n52\n")

    async def status(self, reader: Reader) -> Message:
        """Return the word status."""
        return self._say("status", "", reader)

    def _say(self, what: str, tracker_id: str, reader: Reader, page: int | None = None) -> Message:
        if self.broken:
            raise RuntimeError("a bug")
        self.asked.append((what, tracker_id, reader))
        words = f"{what} {tracker_id} {reader.language} {reader.zone} {page or ''}".strip()
        buttons = () if page is None else ((Button("next", action=f"{what}:{tracker_id}:{page + 1}"),),)
        return Message(blocks=(Heading((Span(words),)),), buttons=buttons)
