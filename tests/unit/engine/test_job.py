"""The whole path with a translator that needs no checkpoint: order, events, cancelling, reuse, notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest

from app import paths
from app.engine import events, job
from app.engine.abstracting import Abstracter, Write
from app.engine.article import Pasted, Role
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import AS_IT_STANDS, Dispatch, FactKind, Flaw, Length, Quality, Translation
from app.engine.errors import CheckpointMissing, UnreadableDocument, UnsupportedLanguage

PARAGRAPHS = [
    "Pemerintah Kota Kupang menutup sementara pasar ikan Oesapa mulai Senin (13/10/2025) untuk memperbaiki saluran air.",
    "Penutupan itu berlangsung selama tiga minggu dan menelan biaya Rp 1,5 miliar dari anggaran daerah tahun ini.",
    "Kepala dinas mengatakan para pedagang dipindahkan ke lapangan di dekat pelabuhan dengan pengawalan petugas setempat.",
    "Sebanyak 240 pedagang terdaftar dalam pemindahan ini, dan mereka bebas dari biaya selama pekerjaan berlangsung.",
    "Pedagang meminta agar pekerjaan selesai tepat waktu karena musim ikan segera tiba pada akhir bulan depan.",
]
ARTICLE = "\n\n".join(["Pasar Ikan Oesapa Ditutup Tiga Minggu", *PARAGRAPHS])


class FakeTranslator:
    """Says which text it was asked for, and how, instead of translating it."""

    checkpoint = "fake"
    revision = "0"

    def __init__(self, cancel_after: int | None = None) -> None:
        self.asked: list[tuple[str, Quality]] = []
        self.cancel_after = cancel_after

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        for index, text in enumerate(texts):
            if cancel.is_set():
                return
            self.asked.append((text, quality))
            if self.cancel_after is not None and len(self.asked) >= self.cancel_after:
                cancel.set()
            yield index, Translation(f"EN {text}", quality.value, careful=quality is Quality.CAREFUL)


def ready(translator: FakeTranslator) -> Future[FakeTranslator]:
    future: Future[FakeTranslator] = Future()
    future.set_result(translator)
    return future


def run(
    text: str, options: job.Options | None = None, translator: FakeTranslator | None = None
) -> tuple[Dispatch, list[events.Event]]:
    seen: list[events.Event] = []
    dispatch = job.run(
        Pasted(text.encode()), options or job.Options(), ready(translator or FakeTranslator()), seen.append, Cancel()
    )
    return dispatch, seen


def test_points_come_first_then_the_headline_then_the_body_in_reading_order() -> None:
    translator = FakeTranslator()
    dispatch, seen = run(ARTICLE, translator=translator)
    assert dispatch.summary
    points = [point.text for point in dispatch.summary.points]
    careful = [text for text, quality in translator.asked if quality is Quality.CAREFUL]
    body = [text for text, quality in translator.asked if quality is Quality.QUICK]
    assert careful == [*points, "Pasar ikan Oesapa ditutup tiga minggu"]  # the headline as a sentence
    assert translator.asked[: len(careful)] == [(text, Quality.CAREFUL) for text in careful]
    assert body == [sentence.text for sentence in dispatch.sentences if sentence.text not in points]
    assert dispatch.complete
    assert all(dispatch.translations)
    assert seen[-1] == events.Progress(len(points) + 1 + len(dispatch.sentences), len(points) + 1 + len(dispatch.sentences))
    kinds = [type(event) for event in seen]
    assert kinds.index(events.Cleaned) < kinds.index(events.Detected) < kinds.index(events.Summarized)
    assert kinds.index(events.Summarized) < kinds.index(events.PointTranslated) < kinds.index(events.HeadlineTranslated)


def test_the_key_facts_are_told_before_any_english() -> None:
    translator = FakeTranslator()
    dispatch, seen = run(ARTICLE, translator=translator)
    assert [fact.text for fact in dispatch.key_facts if fact.kind is FactKind.MONEY] == ["Rp 1.5 billion"]
    assert events.KeyFactsFound(dispatch.key_facts) in seen
    kinds = [type(event) for event in seen]
    assert kinds.index(events.Summarized) < kinds.index(events.KeyFactsFound) < kinds.index(events.Prepared)
    assert not any("Rp 1.5 billion" in text for text, _ in translator.asked)


def test_only_indonesian_has_key_facts() -> None:
    english = "The fish market of Kupang cost Rp 1.5 billion, Maria Leto said on 13 October 2025, and 12 traders were hurt."
    dispatch, seen = run("\n\n".join([english] * 5))
    assert dispatch.detection.language == "en"
    assert dispatch.key_facts == ()
    assert not any(isinstance(event, events.KeyFactsFound) for event in seen)


def test_a_sentence_that_is_a_point_is_translated_once() -> None:
    translator = FakeTranslator()
    dispatch, _ = run(ARTICLE, translator=translator)
    texts = [text for text, _ in translator.asked]
    assert len(texts) == len(set(texts))
    assert dispatch.summary
    for point, english in zip(dispatch.summary.points, dispatch.points, strict=True):
        sentence = dispatch.sentences[point.evidence[0]]
        if sentence.text == point.text:
            assert dispatch.translations[sentence.id] == english


@pytest.mark.parametrize("after", [1, 3, 5])
def test_a_cancel_keeps_what_is_done(after: int) -> None:
    translator = FakeTranslator(cancel_after=after)
    dispatch, _ = run(ARTICLE, translator=translator)
    assert not dispatch.complete
    assert len(translator.asked) == after
    done = {english.text for english in (*dispatch.points, *dispatch.translations, dispatch.headline) if english}
    assert done == {f"EN {text}" for text, _ in translator.asked}
    assert len(dispatch.translations) == len(dispatch.sentences)


def test_a_cancel_before_anything_is_read_is_silent() -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        job.run(Pasted(ARTICLE.encode()), job.Options(), ready(FakeTranslator()), lambda event: None, cancel)


def test_without_translation_no_translator_is_needed() -> None:
    dispatch = job.run(Pasted(ARTICLE.encode()), job.Options(translate=False), None, lambda event: None, Cancel())
    assert dispatch.complete
    assert dispatch.provenance.checkpoint is None
    assert dispatch.translations == (None,) * len(dispatch.sentences)
    assert dispatch.summary


def test_a_short_text_is_translated_and_the_summary_is_excused() -> None:
    dispatch, _ = run("\n\n".join(PARAGRAPHS[:1]))
    assert dispatch.summary is None
    assert [notice.kind for notice in dispatch.notices] == ["too short"]
    assert all(dispatch.translations)


def test_english_paragraphs_pass_as_they_stand() -> None:
    english = "The mayor told reporters that the fish market will be closed for three weeks while drains are repaired."
    translator = FakeTranslator()
    dispatch, _ = run("\n\n".join([ARTICLE, english]), translator=translator)
    assert english not in [text for text, _ in translator.asked]
    assert dispatch.translations[-1] == Translation(english, AS_IT_STANDS)
    assert dispatch.complete


def test_an_english_article_needs_no_translation_at_all() -> None:
    english = "\n\n".join(
        [
            "Fish market in Kupang to close for three weeks",
            "The city government will close the fish market in Oesapa for three weeks so that its drains can be repaired.",
            "Officials said on Monday that two hundred and forty traders would move to a field near the harbour meanwhile.",
            "Traders asked the government to finish the work on time because the fishing season will begin next month.",
            "The work is paid for by the regional budget, and the head of the office promised that nobody would be charged.",
        ]
    )
    translator = FakeTranslator()
    dispatch, _ = run(english, translator=translator)
    assert translator.asked == []
    assert dispatch.complete
    assert {english.decoding for english in dispatch.translations if english} == {AS_IT_STANDS}


JAVANESE = "\n\n".join(
    [
        "Wong-wong ing desa iku padha nandur pari ing sawah saben esuk, banjur mulih yen srengenge wis dhuwur banget.",
        "Bapakku lagi lunga menyang pasar arep tuku uyah lan gula, dene ibuku isih masak ing pawon karo adhiku.",
        "Aku ora ngerti kena apa kancaku durung teka, mangka dheweke wis janji arep mrene sadurunge jam pitu.",
    ]
)


def test_a_language_that_is_not_translated_is_refused_after_the_article_is_shown() -> None:
    seen: list[events.Event] = []
    with pytest.raises(UnsupportedLanguage):
        job.run(Pasted(JAVANESE.encode()), job.Options(), ready(FakeTranslator()), seen.append, Cancel())
    assert [type(event) for event in seen] == [events.Cleaned, events.Detected]
    dispatch, _ = run(JAVANESE, job.Options(assume="id"))
    assert dispatch.complete
    assert "assumed" in [notice.kind for notice in dispatch.notices]


def test_another_length_translates_only_what_is_new() -> None:
    dispatch, _ = run(ARTICLE, job.Options(length=Length.LONG))
    translator = FakeTranslator()
    seen: list[events.Event] = []
    shorter = job.resummarize(dispatch, Length.SHORT, ready(translator), seen.append, Cancel())
    assert shorter.summary
    assert shorter.summary.length is Length.SHORT
    assert len(shorter.points) == len(shorter.summary.points)
    assert all(shorter.points)
    assert not {text for text, _ in translator.asked} & {point.text for point in dispatch.summary.points}  # type: ignore[union-attr]
    again = FakeTranslator()
    longer = job.resummarize(shorter, Length.LONG, ready(again), seen.append, Cancel())
    assert again.asked == []
    assert longer.points == dispatch.points
    assert longer.provenance == dispatch.provenance


def test_a_flaw_becomes_a_finding_at_its_sentence() -> None:
    class Looping(FakeTranslator):
        def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
            for index, translation in super().translate(texts, quality, cancel):
                flaw = Flaw.LOOP if "240 pedagang" in translation.text else None
                yield index, Translation(translation.text, translation.decoding, True, flaw=flaw)

    dispatch, seen = run(ARTICLE, translator=Looping())
    looping = next(sentence.id for sentence in dispatch.sentences if "240 pedagang" in sentence.text)
    assert looping in [finding.sentence for finding in dispatch.findings]
    told = [event for event in seen if isinstance(event, events.SentenceTranslated) and event.id == looping]
    assert told[0].findings


class Forgetful(FakeTranslator):
    """Loses the 240 traders where it is quick, and, where told so, where it is careful too."""

    def __init__(self, *, always: bool = False, cancel_after: int | None = None) -> None:
        super().__init__(cancel_after)
        self.always = always

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        for index, translation in super().translate(texts, quality, cancel):
            forgets = self.always or quality is Quality.QUICK
            yield index, replace(translation, text=translation.text.replace("240", "many") if forgets else translation.text)


def test_a_sentence_whose_number_is_lost_is_tried_with_care_before_it_is_told() -> None:
    dispatch, seen = run(ARTICLE, job.Options(length=Length.SHORT), Forgetful())
    lost = next(sentence.id for sentence in dispatch.sentences if "240" in sentence.text)
    assert "240" in dispatch.translations[lost].text  # type: ignore[union-attr]
    assert dispatch.translations[lost].careful  # type: ignore[union-attr]
    assert lost not in [finding.sentence for finding in dispatch.findings]
    told = [event.id for event in seen if isinstance(event, events.SentenceTranslated)]
    assert sorted(told) == [sentence.id for sentence in dispatch.sentences]


def test_a_sentence_whose_negation_is_lost_is_tried_with_care_too() -> None:
    class Affirming(FakeTranslator):
        """Knows "not" only where it is careful."""

        def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
            for index, translation in super().translate(texts, quality, cancel):
                denies = quality is Quality.CAREFUL and "tidak" in translation.text
                yield index, replace(translation, text=f"{translation.text} not") if denies else translation

    text = ARTICLE.replace("bebas dari biaya", "tidak dipungut biaya")
    dispatch, _ = run(text, job.Options(length=Length.SHORT), Affirming())
    lost = next(sentence.id for sentence in dispatch.sentences if "tidak" in sentence.text)
    assert dispatch.translations[lost].text.endswith("not")  # type: ignore[union-attr]
    assert lost not in [finding.sentence for finding in dispatch.findings]


def test_a_number_that_care_loses_too_is_told_and_the_quick_translation_stays() -> None:
    translator = Forgetful(always=True)
    dispatch, _ = run(ARTICLE, job.Options(length=Length.SHORT), translator)
    lost = next(sentence.id for sentence in dispatch.sentences if "240" in sentence.text)
    assert not dispatch.translations[lost].careful  # type: ignore[union-attr]
    assert lost in [finding.sentence for finding in dispatch.findings]


def test_a_cancel_before_the_second_try_keeps_the_first() -> None:
    whole = Forgetful()
    run(ARTICLE, job.Options(length=Length.SHORT), whole)
    dispatch, _ = run(ARTICLE, job.Options(length=Length.SHORT), Forgetful(cancel_after=len(whole.asked) - 1))
    lost = next(sentence.id for sentence in dispatch.sentences if "240" in sentence.text)
    assert dispatch.complete
    assert lost in [finding.sentence for finding in dispatch.findings]


def test_a_checkpoint_that_does_not_load_is_told_after_the_article_is_shown() -> None:
    future: Future[FakeTranslator] = Future()
    future.set_exception(CheckpointMissing("The file x is missing.", "Install Kabar again."))
    seen: list[events.Event] = []
    with pytest.raises(CheckpointMissing):
        job.run(Pasted(ARTICLE.encode()), job.Options(), future, seen.append, Cancel())
    assert events.Cleaned in [type(event) for event in seen]


def test_provenance_names_file_checkpoint_and_decoding(tmp_path: Path) -> None:
    file = tmp_path / "berita “pasar”.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    dispatch = job.run(file, job.Options(), ready(FakeTranslator()), lambda event: None, Cancel())
    provenance = dispatch.provenance
    assert (provenance.name, provenance.size) == (file.name, len(file.read_bytes()))
    assert (provenance.checkpoint, provenance.revision) == ("fake", "0")
    assert provenance.decoding
    assert provenance.translated_at
    assert provenance.read_at <= provenance.translated_at


def test_the_same_input_gives_the_same_dispatch() -> None:
    one, other = run(ARTICLE)[0], run(ARTICLE)[0]
    assert (one.article, one.sentences, one.detection, one.summary, one.translations) == (
        other.article,
        other.sentences,
        other.detection,
        other.summary,
        other.translations,
    )


def test_the_sample_article_is_read_whole() -> None:
    dispatch = job.run(paths.SAMPLE, job.Options(translate=False), None, lambda event: None, Cancel())
    assert dispatch.detection.language == "id"
    assert dispatch.article.headline
    assert dispatch.article.dateline
    assert 350 <= len(dispatch.article.text.split()) <= 450
    assert dispatch.article.removed
    assert all(paragraph.role is not Role.FURNITURE for paragraph in dispatch.article.paragraphs)


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        job.run(tmp_path, job.Options(translate=False), None, lambda event: None, Cancel())


def test_a_gist_is_headline_and_points_and_the_rest_comes_when_the_job_goes_on() -> None:
    whole, _ = run(ARTICLE)
    translator = FakeTranslator()
    gist, seen = run(ARTICLE, job.Options(gist=True), translator)
    assert gist.is_gist
    assert not gist.complete
    assert {quality for _, quality in translator.asked} == {Quality.CAREFUL}
    prepared = next(event.dispatch for event in seen if isinstance(event, events.Prepared))
    assert not any((*prepared.translations, *prepared.points, prepared.headline))

    asked = len(translator.asked)
    dispatch = job.go_on(gist, job.Options(), ready(translator), lambda event: None, Cancel())
    assert dispatch.complete
    assert {quality for _, quality in translator.asked[asked:]} == {Quality.QUICK}
    assert (dispatch.points, dispatch.headline, dispatch.translations) == (whole.points, whole.headline, whole.translations)
    assert dispatch.findings == whole.findings


def test_going_on_after_a_cancel_asks_only_for_what_is_missing() -> None:
    stopped, _ = run(ARTICLE, translator=FakeTranslator(cancel_after=5))
    translator = FakeTranslator()
    dispatch = job.go_on(stopped, job.Options(), ready(translator), lambda event: None, Cancel())
    assert dispatch.complete
    done = {english.text for english in (*stopped.points, *stopped.translations, stopped.headline) if english}
    assert not done & {f"EN {text}" for text, _ in translator.asked}


LONG = "\n\n".join(
    [
        ARTICLE,
        "Nelayan dari pulau-pulau sekitar biasanya menjual tangkapan mereka di sana sejak dini hari sampai menjelang siang.",
        "Warga yang tinggal di belakang pasar sudah lama mengeluhkan genangan setiap kali hujan lebat turun pada malam hari.",
        "Seorang ibu rumah tangga berharap harga ikan tidak naik selama pembeli harus berjalan lebih jauh dari biasanya.",
    ]
)


def writing(write: Write) -> Abstracter:
    return Abstracter("tiny", "r1", "greedy", write)


def abstracted(write: Write, text: str = LONG, translator: FakeTranslator | None = None) -> tuple[Dispatch, list[events.Event]]:
    seen: list[events.Event] = []
    future = ready(translator or FakeTranslator())
    return job.run(Pasted(text.encode()), job.Options(), future, seen.append, Cancel(), writing(write)), seen


def test_the_abstract_follows_when_all_is_translated() -> None:
    dispatch, seen = abstracted(lambda sentences, cancel: [f"{sentences[0]} Kupang has 7 markets."])
    assert dispatch.abstract
    assert dispatch.complete
    assert [claim.supported for claim in dispatch.abstract.claims] == [True, False]
    assert dispatch.abstract.shown[0].evidence == (0,)
    assert seen[-2:] == [events.Abstracting(), events.Abstracted(dispatch.abstract)]
    assert "abstracting" in dispatch.timings
    assert run(LONG)[0].abstract is None


def test_a_gist_has_no_abstract_until_the_job_goes_on() -> None:
    asked = []

    def write(sentences: Sequence[str], cancel: Cancel) -> list[str]:
        asked.append(len(sentences))
        return [sentences[0]]

    gist = job.run(
        Pasted(LONG.encode()), job.Options(gist=True), ready(FakeTranslator()), lambda event: None, Cancel(), writing(write)
    )
    assert gist.abstract is None
    assert asked == []
    whole = job.go_on(gist, job.Options(), ready(FakeTranslator()), lambda event: None, Cancel(), writing(write))
    assert whole.abstract
    again = job.go_on(whole, job.Options(), ready(FakeTranslator()), lambda event: None, Cancel(), writing(write))
    assert again.abstract == whole.abstract
    assert len(asked) == 1, "nothing is made anew"


def test_a_cancel_during_the_abstract_keeps_the_translation_and_can_be_gone_on_with() -> None:
    def write(sentences: Sequence[str], cancel: Cancel) -> list[str]:
        raise Cancelled

    dispatch, _ = abstracted(write)
    assert all(dispatch.translations)
    assert not dispatch.complete
    translator = FakeTranslator()
    whole = job.go_on(
        dispatch,
        job.Options(),
        ready(translator),
        lambda event: None,
        Cancel(),
        writing(lambda sentences, cancel: [sentences[0]]),
    )
    assert translator.asked == []
    assert whole.abstract
    assert whole.complete


@pytest.mark.parametrize("error", [CheckpointMissing("It is missing.", "Put it back."), None])
def test_what_hinders_the_abstract_is_a_notice_and_the_translation_stands(error: CheckpointMissing | None) -> None:
    def write(sentences: Sequence[str], cancel: Cancel) -> list[str]:
        assert error
        raise error

    dispatch, seen = abstracted(write, LONG if error else "\n\n".join(PARAGRAPHS[:2]))
    assert dispatch.complete
    assert dispatch.abstract is None
    notice = next(notice for notice in dispatch.notices if notice.kind == "no abstract")
    assert notice.message == ("It is missing." if error else "The article is too short for an abstract.")
    assert events.Noticed(notice) in seen
