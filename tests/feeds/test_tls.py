"""Certificates, and redirects between https and http, on a server with a certificate of its own."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.domain.reading import Body, Failure, FailureReason, Validators
from tests.feeds.conftest import NOW, RSS, Wire, a_fetcher, listening, redirect, reply

NAME = "diario.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a self-signed certificate for `NAME`, as one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    today = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        made.public_bytes(pem) + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return path


@pytest.fixture
async def secure(certificate):
    """Serve over TLS."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    async with listening(Wire(host="127.0.0.2", scheme="https"), ssl=context) as served:
        yield served


async def lookup(host, port):
    return ["127.0.0.2"]


async def fetched(fetcher, url):
    return await fetcher.fetch(url, Validators(), now=NOW)


async def test_a_trusted_certificate(secure, certificate):
    """A feed over https is fetched by the name that its certificate has, though the literal is connected to."""
    secure.routes["*"] = reply(RSS)
    async with a_fetcher(lookup=lookup, tls=ssl.create_default_context(cafile=certificate)) as fetcher:
        assert isinstance(await fetched(fetcher, secure.url(host=NAME)), Body)
        other = await fetched(fetcher, secure.url(host="other.example"))
    assert isinstance(other, Failure)
    assert other.reason is FailureReason.TLS


async def test_an_unknown_certificate_is_refused(secure):
    """A certificate that nobody trusts is a failure, never a warning."""
    async with a_fetcher(lookup=lookup) as fetcher:
        result = await fetched(fetcher, secure.url(host=NAME))
    assert isinstance(result, Failure)
    assert result.reason is FailureReason.TLS
    assert secure.requests == []


async def test_n24_https_to_http(secure, wire, certificate):
    """N24: a redirect from https to http is refused before a request is made."""
    secure.routes["*"] = redirect(wire.url())
    async with a_fetcher(lookup=lookup, tls=ssl.create_default_context(cafile=certificate)) as fetcher:
        result = await fetched(fetcher, secure.url(host=NAME))
    assert isinstance(result, Failure)
    assert result.reason is FailureReason.REDIRECT
    assert wire.connections == 0


async def test_http_to_https(secure, wire, certificate):
    """A redirect from http to https is followed."""
    secure.routes["*"] = reply(RSS)
    wire.routes["*"] = redirect(secure.url(host=NAME), 301)
    async with a_fetcher(lookup=lookup, tls=ssl.create_default_context(cafile=certificate)) as fetcher:
        result = await fetched(fetcher, wire.url())
    assert isinstance(result, Body)
    assert result.moved_to == secure.url(host=NAME)


async def test_plain_http_on_a_tls_port():
    """A server that does not speak TLS where it should is a failure of TLS."""

    def plain(reader, writer):
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(plain, "127.0.0.2", 0)
    async with a_fetcher() as fetcher:
        result = await fetched(fetcher, f"https://127.0.0.2:{server.sockets[0].getsockname()[1]}/")
    server.close()
    assert isinstance(result, Failure)
    assert result.reason is FailureReason.TLS
