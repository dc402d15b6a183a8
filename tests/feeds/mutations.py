"""Feeds of our own, and ways to damage them at random."""

from __future__ import annotations

import random

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY casa "Diario del Río">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:itunes="http://www.itunes.com/DTDs/PodCast-1.0.dtd" xmlns:georss="http://www.georss.org/georss">
<channel><title>&casa; &#8211; portada</title><link>https://rio.example/</link>
<atom:link href="https://rio.example/feed" rel="self" type="application/rss+xml"/>
<image><url>https://rio.example/i.png</url><title>Río</title><width>88</width></image>
<textInput><title>buscar</title><name>q</name></textInput><cloud domain="rio.example" port="80"/>
<item><title>Salen 41 personas de la cárcel</title><link>https://rio.example/1?a=1&amp;b=2</link>
<guid isPermaLink="false">rio-1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 -0400</pubDate>
<dc:creator><![CDATA[Ana <ana@rio.example>]]></dc:creator><category domain="x">país</category>
<description><![CDATA[<p>Según el comité, ya son <b>41</b>&nbsp;&#8230;</p>]]></description>
<content:encoded><![CDATA[<div><p>Texto <a href="/x">largo</a></p></div>]]></content:encoded>
<enclosure url="https://rio.example/a.mp3" length="1" type="audio/mpeg"/><source url="https://o.example">Otro</source>
<media:group><media:content url="https://rio.example/v"/><media:title>v</media:title></media:group>
<itunes:explicit>no</itunes:explicit><georss:point>10.5 -66.9</georss:point></item>
<item><title>Anuncian 70 excarcelaciones &lt;br/&gt;</title><author>redaccion@rio.example (Redacción)</author>
<description>Sin &amp;quot;detalles&amp;quot;</description><pubDate>8 de enero de 2026</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://mar.example/">
<title type="text">Mar</title><id>urn:mar</id><updated>2026-03-01T10:00:00Z</updated>
<author><name>B</name><email>b@mar.example</email></author>
<entry><title type="html">Liberan a &lt;b&gt;12&lt;/b&gt;</title><link href="nota/1"/><id>urn:mar:1</id>
<updated>2026-03-01T10:00:00-04:00</updated><summary>Doce</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Doce <svg xmlns="http://www.w3.org/2000/svg"/></p>
</div></content></entry>
<entry><title>Otra</title><content type="text/html" mode="base64">PHA+aG9sYTwvcD4=</content>
<source><title>S</title><id>urn:s</id></source><published>1404/12/10</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://web.resource.org/cc/">
<channel rdf:about="https://sol.example/"><title>Sol</title><items><rdf:Seq><rdf:li resource="https://sol.example/1"/>
</rdf:Seq></items></channel><item rdf:about="https://sol.example/1"><title>Nueve libres</title>
<link>https://sol.example/1</link><dc:date>2026-03-01</dc:date><dc:subject>país</dc:subject>
<cc:license rdf:resource="https://sol.example/l"/></item></rdf:RDF>"""
FEEDS = (RSS.encode(), ATOM.encode(), RDF.encode(), RSS.encode("utf-16"), RDF.encode("cp1252"))
TOKENS = (
    b"<", b">", b"&", b"&#xD800;", b"&#;", b"&#x;", b"&#99999999999;", b"&bogus;", b"]]>", b"<![CDATA[", b"<!--", b"-->",
    b"<!DOCTYPE x [", b"<?x", b"</item>", b"<item>", b"<entry>", b"</rss>", b"<title>", b"</title>", b"<title/>", b"\0",
    b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b"<a b='", b'"', b" xmlns=''", b" xmlns:x=''", b"<x:y>", b"<svg>", b"</svg>",
    b"<content type=''>", b"<content mode='base64' type='a/b'>", b"<link>", b"<link href='http://[x'/>", b"<image>",
    b"<source>", b"</source>", b"<textinput>", b"<media:thumbnail>", b"<georss:point>", b"<gml:pos>1</gml:pos>",
    b"<itunes:image/>", b"<psc:chapter/>", b"<dcterms:valid>;</dcterms:valid>", b"<newLocation>", b"<feed>", b"<rss>",
    b"<pubDate>9999-99-99</pubDate>", b"<html>", b"<name>", b"<width>x</width>", b"<category/>", b"<!x", b"<%", b"\xe2\x80\xae",
)  # fmt: skip


def mutated(seed: int) -> bytes:
    """Return one of the feeds with one to eight random wounds; the same for the same seed."""
    dice = random.Random(seed)
    content = bytearray(dice.choice(FEEDS))
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(content) + 1)
        end = min(len(content), at + dice.choice((1, 5, 40, 400)))
        wound = dice.randrange(6)
        if wound == 0:
            content[at:end] = b""
        elif wound == 1:
            content[at:at] = content[at:end] * dice.choice((1, 2, 30))
        elif wound == 2:
            content[at:at] = dice.choice(TOKENS) * dice.choice((1, 1, 1, 50))
        elif wound == 3:
            content[at:end] = dice.randbytes(end - at)
        elif wound == 4:
            other = dice.choice(FEEDS)
            start = dice.randrange(len(other))
            content[at:end] = other[start : start + dice.choice((10, 200))]
        elif dice.random() < 0.3:
            del content[at:]
    return bytes(content)
