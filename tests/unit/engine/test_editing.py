"""What a person changes by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.engine import job
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, FindingKind, Flaw, Length, Translation
from app.engine.editing import edit, put_back, show_summary

ARTICLE = """Pasar Ikan Oesapa Ditutup Tiga Minggu

KUPANG, NTT – Pemerintah Kota Kupang menutup pasar ikan Oesapa selama tiga minggu untuk perbaikan atap bangunan lama.

Baca juga: Harga ikan di Kupang naik menjelang akhir tahun

Sebanyak 214 pedagang dipindahkan ke lapangan di samping terminal sampai pekerjaan selesai pada 14 November mendatang.

Kepala dinas berkata para pedagang bebas dari sewa selama pekerjaan berlangsung di lokasi sementara itu.

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


# -- the points


def shown(dispatch: Dispatch) -> list[str]:
    return [point.text for point in dispatch.points if point]


def arranged(dispatch: Dispatch, *rows: int) -> Dispatch:
    """The dispatch that shows these of its points, in this order."""
    assert dispatch.summary
    return show_summary(dispatch, dispatch.summary.showing([dispatch.summary.points[row] for row in rows]))


def other_length(dispatch: Dispatch, length: Length) -> Dispatch:
    return job.resummarize(dispatch, length, None, lambda event: None, Cancel())


def test_points_are_put_in_another_order_and_left_out_and_all_comes_back(dispatch: Dispatch) -> None:
    assert dispatch.summary
    assert len(dispatch.points) == 3, "the article is made for it"
    first, second, third = shown(dispatch)
    changed = arranged(dispatch, 2, 0)
    assert changed.summary
    assert shown(changed) == [third, first]
    assert [point.text for point in changed.summary.left_out] == [dispatch.summary.points[1].text]
    assert (changed.summary.arranged, changed.edited, changed.by_hand) == (True, 0, 1)
    assert shown(arranged(changed, 1, 0)) == [first, third]
    back = show_summary(changed, changed.summary.showing(changed.summary.whole))
    assert back == dispatch
    assert second in shown(back)


def test_a_point_has_words_of_its_own_that_its_sentence_has_not(dispatch: Dispatch) -> None:
    assert dispatch.summary
    point = dispatch.summary.points[1]
    edited = edit(dispatch, point, " Shorter\nwords. ")
    english = edited.points[1]
    assert english
    assert (english.text, english.machine) == ("Shorter words.", f"EN {point.text}")
    assert edited.translations == dispatch.translations
    assert (edited.edited, edited.findings) == (1, dispatch.findings)
    assert edit(edited, point, "") == dispatch
    both = edit(edited, point.evidence[0], "The sentence.")
    assert shown(both)[1] == "Shorter words."
    assert shown(edit(dispatch, point.evidence[0], "The sentence."))[1] == "The sentence."


def test_order_and_words_of_the_points_stay_with_a_length_that_is_left_and_chosen_again(dispatch: Dispatch) -> None:
    assert dispatch.summary
    changed = arranged(edit(dispatch, dispatch.summary.points[2], "My words."), 2, 0)
    short = other_length(changed, Length.SHORT)
    assert short.summary
    assert (short.summary.length, short.summary.arranged, short.by_hand) == (Length.SHORT, False, 2)
    assert other_length(short, Length.MEDIUM) == changed


def test_words_of_a_point_go_along_to_every_length_that_has_it_and_are_edited_where_it_is_not_shown(dispatch: Dispatch) -> None:
    assert dispatch.summary
    short = other_length(dispatch, Length.SHORT)
    assert short.summary
    [lead] = short.summary.points
    assert shown(other_length(edit(short, lead, "My words."), Length.MEDIUM))[0] == "My words."
    last = dispatch.summary.points[2]
    assert shown(other_length(edit(short, last, "My last words."), Length.MEDIUM))[2] == "My last words."
    followed = edit(short, last.evidence[0], "The sentence.")
    assert shown(other_length(followed, Length.MEDIUM))[2] == "The sentence."


def test_an_edited_sentence_that_becomes_a_point_is_not_translated_again(dispatch: Dispatch) -> None:
    short = other_length(dispatch, Length.SHORT)
    assert dispatch.summary
    sentence = dispatch.summary.points[2].evidence[0]
    quick = replace(short, kept={}, translations=tuple(said and replace(said, careful=False) for said in short.translations))
    medium = other_length(edit(quick, sentence, "The sentence."), Length.MEDIUM)
    assert medium.points[2] == medium.translations[sentence]


def test_points_go_along_when_a_piece_is_put_back(dispatch: Dispatch) -> None:
    dispatch = other_length(arranged(dispatch, 2, 0), Length.LONG)
    before = other_length(dispatch, Length.MEDIUM).summary
    after = other_length(put_back(dispatch, 0), Length.MEDIUM)
    assert before
    assert after.summary
    for one, other in zip((*before.points, *before.left_out), (*after.summary.points, *after.summary.left_out), strict=True):
        assert after.sentences[other.evidence[0]].text == dispatch.sentences[one.evidence[0]].text
