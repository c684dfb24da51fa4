"""E-mails and mailboxes: the letter whole, attachments as files, and messages that are not as they should be."""

from __future__ import annotations

import base64
import datetime
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Paragraph, Role
from app.engine.errors import DocumentTooLarge, KabarError, UnreadableDocument
from app.engine.reading import read
from app.engine.reading.mail import MAX_PARTS, is_mail, parts_of_mail, read_mail
from app.engine.reading.mbox import is_mbox, parts_of_mbox
from app.paths import SAMPLE

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
LETTER = (DOCUMENTS / "letter.eml").read_bytes()
INBOX = (DOCUMENTS / "inbox.mbox").read_bytes()
TEXT = "Pasar ikan mulai ditata di Kota Kupang."


def message(body: str | bytes, *headers: str) -> bytes:
    data = body if isinstance(body, bytes) else body.encode()
    return "\r\n".join(("From: Melki <melki@warta.example>", "Subject: Pasar", *headers)).encode() + b"\r\n\r\n" + data


def texts(paragraphs: tuple[Paragraph, ...], role: Role = Role.BODY) -> list[str]:
    return [paragraph.text for paragraph in paragraphs if paragraph.role is role]


def test_the_letter_is_the_article() -> None:
    paragraphs, metadata = read_mail(LETTER, "letter.eml")
    body = texts(read(SAMPLE).paragraphs)
    assert set(texts(paragraphs)) <= set(body)
    assert len(paragraphs) == 14
    assert metadata.headline == "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"  # without Fwd:
    assert metadata.byline == "Yuliana Contoh"
    assert metadata.date == datetime.date(2025, 10, 13)


def test_what_is_attached_is_offered() -> None:
    parts = {name: data for data, name in parts_of_mail(LETTER, "letter.eml")}
    assert set(parts) == {"letter.eml · daftar.txt", "letter.eml · pasar.html"}
    assert parts["letter.eml · pasar.html"] == SAMPLE.read_bytes()


def test_an_attached_letter_is_one_part_that_reads_again() -> None:
    inner = message(TEXT)
    whole = message(
        b"--b\r\nContent-Type: text/plain\r\n\r\nLihat lampiran.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        + inner
        + b"\r\n--b--\r\n",
        'Content-Type: multipart/mixed; boundary="b"',
    )
    assert texts(read_mail(whole, "a")[0]) == ["Lihat lampiran."]
    ((data, name),) = parts_of_mail(whole, "a.eml")
    assert name == "a.eml · part 1"
    assert texts(read_mail(data, name)[0]) == [TEXT]


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16", "x-nonsense", ""])
def test_character_sets_right_wrong_and_unknown(charset: str) -> None:
    text = "“Kami ingin pasar ini bersih,” ujarnya – tegas."
    data = base64.b64encode(text.encode(charset if charset not in ("x-nonsense", "") else "utf-8")).decode()
    head = f"Content-Type: text/plain; charset={charset}" if charset else "Content-Type: text/plain"
    assert texts(read_mail(message(data, head, "Content-Transfer-Encoding: base64"), "a")[0]) == [text]


def test_headers_in_other_alphabets() -> None:
    data = (
        b"From: =?utf-8?q?S=C3=A9bastien_=E2=80=93_Kupang?= <a@b.example>\r\nSubject: =?utf-8?b?4oCcUGFzYXLigJ0=?=\r\n\r\n"
        + TEXT.encode()
    )
    metadata = read_mail(data, "a")[1]
    assert (metadata.byline, metadata.headline) == ("Sébastien – Kupang", "“Pasar”")


def test_a_wrapped_and_flowed_letter_has_whole_paragraphs() -> None:
    flowed = "Pemerintah Kota Kupang mulai \r\nmenata pasar ikan.\r\n\r\nPedagang \r\npindah.\r\n"
    paragraphs, _ = read_mail(message(flowed, "Content-Type: text/plain; format=flowed"), "a")
    assert texts(paragraphs) == ["Pemerintah Kota Kupang mulai menata pasar ikan.", "Pedagang pindah."]


def test_quoted_letters_and_forwarded_headers_stay() -> None:
    head = "Baik.\n\n---------- Forwarded message ---------\nDari: Redaksi"
    body = f"{head}\n\nPada Senin, Melki menulis:\n> {TEXT}\n>\n> > Lebih dalam.\n\n-- \nMelki\n"
    paragraphs, _ = read_mail(message(body), "a")
    assert texts(paragraphs, Role.QUOTATION) == [TEXT, "Lebih dalam."]
    assert "Dari: Redaksi" in texts(paragraphs)
    assert texts(paragraphs, Role.FURNITURE) == ["Melki"]


def test_a_letter_in_html_only_is_read_though_it_is_no_page() -> None:
    html = f"<html><body><div>Yth. redaksi,</div><div>{TEXT}</div><img src='http://example.org/pixel.gif'></body></html>"
    assert texts(read_mail(message(html, "Content-Type: text/html"), "a")[0]) == ["Yth. redaksi,", TEXT]


def test_the_html_wins_where_the_text_only_points_at_it() -> None:
    html = "".join(f"<p>{TEXT} Kalimat ke-{n}.</p>" for n in range(5))
    body = (
        f"--b\r\nContent-Type: text/plain\r\n\r\nBuka di peramban.\r\n--b\r\nContent-Type: text/html\r\n\r\n{html}\r\n--b--\r\n"
    )
    paragraphs, _ = read_mail(message(body, "Content-Type: multipart/alternative; boundary=b"), "a")
    assert sum("Kalimat ke-" in paragraph.text for paragraph in paragraphs) == 5


def nested(depth: int) -> bytes:
    opening = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n' for n in range(depth))
    return f"From: a@b.example\r\nSubject: Pasar\r\n{opening}Content-Type: text/plain\r\n\r\n{TEXT}\r\n".encode()


def test_parts_in_parts() -> None:
    assert texts(read_mail(nested(100), "a")[0]) == [TEXT]
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        read_mail(nested(5_000), "a")


def test_a_hundred_parts_beside_each_other() -> None:
    parts = "".join(f"--b\r\nContent-Disposition: attachment; filename={n}.txt\r\n\r\n{n}\r\n" for n in range(100))
    assert len(parts_of_mail(message(f"{parts}--b--", "Content-Type: multipart/mixed; boundary=b"), "a")) == 100
    many = message("--b\r\n\r\n\r\n" * (MAX_PARTS + 2) + "--b--", "Content-Type: multipart/mixed; boundary=b")
    with pytest.raises(DocumentTooLarge, match="1,000 parts"):
        parts_of_mail(many, "a")


def test_huge_headers_cost_nothing() -> None:
    recipients = ", ".join(f'"Nama {n}" <a{n}@b.example>' for n in range(20_000))
    data = message(
        TEXT,
        f"To: {recipients}",
        f"Subject: {'pasar ' * 50_000}",
        f"X-A: {'(' * 300_000}",
        "Content-Type: text/plain; a=" + "b" * 99_999,
    )
    assert texts(read_mail(data, "a")[0]) == [TEXT]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (f"--b\r\n\r\n{TEXT}\r\n", ("Content-Type: multipart/mixed; boundary=b",)),  # no closing boundary
        (TEXT, ("Content-Type: multipart/mixed",)),  # none at all
        (TEXT, ("Content-Type: multipart/mixed; boundary=zzz",)),  # another
        (TEXT, ("Content-Type: ;;;===", "Content-Transfer-Encoding: rot13")),
        (base64.b64encode(TEXT.encode()).decode()[:-1] + "!*", ("Content-Transfer-Encoding: base64",)),
        (TEXT, ("Date: yesterday", "Content-Disposition: \x00;;filename*=x'y'%zz")),
    ],
)
def test_what_can_be_read_is(body: str, headers: tuple[str, ...]) -> None:
    paragraphs, metadata = read_mail(message(body, *headers), "a")
    assert TEXT[:30] in " ".join(texts(paragraphs))
    assert metadata.date is None


def test_a_letter_without_text_points_at_what_is_attached() -> None:
    data = message(
        "--b\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF\r\n--b--", "Content-Type: multipart/mixed; boundary=b"
    )
    with pytest.raises(UnreadableDocument, match="attached"):
        read_mail(data, "a")


def test_the_day_of_a_server_in_utc_is_the_day_in_indonesia() -> None:
    assert read_mail(message(TEXT, "Date: Sun, 12 Oct 2025 20:00:00 +0000"), "a")[1].date == datetime.date(2025, 10, 13)
    assert read_mail(message(TEXT, "Date: Mon, 13 Oct 2025 00:30:00 +0900"), "a")[1].date == datetime.date(2025, 10, 13)


def test_what_a_mail_is() -> None:
    assert is_mail(LETTER)
    assert not is_mail(TEXT.encode())
    assert not is_mail(b"Catatan: ini bukan surat.\nTempat: Kupang\n\nIsi.")
    assert not is_mail(INBOX)
    assert is_mbox(INBOX)
    assert not is_mbox(LETTER)
    assert not is_mbox(b"From here to there in 2025\n\nand back")


def test_every_message_of_a_mailbox_is_an_article() -> None:
    parts = parts_of_mbox(INBOX, "inbox.mbox")
    assert [name[:23] for _, name in parts] == [f"inbox.mbox · Berita {n}: "[:23] for n in (1, 2, 3)]
    paragraphs, _ = read_mail(*parts[0])
    assert texts(paragraphs)[-1] == "From sini ke sana."  # was escaped, and parted nothing
    assert sum(len(data) for data, _ in parts) < len(INBOX)


def test_a_thousand_messages() -> None:
    assert len(parts_of_mbox(INBOX * 334, "inbox.mbox")) == 1_002
    with pytest.raises(DocumentTooLarge, match="5,000 messages"):
        parts_of_mbox(INBOX * 1_700, "inbox.mbox")
    with pytest.raises(UnreadableDocument, match="no mailbox"):
        parts_of_mbox(b"", "inbox.mbox")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_only_raises_ours(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([LETTER, INBOX]))
    for _ in range(data.draw(st.integers(1, 4))):
        spot = data.draw(st.integers(0, min(len(whole), data.draw(st.sampled_from([900, 20_000])))))
        scrap = data.draw(
            st.one_of(st.binary(max_size=12), st.sampled_from([b"\r\n\r\n", b"=?utf-8?q?", b'(<"', b";*0*=", b"--outer--"]))
        )
        whole = whole[:spot] + scrap + whole[spot + data.draw(st.integers(0, 60)) :]
    for function in (read_mail, parts_of_mail, parts_of_mbox):
        with suppress(KabarError):
            function(whole, "a")
