"""Outlook messages."""

from __future__ import annotations

import datetime
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Metadata
from app.engine.errors import KabarError, UnreadableDocument
from app.engine.reading.mail import Letter, read_mail
from app.engine.reading.msg import _as_mail, is_msg, letter_in_child, parts_in_child, parts_of_msg, read_msg

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
LETTER = (DOCUMENTS / "letter.msg").read_bytes()


def test_an_outlook_message_reads_as_the_same_letter_does() -> None:
    paragraphs, metadata = read_msg(LETTER, "letter.msg")
    same, other = read_mail((DOCUMENTS / "letter.eml").read_bytes(), "letter.eml")
    assert paragraphs == same
    assert metadata == other
    assert metadata.date == datetime.date(2025, 10, 13)


def test_what_is_attached_is_offered() -> None:
    file, letter = parts_of_msg(LETTER, "letter.msg")
    assert file == (b"214 pedagang\n", "letter.msg · daftar.txt")
    assert letter[1] == "letter.msg · Sewa lapak: 1∕2 harga"


def test_a_message_in_a_message_is_a_letter_of_its_own() -> None:
    mail, name = parts_of_msg(LETTER, "letter.msg")[1]
    paragraphs, metadata = read_mail(mail, name)
    assert [paragraph.text[:9] for paragraph in paragraphs] == ["Dinas per", "Para peda"]
    assert metadata == Metadata("Sewa lapak: 1/2 harga", "Melki Contoh", datetime.date(2025, 10, 13))


@pytest.mark.parametrize(
    ("sender", "byline"),
    [
        ('"Sri Wahyuni, ś" <sri@contoh.example>', "Sri Wahyuni, ś"),
        ("sri@contoh.example", "sri@contoh.example"),
        ("Sri\r\n Wahyuni <srí@contoh.example>", "Sri Wahyuni"),
        ("", None),
    ],
)
def test_the_mail_of_a_letter_reads_as_the_letter(sender: str, byline: str | None) -> None:
    letter = Letter("Héadline\r\nX-A: b", sender, None, "", "<p>Teks surat yang cukup panjang, dengan é.</p>")
    paragraphs, metadata = read_mail(_as_mail(letter), "a.msg · b")
    assert [paragraph.text for paragraph in paragraphs] == ["Teks surat yang cukup panjang, dengan é."]
    assert metadata == Metadata("Héadline X-A: b", byline)


def test_other_compound_files_are_none() -> None:
    assert is_msg(LETTER)
    assert not is_msg(LETTER[:512])


def test_a_damaged_one_says_so() -> None:
    with pytest.raises(UnreadableDocument, match=r"“a\.msg” is a damaged Outlook message"):
        read_msg(LETTER[:3000], "a.msg")


@settings(max_examples=100, deadline=None)
@given(st.data())
@pytest.mark.filterwarnings("ignore")
def test_any_damage_only_raises_ours(data: st.DataObject) -> None:
    """In this process, for speed; a hang would be the test's time limit."""
    damaged = bytearray(LETTER)
    for _ in range(data.draw(st.integers(1, 5))):
        spot = data.draw(st.integers(0, len(damaged) - 1))
        damaged[spot : spot + 4] = data.draw(st.binary(min_size=4, max_size=4))
    for function in (letter_in_child, parts_in_child):
        with suppress(KabarError):
            function(bytes(damaged), "a")
