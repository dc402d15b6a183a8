"""Content encodings, undone under a cap: gzip and deflate, one of them, to its very end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_STEP = 1 << 20
_GZIP_MAGIC = b"\x1f\x8b"
_KNOWN = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


class EncodingFault(Exception):
    """The content does not decode, or not to its end."""


class TooLarge(Exception):
    """More bytes than allowed."""


def encoding_of(headers: list[str]) -> str:
    """Return "gzip", "deflate" or "" for the values of Content-Encoding.

    Raises:
        EncodingFault: several encodings, or one that was not asked for.
    """
    named = [name.strip().lower() for value in headers for name in value.split(",")]
    named = [name for name in named if name not in {"", "identity"}]
    if len(named) > 1:
        raise EncodingFault("several content encodings on top of each other")
    if named and named[0] not in _KNOWN:
        raise EncodingFault("a content encoding that was not asked for")
    return _KNOWN[named[0]] if named else ""


class Inflater:
    """Undoes one content encoding piece by piece; never holds more than the cap."""

    def __init__(self, encoding: str, cap: int) -> None:
        self._encoding = encoding
        self._left = cap
        self._stream: zlib._Decompress | None = None
        self._started = False

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield what a piece of the wire becomes, at most a mebibyte at a time.

        Raises:
            EncodingFault: the bytes are not what their label says.
            TooLarge: the cap is passed.
        """
        if not self._encoding:
            yield self._counted(piece)
            return
        while piece:
            piece = self._opened(piece)
            if self._stream is None:
                return
            try:
                out = self._stream.decompress(piece, min(_STEP, self._left + 1))
            except zlib.error as error:
                raise EncodingFault(f"broken {self._encoding}") from error
            piece = self._stream.unconsumed_tail or self._stream.unused_data
            yield self._counted(out)
            if self._stream.eof and piece:
                self._stream = None

    def finish(self) -> None:
        """Check that the stream came to its end.

        Raises:
            EncodingFault: it was cut off.
        """
        if self._encoding and (not self._started or (self._stream is not None and not self._stream.eof)):
            raise EncodingFault(f"{self._encoding} cut off")

    def _opened(self, piece: bytes) -> bytes:
        """Open the stream with its first piece; after a member only another member or padding may follow."""
        if self._stream is not None:
            return piece
        if self._started:
            piece = piece.lstrip(b"\0")
            if not piece:
                return b""
            if self._encoding != "gzip" or not piece.startswith(_GZIP_MAGIC[: len(piece)]):
                raise EncodingFault(f"bytes after the end of {self._encoding}")
        self._stream = zlib.decompressobj(self._window(piece))
        self._started = True
        return piece

    def _window(self, piece: bytes) -> int:
        """Servers send "deflate" with and without the zlib header; its first byte tells."""
        if self._encoding == "gzip":
            return zlib.MAX_WBITS | 16
        return zlib.MAX_WBITS if piece[0] & 0x0F == zlib.DEFLATED else -zlib.MAX_WBITS

    def _counted(self, out: bytes) -> bytes:
        self._left -= len(out)
        if self._left < 0:
            raise TooLarge
        return out
