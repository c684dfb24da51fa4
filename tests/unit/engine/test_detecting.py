"""Detecting: one language a text, unsure where there is none, and the whole by most of the letters."""

from __future__ import annotations

import pytest

from app.engine.detecting import detect, guess
from app.engine.dispatch import UNSURE, Detection, Guess

INDONESIAN = (
    "Kepala dinas mengatakan jalan desa yang rusak akan diperbaiki sebelum musim hujan.",
    "Warga sudah menunggu perbaikan itu selama tiga tahun, tetapi anggarannya baru disetujui bulan lalu.",
)
JAVANESE = "“Aku ora ngerti kena apa dalane durung didandani nganti saiki, Mas.”"
ENGLISH = "The governor said the bridge would be repaired before the rainy season."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harga Beras Naik, Warga Mengeluh", "id"),
        ("HARGA BERAS NAIK, WARGA MENGELUH", "id"),
        ("Kemalangan itu dipercayai berlaku kerana pemandu lori gagal mengawal kenderaan.", "ms"),
        (JAVANESE, "jv"),
        ("Barudak sakola kudu leumpang dua kilométer sabab jalanna can alus.", "su"),
        ("Prezidente hateten katak povu tenke hetan bee moos iha suku hotu-hotu.", "tet"),
        (ENGLISH, "en"),
        ("De minister zegt dat de brug nog voor het einde van het jaar wordt hersteld.", "nl"),
        ("O presidente afirmou que a ponte será reparada antes da época das chuvas.", "pt"),
        ("Sinabi ng gobernador na aayusin ang tulay bago dumating ang tag-ulan.", "tl"),
        ("Der Minister sagte, die Brücke werde noch vor der Regenzeit ausgebessert.", "de"),
        ("Le ministre a déclaré que le pont serait réparé avant la saison des pluies.", "fr"),
        ("قال الوزير إن الجسر سيتم إصلاحه قبل موسم الأمطار", "ar"),
        ("部长表示，这座桥将在雨季之前修好。大家都很高兴。", "zh"),
        ("橋は雨季の前に修理されると大臣は述べました。", "ja"),
        ("Министр сказал, что мост починят до начала сезона дождей.", "ru"),
    ],
)
def test_languages_are_named(text: str, language: str) -> None:
    answer = guess(text)
    assert answer.language == language
    assert 0.5 < answer.confidence <= 1


@pytest.mark.parametrize(
    "text",
    ["", "   ", "Kupang", "12/10/2025 08.30", "Rp 1.250.000,50", "Maria Goreti Bria, Yohanes Seran, Petrus Nahak",
     "https://kabar.example/berita-harga-beras-naik warga@kabar.example", "🙂 🙂 🙂", "– – – ***", "\u200f\u202e\x00\x01"],
)  # fmt: skip
def test_unsure_is_an_answer(text: str) -> None:
    assert guess(text) == Guess(UNSURE, 0.0)


def test_an_address_says_nothing_of_the_language() -> None:
    assert guess(ENGLISH + " https://kabar.example/harga-beras-naik-warga-mengeluh-kepada-gubernur").language == "en"


def test_the_same_text_gives_the_same_answer_in_any_order() -> None:
    texts = [*INDONESIAN, JAVANESE, ENGLISH, "Persib 2-1 Persija", "Police Arrest Three Over Stolen Cattle"]
    forwards = [guess(text) for text in texts]
    backwards = [guess(text) for text in reversed(texts)]
    assert forwards == backwards[::-1]


def test_a_foreign_quotation_does_not_change_the_whole() -> None:
    detection = detect([INDONESIAN[0], JAVANESE, INDONESIAN[1], ENGLISH])
    assert detection.language == "id"
    assert [paragraph.language for paragraph in detection.paragraphs] == ["id", "jv", "id", "en"]
    assert 0.5 < detection.confidence < 1


def test_unsure_paragraphs_have_no_vote() -> None:
    names = "Maria Goreti Bria, Yohanes Seran, Petrus Nahak"
    detection = detect([names, names, INDONESIAN[0], names])
    assert detection.language == "id"
    assert detection.paragraphs[0].language == UNSURE


def test_unsure_lines_are_read_together() -> None:
    detection = detect(["Warga", "mengeluh", "karena", "harga", "beras", "naik"])
    assert detection.language == "id"
    assert {paragraph.language for paragraph in detection.paragraphs} == {UNSURE}


@pytest.mark.parametrize("paragraphs", [[], [""], ["1", "2"]])
def test_nothing_to_go_by(paragraphs: list[str]) -> None:
    assert detect(paragraphs) == Detection(UNSURE, 0.0, (Guess(UNSURE, 0.0),) * len(paragraphs))


@pytest.mark.timeout(20)  # seconds where only the beginning is looked at, minutes where all of it is
@pytest.mark.parametrize("text", ["a" * 5_000_000, "kata " * 1_000_000, "@" * 5_000_000, "www." * 1_000_000])
def test_hostile_texts_end(text: str) -> None:
    assert 0 <= guess(text).confidence <= 1
