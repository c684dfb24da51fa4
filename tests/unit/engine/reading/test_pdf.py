"""PDFs: the article of two columns is whole and in order, furniture is told apart, and bad files are refused in words."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.article import Paragraph, Role
from app.engine.errors import DocumentTooLarge, KabarError, UnreadableDocument
from app.engine.reading import ocr, pdf, read
from app.engine.reading.hyphens import is_doubled, joined, words_of
from app.engine.reading.pdf import read_pdf, text_in_child
from app.engine.reading.pdf_layout import Page, Word, blocks_of, lines_of, upright
from app.engine.reading.pdf_paragraphs import laid_out
from app.paths import SAMPLE

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"


def made(*pages: str, extra: str = "", catalog: str = "") -> bytes:
    """A PDF with the content streams ``pages`` in Helvetica, and further objects."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects += [extra] if extra else []
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def text_at(x: float, y: float, text: str, size: float = 10) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET "


def texts(paragraphs: tuple[Paragraph, ...], role: Role = Role.BODY) -> list[str]:
    return [paragraph.text for paragraph in paragraphs if paragraph.role is role]


@pytest.fixture(scope="module")
def article() -> list[str]:
    """The sample's body, as it is in all the documents."""
    body = texts(read(SAMPLE).paragraphs)
    body = body[next(index for index, text in enumerate(body) if text.startswith("KUPANG")) :]
    return [text for text in body if not text.startswith(("Baca juga", "ADVERTISEMENT", "SCROLL", "Tags", "Ikuti"))]


def test_two_columns_give_the_article_whole_and_in_order(article: list[str]) -> None:
    paragraphs, metadata = read_pdf((DOCUMENTS / "two-columns.pdf").read_bytes(), "two-columns.pdf")
    assert texts(paragraphs) == article
    assert texts(paragraphs, Role.HEADLINE) == [metadata.headline]
    assert metadata.headline == "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"
    assert metadata.byline == "Melki Contoh"
    head = "Warta Contoh Senin, 13 Oktober 2025"
    assert texts(paragraphs, Role.FURNITURE) == [head, "Halaman 1", head, "Halaman 2"]


def test_columns_written_row_by_row_are_read_column_by_column() -> None:
    words = "kota itu lama sekali ramai dan penuh orang".split()
    content = ""
    for row in range(10):
        content += text_at(30, 500 - 12 * row, f"kiri{row} {' '.join(words[:5])}") + text_at(
            220, 500 - 12 * row, f"kanan{row} {' '.join(words[3:])}"
        )
    (text,) = [paragraph[0] for paragraph in text_in_child(made(content), "a")["paragraphs"]]
    marks = [word for word in text.split() if word[-1].isdigit()]
    assert marks == [f"kiri{row}" for row in range(10)] + [f"kanan{row}" for row in range(10)]


def test_labels_and_their_values_stay_on_a_line() -> None:
    rows = [
        ("Nama", "Yuliana Banunaek"),
        ("Tempat", "Kota Kupang"),
        ("Umur", "46 tahun"),
        ("Usaha", "ikan asap"),
        ("Sejak", "2004"),
    ]
    content = "".join(text_at(30, 500 - 14 * n, a) + text_at(90, 500 - 14 * n, f": {b}") for n, (a, b) in enumerate(rows))
    text = " ".join(paragraph[0] for paragraph in text_in_child(made(content), "a")["paragraphs"])
    assert text == " ".join(f"{a} : {b}" for a, b in rows)


def test_every_word_of_the_page_is_somewhere() -> None:
    data = (DOCUMENTS / "two-columns.pdf").read_bytes()
    paragraphs, _ = read_pdf(data, "a")
    read_letters = Counter("".join(paragraph.text for paragraph in paragraphs))
    document = pdf.opened(data, "a")
    on_pages = Counter("".join(word.text for page in document for word in pdf._words(page, "a")))
    assert all(read_letters[letter] == on_pages[letter] for letter in on_pages if letter.isalnum())


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["para peda-", "gang ikan"], "para pedagang ikan"),
        (["anak-", "anak nelayan"], "anak-anak nelayan"),
        (["anak-", "anaknya"], "anak-anaknya"),
        (["ia berlari-", "lari"], "ia berlari-lari"),
        (["kehijau-", "hijauan"], "kehijau-hijauan"),
        (["tolong-", "menolong"], "tolong-menolong"),
        (["pukul-", "memukul"], "pukul-memukul"),
        (["sayur-", "mayur"], "sayur-mayur"),
        (["bolak-", "balik"], "bolak-balik"),
        (["be-", "berapa"], "beberapa"),
        (["ke-", "10"], "ke-10"),
        (["COVID-", "19"], "COVID-19"),
        (["se-", "Indonesia"], "se-Indonesia"),
        (["KPK-", "nya"], "KPK-nya"),
        (["memper\u00ad", "timbangkan"], "mempertimbangkan"),
        (["Kupang -", "Rote"], "Kupang - Rote"),
        (["kapal Kupang–", "Rote"], "kapal Kupang– Rote"),
    ],
)
def test_hyphens_at_line_ends(lines: list[str], whole: str) -> None:
    assert joined(lines, Counter()) == whole


def test_a_word_written_whole_elsewhere_decides_its_hyphen() -> None:
    assert joined(["antar-", "negara"], words_of(["kata antar-negara ini"])) == "antar-negara"
    assert joined(["baru-", "baru ini"], words_of(["kata barubaru ini"])) == "barubaru ini"
    assert not is_doubled("pem", "bangunan")


def test_heads_that_repeat_and_page_numbers_are_furniture() -> None:
    pages = [
        text_at(30, 585, "Laporan Tahunan 2025")
        + text_at(30, 400, f"Isi halaman yang {word} tentang pasar ikan.")
        + text_at(190, 12, f"- {n} -")
        for n, word in enumerate(["pertama", "kedua", "ketiga"], 1)
    ]
    paragraphs = [(text, Role(role)) for text, role in text_in_child(made(*pages), "a")["paragraphs"]]
    assert [text for text, role in paragraphs if role is Role.FURNITURE] == [
        text for n in (1, 2, 3) for text in ("Laporan Tahunan 2025", f"- {n} -")
    ]
    assert sum(role is Role.BODY for _, role in paragraphs) == 3


def test_text_that_runs_another_way_is_furniture_and_a_turned_page_is_not() -> None:
    upwards = "BT /F 10 Tf 0 1 -1 0 {x} 50 Tm ({text}) Tj ET "
    turned = "".join(upwards.format(x=100 + 12 * n, text=f"baris {n} dari halaman yang diputar") for n in range(4))
    (text,) = [paragraph[0] for paragraph in text_in_child(made(turned), "a")["paragraphs"]]
    assert text == " ".join(f"baris {n} dari halaman yang diputar" for n in range(4))
    mixed = "".join(text_at(30, 500 - 12 * n, f"baris {n} dari halaman biasa") for n in range(4)) + upwards.format(
        x=390, text="SALINAN"
    )
    assert ("SALINAN", "furniture") in text_in_child(made(mixed), "a")["paragraphs"]


def test_javascript_is_not_run_and_hinders_nothing() -> None:
    action = "/OpenAction << /S /JavaScript /JS (while\\(true\\){}; app.launchURL\\('http://example.org'\\)) >>"
    paragraphs, _ = read_pdf(made(text_at(30, 400, "Pasar ikan mulai ditata di Kota Kupang."), catalog=action), "a.pdf")
    assert texts(paragraphs) == ["Pasar ikan mulai ditata di Kota Kupang."]


def test_three_hundred_pages() -> None:
    page = "".join(text_at(30, 520 - 12 * row, "Pemerintah Kota Kupang mulai menata pasar ikan di Oesapa.") for row in range(36))
    paragraphs, _ = read_pdf(made(*[page] * 300), "a.pdf")
    assert sum(text.count("Oesapa") for text in texts(paragraphs)) == 10_800


def test_too_many_pages() -> None:
    with pytest.raises(DocumentTooLarge, match="1,001 pages"):
        read_pdf(made(*[""] * 1001), "a.pdf")


def test_an_encrypted_file_says_so() -> None:
    with pytest.raises(UnreadableDocument, match=r"“a\.pdf” is encrypted.*password"):
        read_pdf((DOCUMENTS / "encrypted.pdf").read_bytes(), "a.pdf")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF", b"%PDF-" + bytes(range(256)) * 40]
)
def test_a_broken_file_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"“a\.pdf” (is a broken|has no pages)"):
        read_pdf(data, "a.pdf")


def test_empty_pages_say_so() -> None:
    with pytest.raises(UnreadableDocument, match="pages are empty"):
        read_pdf(made("", ""), "a.pdf")


def test_a_scan_without_text_recognition_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    with pytest.raises(UnreadableDocument) as caught:
        read_pdf((DOCUMENTS / "scan.pdf").read_bytes(), "scan.pdf")
    assert "scanned PDF" in caught.value.message
    assert ocr.INSTALL in caught.value.remedy


def test_the_address_that_a_browser_prints_is_kept() -> None:
    pages = [
        text_at(30, 400, f"Pasar ikan mulai ditata di Kota Kupang {n}.") + text_at(30, 10, f"https://warta.example/pasar {n}/2")
        for n in (1, 2)
    ]
    assert read_pdf(made(*pages), "a.pdf")[1].url == "https://warta.example/pasar"


def test_real_documents_read_as_paragraphs(shared: Path) -> None:
    paragraphs, metadata = read_pdf((shared / "pages" / "mozilla-mdn_plus_terms.id.pdf").read_bytes(), "a")
    assert metadata.headline == "Ketentuan Layanan MDN Plus"
    assert len(texts(paragraphs, Role.LIST_ITEM)) == 8
    assert any(text.startswith("Anda harus tinggal") and text.endswith("menggunakan Layanan.") for text in texts(paragraphs))


words = st.builds(
    lambda text, left, top, width, size, angle: Word(text, left, top, left + width, top + size, size, False, angle),
    st.text("abcxyz-\u00ad. ", min_size=1, max_size=8).filter(str.strip),
    st.floats(-50, 650),
    st.floats(-50, 850),
    st.floats(0, 300),
    st.floats(0.1, 60),
    st.sampled_from([0, 0, 0, 90, 180, 270, 45]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(words, max_size=60))
def test_no_word_is_lost_wherever_words_stand(found: list[Word]) -> None:
    page, others = upright(Page(600, 800, found))
    lines = lines_of(page.words)
    wanted = Counter(letter for word in found for letter in word.text if letter.isalpha())
    on_lines = Counter(letter for block in blocks_of(lines) for line in block for letter in line.text if letter.isalpha())
    assert on_lines + Counter(letter for text in others for letter in text if letter.isalpha()) == wanted
    read_text = "".join(paragraph.text for paragraph in laid_out([Page(600, 800, found)], "").paragraphs)
    assert Counter(filter(str.isalpha, read_text)) == wanted


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**6), st.binary(min_size=1, max_size=6), st.booleans())
def test_damage_in_the_content_only_raises_ours(place: int, scrap: bytes, cut: bool) -> None:
    """In this process, so the files stay ones that pdfium parses: only their page's content is damaged."""
    content = "".join(text_at(30, 500 - 12 * n, f"baris {n} dari halaman") for n in range(20))
    spot = place % len(content)
    damaged = content[:spot] + scrap.decode("latin-1") + content[spot + (0 if cut else len(scrap)) :]
    with suppress(KabarError):
        text_in_child(made(damaged), "a")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_damage_only_raises_ours(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, data: st.DataObject
) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)  # a page whose text is damaged away looks like a scan
    whole = (DOCUMENTS / "two-columns.pdf").read_bytes()
    spot = data.draw(st.integers(0, len(whole)))
    damaged = whole[:spot] + data.draw(st.binary(max_size=40)) + whole[spot + data.draw(st.integers(0, 2000)) :]
    with suppress(KabarError):
        read_pdf(damaged, "a")
    assert not caplog.records  # what a reader broke off with would be logged
