"""Write the PDFs, pictures, e-mails and web archives in this folder, all of the sample article's text.

    .venv/bin/python tests/data/documents/make_pdf_and_mail.py

The encrypted PDF is made by hand, for no library here encrypts:

    soffice --headless --convert-to 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},
    "DocumentOpenPassword":{"type":"string","value":"rahasia"}}' article.txt
"""

from __future__ import annotations

import plistlib
import struct
import tempfile
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path

import typst
from PIL import Image

from app.engine.article import Role
from app.engine.reading import read
from app.paths import SAMPLE

HERE = Path(__file__).parent
DOCUMENT = read(SAMPLE)
HEADLINE = DOCUMENT.metadata.headline or ""
BODY = [paragraph.text for paragraph in DOCUMENT.paragraphs if paragraph.role is Role.BODY]
BODY = BODY[next(index for index, text in enumerate(BODY) if text.startswith("KUPANG")) :]
BODY = [text for text in BODY if not text.startswith(("Baca juga", "ADVERTISEMENT", "SCROLL", "Tags", "Ikuti"))]

INNER = """Dinas perdagangan memotong sewa lapak menjadi separuh harga sampai akhir tahun.

Para pedagang menyambut keputusan itu dan berharap pembeli kembali datang."""

NEWSPAPER = """#set document(title: {title}, author: "Melki Contoh", date: none)
#set page(width: 17cm, height: 15cm, margin: 1.6cm, header: [#text(8pt)[Warta Contoh #h(1fr) Senin, 13 Oktober 2025]],
  footer: context [#text(8pt)[#h(1fr) Halaman #counter(page).display() #h(1fr)]])
#set text(10pt, lang: "en", hyphenate: true)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#text(20pt, weight: "bold", hyphenate: false, par(justify: false, first-line-indent: 0pt)[#{title}])
#v(0.6em)
#columns(2)[{body}]
"""
SHEET = """#set page(width: 15cm, height: 12cm, margin: 1.2cm)
#set text(11pt)
#set par(justify: true, spacing: 1.2em)
#text(18pt, weight: "bold", par(justify: false)[#{title}])

{body}
"""


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def typeset(template: str, paragraphs: list[str], target: Path, **options: object) -> None:
    body = "\n\n".join(f"#{quoted(text)}" for text in paragraphs)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.typ"
        source.write_text(template.replace("{title}", quoted(HEADLINE)).replace("{body}", body), encoding="utf-8")
        typst.compile(source, output=target, **options)


def shrink(picture: Path) -> None:
    image = Image.open(picture).convert("L").quantize(8)
    image.save(picture, optimize=True)


def scan(picture: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.typ"
        (Path(folder) / "a.png").write_bytes(picture.read_bytes())
        source.write_text('#set document(date: none)\n#set page(width: 15cm, height: 12cm, margin: 0pt)\n#image("a.png")')
        typst.compile(source, output=target)


def letter() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Yuliana Contoh <yuliana@warta-contoh.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = f"Fwd: {HEADLINE}"
    message["Date"] = "Mon, 13 Oct 2025 14:05:00 +0800"
    message["Message-ID"] = "<1@warta-contoh.example>"
    message.set_content("\n\n".join(BODY) + "\n", cte="quoted-printable")
    return message


def mail() -> None:
    whole = letter()
    page = "".join(f"<p>{text}</p>" for text in BODY)
    whole.add_alternative(f"<html><body>{page}</body></html>", subtype="html", cte="base64")
    whole.add_attachment("Lampiran: daftar 214 pedagang.\n", filename="daftar.txt")
    whole.add_attachment(SAMPLE.read_bytes(), maintype="text", subtype="html", filename="pasar.html")
    whole.set_boundary("outer")
    inner = next(iter(whole.iter_parts()))
    inner.set_boundary("inner")
    (HERE / "letter.eml").write_bytes(whole.as_bytes())
    box = b""
    for number, text in enumerate(BODY[:3], 1):
        one = EmailMessage()
        one["From"], one["Subject"] = "redaksi@warta-contoh.example", f"Berita {number}: {text[:30]}"
        one["Date"] = "Mon, 13 Oct 2025 14:05:00 +0800"
        one.set_content(f"{text}\n\nFrom sini ke sana.\n", cte="8bit")
        body = one.as_bytes().replace(b"\nFrom sini", b"\n>From sini")
        box += b"From redaksi@warta-contoh.example Mon Oct 13 14:05:00 2025\n" + body + b"\n"
    (HERE / "inbox.mbox").write_bytes(box)


def archives() -> None:
    page = SAMPLE.read_bytes()
    url = "https://warta-contoh.example/pasar"
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {url}\nSubject: Pasar\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\n\n'
    )
    part = EmailMessage()
    part.set_content(page.decode(), subtype="html", cte="quoted-printable")
    part["Content-Location"] = url
    del part["MIME-Version"]
    picture = "------b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------b--\n"
    (HERE / "page.mhtml").write_bytes(head.encode() + b"------b\n" + part.as_bytes() + b"\n" + picture.encode())
    main = {
        "WebResourceData": page,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": url,
    }
    archive = plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)
    (HERE / "page.webarchive").write_bytes(archive)


def outlook(target: Path) -> None:
    """A message with Unicode text, a file and a message attached to it: [MS-OXMSG], sections 2.2 and 2.4."""
    text, attached = 0x001F, 0x0102

    def storage(properties: list[tuple[int, int, bytes]], head: bytes) -> dict[str, object]:
        stream, streams = head, {}
        for tag, kind, value in properties:
            fixed = kind in (0x0003, 0x0040)
            size = 0 if fixed else len(value) + (2 if kind == text else 0)
            stream += struct.pack("<HHI", kind, tag, 6) + (value.ljust(8, b"\0") if fixed else struct.pack("<II", size, 0))
            if not fixed:
                streams[f"__substg1.0_{tag:04X}{kind:04X}"] = value
        return {"__properties_version1.0": stream, **streams}

    ticks = (1_760_335_500 + 11_644_473_600) * 10_000_000  # 2025-10-13 06:05 UTC, in tenths of a microsecond since 1601
    attachment = storage(
        [(0x3705, 0x0003, b"\x01"), (0x3707, text, "daftar.txt".encode("utf-16-le")), (0x3701, attached, b"214 pedagang\n")],
        b"\0" * 8,
    )
    inner = storage(
        [
            (0x001A, text, "IPM.Note".encode("utf-16-le")),
            (0x0037, text, "Sewa lapak: 1/2 harga".encode("utf-16-le")),
            (0x0C1A, text, "Melki Contoh".encode("utf-16-le")),
            (0x0C1F, text, "melki@warta-contoh.example".encode("utf-16-le")),
            (0x1000, text, INNER.encode("utf-16-le")),
            (0x0039, 0x0040, struct.pack("<Q", ticks)),
        ],
        struct.pack("<8x4I", 0, 0, 0, 0),
    )
    inside = storage([(0x3705, 0x0003, b"\x05"), (0x3701, 0x000D, b"")], b"\0" * 8)
    del inside["__substg1.0_3701000D"]
    message = storage(
        [
            (0x001A, text, "IPM.Note".encode("utf-16-le")),
            (0x0037, text, f"FW: {HEADLINE}".encode("utf-16-le")),
            (0x0C1A, text, "Yuliana Contoh".encode("utf-16-le")),
            (0x0C1F, text, "yuliana@warta-contoh.example".encode("utf-16-le")),
            (0x1000, text, "\r\n\r\n".join(BODY).encode("utf-16-le")),
            (0x0039, 0x0040, struct.pack("<Q", ticks)),
        ],
        struct.pack("<8x4I8x", 0, 2, 0, 2),
    )
    attachments = {
        "__attach_version1.0_#00000000": attachment,
        "__attach_version1.0_#00000001": {**inside, "__substg1.0_3701000D": inner},
    }
    target.write_bytes(compound({**message, **attachments, "__nameid_version1.0": {}}))


def compound(root: dict[str, object]) -> bytes:
    """A compound file ([MS-CFB], version 3) with sectors of 512 bytes; every stream is padded to 4,096 so that none is small."""
    entries: list[list[object]] = [["Root Entry", 5, -1, -1, -1, b""]]

    def add(folder: dict[str, object]) -> int:
        numbers = []
        for name, value in sorted(folder.items(), key=lambda item: (len(item[0]), item[0].upper())):
            index = len(entries)
            numbers.append(index)
            is_folder = isinstance(value, dict)
            entries.append([name, 1 if is_folder else 2, -1, -1, -1, b"" if is_folder else value])
            if is_folder:
                entries[index][4] = add(value)
        for one, two in pairwise(numbers):
            entries[one][3] = two  # a tree that is a list is a tree
        return numbers[0] if numbers else -1

    entries[0][4] = add(root)
    fat: list[int] = []
    sectors: list[bytes] = []

    def store(data: bytes) -> int:
        first = len(sectors)
        count = -(-len(data) // 512)
        for index in range(count):
            sectors.append(data[index * 512 : (index + 1) * 512].ljust(512, b"\0"))
            fat.append(first + index + 1 if index + 1 < count else 0xFFFFFFFE)
        return first if count else 0xFFFFFFFE

    small, small_fat = b"", []
    records = []
    for name, kind, left, right, child, data in entries[1:]:
        start = 0xFFFFFFFE
        if len(data) >= 4096:
            start = store(data)
        elif data:
            start = len(small) // 64
            count = -(-len(data) // 64)
            small_fat += [start + index + 1 for index in range(count - 1)] + [0xFFFFFFFE]
            small += data.ljust(count * 64, b"\0")
        records.append((name, kind, left, right, child, start, len(data)))
    records.insert(0, ("Root Entry", 5, -1, -1, entries[0][4], store(small), len(small)))
    directory = b""
    for name, kind, left, right, child, start, size in records:
        label = (name + "\0").encode("utf-16-le")
        directory += label.ljust(64, b"\0") + struct.pack("<HBBiii", len(label), kind, 1, left, right, child)
        directory += b"\0" * 36 + struct.pack("<IQ", start, size)
    first_directory = store(directory)
    packed = struct.pack(f"<{len(small_fat)}I", *small_fat)
    first_small = store(packed + b"\xff" * (-len(packed) % 512))
    needed = -(-(len(sectors) + 1) // 128)
    first_fat = len(sectors)
    table = fat + [0xFFFFFFFD] * needed
    table += [0xFFFFFFFF] * (needed * 128 - len(table))
    sectors += [struct.pack("<128I", *table[index * 128 : (index + 1) * 128]) for index in range(needed)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIIII", 0, needed, first_directory, 0, 4096, first_small, -(-len(packed) // 512), 0xFFFFFFFE, 0, first_fat
    )
    head += b"".join(struct.pack("<I", first_fat + index) for index in range(1, needed))
    return head + b"\xff" * (512 - len(head)) + b"".join(sectors)


if __name__ == "__main__":
    typeset(NEWSPAPER, BODY, HERE / "two-columns.pdf")
    typeset(SHEET, BODY[:4], HERE / "picture.png", ppi=110)
    shrink(HERE / "picture.png")
    scan(HERE / "picture.png", HERE / "scan.pdf")
    mail()
    archives()
    outlook(HERE / "letter.msg")
