"""What lies in a ZIP file, unpacked in memory only: the shell around .docx, .odt, .epub and .pptx.

Whatever is not needed is never unpacked, so that pictures cost nothing. Limits hold on what is: an entry's size, the size of all
together, how far it swells (a ZIP bomb), and how much mark-up its XML has, since libxml2 spends 250 bytes of memory on an empty
element and the text behind it. XML is read without network, without external files, and refused where it declares
entities of its own.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from app.engine.errors import UnreadableDocument
from app.engine.reading.characters import shown
from app.engine.reading.limits import too_large

MAX_ENTRIES = 10_000
"""The most files in one archive. An illustrated book has some hundreds."""

MAX_ENTRY = 30_000_000
"""The largest single file that is unpacked, in bytes. Word needs some 20 bytes a character."""

MAX_UNPACKED = 60_000_000
"""The most bytes that are unpacked of one archive."""

MAX_RATIO = 200
"""How many times larger than packed a file of more than a megabyte may be. Tables in Word reach 60; bombs 1,000."""

MAX_MARKUP = 1_200_000
"""The most elements and attributes in all the files that are parsed: 300 MB of memory at the worst. A glossary of 10,000 words,
two cells each, that Word saved has 680,000."""

REMEDY = "Open it in the program that made it, save it anew, or copy its text and paste it."
"""What helps with a file that is broken."""

PROTECTED = "Open it with its password, save it without, or copy its text and paste it."
"""What helps with a file that is encrypted."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, OverflowError)


@dataclass(slots=True)
class Archive:
    """An open ZIP file: ``name`` is the document's for messages, ``kind`` what it should be ("a Word document"), ``left`` the
    bytes and ``markup_left`` the elements and attributes that may still be read."""

    file: zipfile.ZipFile
    entries: dict[str, zipfile.ZipInfo]
    name: str
    kind: str
    left: int = MAX_UNPACKED
    markup_left: int = MAX_MARKUP

    def __contains__(self, path: str) -> bool:
        return path in self.entries

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises UnreadableDocument where it is missing, broken or encrypted, DocumentTooLarge over the
        limits."""
        entry = self.entries.get(path)
        if entry is None:
            raise self.broken(f"{path} is missing")
        if entry.flag_bits & 1:
            raise protected(self.name)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.broken(f"{path} is packed in a way that {self.kind} never is")
        swollen = entry.file_size > 1_000_000 and entry.file_size > MAX_RATIO * entry.compress_size
        if swollen or entry.file_size > min(MAX_ENTRY, self.left):
            raise too_large(self.name, f"unpacks to more than Kabar reads ({entry.file_size / 1_000_000:,.0f} MB in one piece)")
        try:
            with self.file.open(entry) as opened:  # gives no more than the size that the entry declares
                data = opened.read(MAX_ENTRY)
        except _BROKEN as error:
            raise self.broken(f"{path} cannot be unpacked") from error
        self.left -= len(data)
        return data

    def marked_up(self, path: str) -> bytes:
        """The bytes of one XML or HTML file, which count for the mark-up in all. Raises as :meth:`read`."""
        data = self.read(path)
        self.markup_left -= data.count(b"<") - data.count(b"</") + data.count(b"=")
        if self.markup_left < 0:
            raise too_large(self.name, "has more parts than Kabar reads")
        return data

    def xml(self, path: str) -> Any:
        """The root element of one XML file. Raises as :meth:`read`."""
        from lxml import etree

        data = self.marked_up(path)
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.broken(f"{path} is no sound XML") from error
        declared = root.getroottree().docinfo.internalDTD
        if declared is not None and next(declared.iterentities(), None) is not None:
            raise self.broken(f"{path} declares entities, which no program writes")
        return root

    def relations(self, path: str) -> dict[str, tuple[str, str]]:
        """What one part of an Office document is related to: id → (the last word of the kind, the other part's path)."""
        folder, base = posixpath.split(path)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if listed not in self:
            return {}
        found = {}
        for relation in self.xml(listed).iter("{*}Relationship"):
            kind = relation.get("Type", "")
            if relation.get("TargetMode") != "External" and kind.startswith((_OFFICE, _OFFICE_STRICT)):
                target = within(folder, relation.get("Target", ""))
                found[relation.get("Id", "")] = (kind.rpartition("/")[2], target)
        return found

    def broken(self, why: str) -> UnreadableDocument:
        """The error for an archive that is not sound: ``why`` is a clause, and may name a file in it."""
        return UnreadableDocument(f"“{self.name}” is not {self.kind}, or it is damaged: {shown(why)}.", REMEDY)


def opened(data: bytes, name: str, kind: str) -> Archive:
    """The archive in ``data``. Raises UnreadableDocument where it is none, is encrypted, or names files outside of itself;
    DocumentTooLarge where it holds too many."""
    if data.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:  # [MS-OFFCRYPTO] 2.3.4.4: how Office encrypts
        raise protected(name)
    if not data.startswith(b"PK"):
        raise UnreadableDocument(f"“{name}” is not {kind}.", "Check the file's type, or copy its text and paste it.")
    # Counted before the directory is read, which takes a hundred times the memory.
    if data.count(b"PK\x01\x02") > MAX_ENTRIES:
        raise too_large(name, f"holds more than {MAX_ENTRIES:,} files")
    try:
        file = zipfile.ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise UnreadableDocument(f"“{name}” is damaged: its list of contents cannot be read.", REMEDY) from error
    entries = {entry.filename: entry for entry in file.infolist()}
    for path in entries:
        if path.startswith("/") or "\\" in path or ":" in path.split("/")[0] or ".." in path.split("/"):
            raise UnreadableDocument(f"“{name}” names files outside of itself, which no document does.", "Do not open it.")
    return Archive(file, entries, name, kind)


def protected(name: str) -> UnreadableDocument:
    """The error for what only a password opens."""
    return UnreadableDocument(f"“{name}” is protected by a password.", PROTECTED)


def within(folder: str, reference: str) -> str:
    """The path in the archive that ``reference`` means in a file of ``folder``; one that begins with / counts from the top."""
    path = unquote(re.split("[?#]", reference, maxsplit=1)[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def local(element: Any) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Any, name: str) -> str | None:
    """An attribute's value by its name without namespace: the strict kind of Office document has namespaces of its own."""
    for key, value in element.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return None


def child(element: Any, *path: str) -> Any:
    """The first child with that name, its first child with the next name and so on; None where there is none."""
    for name in path:
        element = next((other for other in element.iterchildren(f"{{*}}{name}")), None) if element is not None else None
    return element
