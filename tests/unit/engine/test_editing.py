"""What a person changes by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.engine import job
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, FindingKind, Flaw, Translation
from app.engine.editing import edit, put_back

ARTICLE = """Pasar Ikan Oesapa Ditutup Tiga Minggu

KUPANG, NTT – Pemerintah Kota Kupang menutup pasar ikan Oesapa selama tiga minggu untuk perbaikan atap bangunan lama.

Baca juga: Harga ikan di Kupang naik menjelang akhir tahun

Sebanyak 214 pedagang dipindahkan ke lapangan di samping terminal sampai pekerjaan selesai pada 14 November mendatang.

Kepala dinas berkata para pedagang tidak membayar sewa selama pekerjaan berlangsung di lokasi sementara itu.

Pekerjaan meliputi penggantian rangka baja dan saluran air yang rusak sejak badai tahun lalu, dengan biaya Rp2,4 miliar dari
anggaran daerah. Ketua paguyuban pedagang meminta jaminan bahwa semua kios kembali kepada pemilik lama setelah bangunan selesai.
"""


@pytest.fixture
def dispatch() -> Dispatch:
    made = job.run(Pasted(ARTICLE.encode()), job.Options(translate=False), None, lambda event: None, Cancel())
    assert made.summary
    points = tuple(Translation(f"EN {point.text}", "beam 4", careful=True) for point in made.summary.points)
    careful = {point.text: english for point, english in zip(made.summary.points, points, strict=True)}
    english = tuple(careful.get(text.text, Translation(f"EN {text.text}", "greedy")) for text in made.sentences)
    return replace(made, translations=english, points=points, headline=Translation("EN headline", "beam 4"))


def row(dispatch: Dispatch, word: str) -> int:
    return next(sentence.id for sentence in dispatch.sentences if word in sentence.text)


def test_an_edit_keeps_the_machines_words_beside_it_and_is_counted(dispatch: Dispatch) -> None:
    number = row(dispatch, "Kepala dinas")
    machine = dispatch.translations[number]
    assert machine
    edited = edit(dispatch, number, "  The head of the office said\nno rent is due. ")
    after = edited.translations[number]
    assert after
    assert (after.text, after.machine) == ("The head of the office said no rent is due.", machine.text)
    assert edited.edited >= 1
    assert dispatch.edited == 0
    again = edit(edited, number, "No rent is due.").translations[number]
    assert again
    assert again.machine == machine.text


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_edit_and_the_machines_own_words_take_the_edit_back(dispatch: Dispatch, text: str) -> None:
    number = row(dispatch, "Kepala dinas")
    edited = edit(dispatch, number, "No rent is due.")
    assert edit(edited, number, text) == dispatch
    machine = dispatch.translations[number]
    assert machine
    assert edit(edited, number, machine.text) == dispatch


def test_the_checks_look_at_the_new_words(dispatch: Dispatch) -> None:
    number = row(dispatch, "214")
    wrong = edit(dispatch, number, "As many as 241 traders were moved until 14 November.")
    assert [finding.kind for finding in wrong.findings if finding.sentence == number] == [FindingKind.NUMBER]
    right = edit(wrong, number, "As many as 214 traders were moved until 14 November.")
    assert not [finding for finding in right.findings if finding.sentence == number]


def test_a_flaw_goes_with_the_words_that_had_it(dispatch: Dispatch) -> None:
    number = row(dispatch, "Kepala dinas")
    flawed = Translation("", "greedy", flaw=Flaw.EMPTY)
    translations = tuple(flawed if index == number else english for index, english in enumerate(dispatch.translations))
    broken = replace(dispatch, translations=translations)
    mended = edit(broken, number, "No rent is due.")
    assert not [finding for finding in mended.findings if finding.sentence == number]
    back = edit(mended, number, "")
    assert [finding.kind for finding in back.findings if finding.sentence == number] == [FindingKind.FLAW]


def test_a_point_that_is_the_sentence_is_edited_with_it(dispatch: Dispatch) -> None:
    assert dispatch.summary
    index, point = next(
        (index, point)
        for index, point in enumerate(dispatch.summary.points)
        if dispatch.sentences[point.evidence[0]].text == point.text
    )
    edited = edit(dispatch, point.evidence[0], "By hand.")
    english = edited.points[index]
    assert english
    assert english.text == "By hand."
    assert edited.points[:index] == dispatch.points[:index]


def test_a_headline_is_edited_like_a_sentence(dispatch: Dispatch) -> None:
    edited = edit(dispatch, None, "Market shut")
    assert edited.headline
    assert (edited.headline.text, edited.headline.machine) == ("Market shut", "EN headline")


def test_what_has_no_english_yet_is_not_edited(dispatch: Dispatch) -> None:
    waiting = replace(dispatch, translations=(None,) * len(dispatch.sentences))
    assert edit(waiting, 0, "Words") == waiting


def test_what_was_removed_comes_back_in_its_place_and_nothing_else_changes(dispatch: Dispatch) -> None:
    index = next(number for number, piece in enumerate(dispatch.article.removed) if "Harga ikan" in piece.text)
    grown = put_back(dispatch, index)
    texts = [paragraph.text for paragraph in grown.article.paragraphs]
    place = next(number for number, text in enumerate(texts) if "Harga ikan" in text)
    assert "menutup pasar" in texts[place - 1]
    assert "214 pedagang" in texts[place + 1]
    assert not any("Harga ikan" in piece.text for piece in grown.article.removed)
    assert len(grown.detection.paragraphs) == len(texts)
    assert not grown.complete
    for sentence, english in zip(grown.sentences, grown.translations, strict=True):
        assert grown.article.text[sentence.start : sentence.end] == sentence.text
        assert (english and english.text) == (None if "Harga ikan" in sentence.text else f"EN {sentence.text}")
    assert grown.key_facts
    for before, after in zip(dispatch.key_facts, grown.key_facts, strict=True):
        assert [dispatch.sentences[at].text for at in before.evidence] == [grown.sentences[at].text for at in after.evidence]
    assert grown.summary
    assert dispatch.summary
    for old, new in zip(dispatch.summary.points, grown.summary.points, strict=True):
        assert [dispatch.sentences[at].text for at in old.evidence] == [grown.sentences[at].text for at in new.evidence]


def test_findings_move_with_their_sentences(dispatch: Dispatch) -> None:
    number = row(dispatch, "214")
    wrong = edit(dispatch, number, "As many as 241 traders were moved until 14 November.")
    grown = put_back(wrong, next(n for n, piece in enumerate(dispatch.article.removed) if "Harga ikan" in piece.text))
    assert [finding.sentence for finding in grown.findings if finding.target == "241"] == [row(grown, "214")]
