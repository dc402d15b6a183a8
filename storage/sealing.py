"""Keeps chats unreadable without the key: AES-GCM for what is stored of them, HMAC for their pseudonyms."""

from __future__ import annotations

import base64
import binascii
import errno
import hmac
import logging
import os
import stat
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.domain.chats import Address
from bot.errors import OperatorError, StoreDamaged
from storage.atomic import refusal, write_whole

KEY_BYTES = 32
NONCE_BYTES = 12
_LOG = logging.getLogger(__name__)


class Sealer:
    """What the key can do. Its repr shows nothing of it."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(_derived(secret, b"recuento chat records"))
        self._names = _derived(secret, b"recuento chat pseudonyms")
        self.fingerprint = _derived(secret, b"recuento key fingerprint")[:8].hex()
        """Tells keys apart, and nothing else."""

    def key_of(self, address: Address) -> str:
        """Return a chat's pseudonym: 32 hexadecimal digits."""
        place = f"{address.chat_id}/{'' if address.thread_id is None else address.thread_id}"
        return hmac.digest(self._names, place.encode(), "sha256")[:16].hex()

    def seal(self, text: bytes, chat_key: str) -> str:
        """Return a record that only this key opens, and only under this pseudonym."""
        nonce = os.urandom(NONCE_BYTES)
        return base64.b64encode(nonce + self._cipher.encrypt(nonce, text, chat_key.encode())).decode()

    def unseal(self, sealed: str, chat_key: str) -> bytes:
        """Open a record.

        Raises:
            StoreDamaged: it was changed, or another key sealed it.
        """
        try:
            blob = base64.b64decode(sealed, validate=True)
            return self._cipher.decrypt(blob[:NONCE_BYTES], blob[NONCE_BYTES:], chat_key.encode())
        except (InvalidTag, binascii.Error, ValueError):
            raise StoreDamaged("a stored chat cannot be opened: it was changed, or sealed with another key") from None


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(secret)


def read_key(path: Path) -> bytes | None:
    """Return the key in a file, or None if there is no such file.

    Raises:
        OperatorError: the file holds no key, or cannot be read.
    """
    try:
        secret = path.read_bytes()
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OperatorError(
            f"{path}: the key cannot be read ({error.strerror}): give it to the user that runs this"
        ) from error
    if len(secret) != KEY_BYTES:
        raise OperatorError(
            f"{path}: a key has {KEY_BYTES} bytes, this file {len(secret)}: put the right key file there"
        )
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        _LOG.warning("%s can be read by others: chmod 600 it", path)
    return secret


def make_key(path: Path) -> bytes:
    """Make a key, once: mode 0600, never in the place of another.

    Raises:
        StoreFull: the disk refused.
    """
    secret = os.urandom(KEY_BYTES)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    except OSError as error:
        raise refusal(error, f"the key {path}") from error
    write_whole(path, [secret])
    return secret
