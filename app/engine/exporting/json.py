"""JSON: the whole dispatch for other programs. docs/schema.md tells it field by field."""

from __future__ import annotations

import json

from app.engine.article import Document
from app.engine.dispatch import Detection, Dispatch, Point, Translation
from app.engine.errors import KabarError
from app.engine.exporting.volume import Volume

SCHEMA = 1
"""The version of the format: raised when a field goes, changes its name or its meaning, not when one is added."""


def render(volume: Volume) -> bytes:
    """The object of :func:`to_json`, or for a batch the list of them, indented, in UTF-8."""
    objects = [to_json(dispatch) for dispatch in volume.dispatches]
    text = json.dumps(objects if volume.batch else objects[0], ensure_ascii=False, indent=2) + "\n"
    # A file name may hold bytes that are no UTF-8 (lone surrogates in Python): "\udce9" is how JSON writes those too.
    return text.encode("utf-8", "backslashreplace")


def to_json(dispatch: Dispatch) -> dict[str, object]:
    """The dispatch as values that :mod:`json` can write; no text is changed."""
    article, made = dispatch.article, dispatch.provenance
    translations = dispatch.translations or (None,) * len(dispatch.sentences)
    return {
        **detection_json(dispatch.document, dispatch.detection),
        "headline": {"text": article.headline, **_english(dispatch.headline)},
        "dateline": article.dateline,
        "byline": article.byline,
        "date": article.date.isoformat() if article.date else None,
        "sentences": [
            {
                "id": sentence.id,
                "paragraph": sentence.paragraph,
                "start": sentence.start,
                "end": sentence.end,
                "text": sentence.text,
                **_english(translation),
                "language": _language(dispatch, sentence.paragraph),
            }
            for sentence, translation in zip(dispatch.sentences, translations, strict=True)
        ],
        "summary": _summary(dispatch),
        "key_facts": [
            {
                "kind": fact.kind.value,
                "text": fact.text,
                "day": fact.day.isoformat() if fact.day else None,
                "evidence": list(fact.evidence),
            }
            for fact in dispatch.key_facts
        ],
        "abstract": _abstract(dispatch),
        "removed": [{"text": removed.text, "reason": removed.reason.value} for removed in article.removed],
        "findings": [
            {
                "kind": finding.kind.value,
                "sentence": finding.sentence,
                "message": finding.message,
                "source": finding.source,
                "target": finding.target,
            }
            for finding in dispatch.findings
        ],
        "notices": [{"kind": notice.kind, "message": notice.message, "remedy": notice.remedy} for notice in dispatch.notices],
        "provenance": {
            "outlet": article.outlet,
            "url": dispatch.document.metadata.url,
            "name": made.name,
            "sha256": made.sha256,
            "bytes": made.size,
            "media_type": made.media_type,
            "encoding": made.encoding,
            "read_at": made.read_at.isoformat(),
            "translated_at": made.translated_at.isoformat() if made.translated_at else None,
            "checkpoint": made.checkpoint,
            "revision": made.revision,
            "decoding": made.decoding,
            "version": made.version,
            "complete": dispatch.complete,
            "edited": dispatch.edited,
        },
        "timings": dict(dispatch.timings),
    }


def detection_json(document: Document, detection: Detection) -> dict[str, object]:
    """What a dispatch begins with, and all there is where only the language was asked for."""
    guesses = [{"language": guess.language, "confidence": guess.confidence} for guess in detection.paragraphs]
    return {
        "schema": SCHEMA,
        "source": {"name": document.name, "sha256": document.sha256, "bytes": document.size},
        "detection": {"language": detection.language, "confidence": detection.confidence, "paragraphs": guesses},
    }


def error_json(name: str, error: KabarError) -> dict[str, object]:
    """What stands in the place of a dispatch for a file that failed."""
    return {
        "schema": SCHEMA,
        "source": {"name": name, "sha256": None, "bytes": None},
        "error": {"kind": error.kind, "message": error.message, "remedy": error.remedy},
    }


def _english(translation: Translation | None) -> dict[str, str | None]:
    if translation is None:
        return {"translation": None, "machine": None}
    return {"translation": translation.text, "machine": translation.machine}


def _language(dispatch: Dispatch, paragraph: int) -> str:
    guesses = dispatch.detection.paragraphs
    return guesses[paragraph].language if paragraph < len(guesses) else dispatch.detection.language


def _summary(dispatch: Dispatch) -> dict[str, object] | None:
    if dispatch.summary is None:
        return None
    translations = dispatch.points or (None,) * len(dispatch.summary.points)
    return {
        "length": dispatch.summary.length.value,
        "points": [_point(*each) for each in zip(dispatch.summary.points, translations, strict=True)],
        "left_out": [_point(point, dispatch.kept.get(point.text)) for point in dispatch.summary.left_out],
    }


def _abstract(dispatch: Dispatch) -> dict[str, object] | None:
    abstract = dispatch.abstract
    if abstract is None:
        return None
    return {
        "claims": [
            {
                "text": claim.text,
                "evidence": list(claim.evidence),
                "supported": claim.supported,
                "unsupported": list(claim.unsupported),
                "edited_since": [id for id in claim.evidence if id in dispatch.edited_sentences],
            }
            for claim in abstract.claims
        ],
        "checkpoint": abstract.checkpoint,
        "revision": abstract.revision,
        "decoding": abstract.decoding,
    }


def _point(point: Point, translation: Translation | None) -> dict[str, object]:
    return {
        "text": point.text,
        **_english(translation),
        "evidence": list(point.evidence),
        "grounds": [
            {"kind": ground.kind.value, "weight": ground.weight, "count": ground.count, "of": ground.of}
            for ground in point.grounds
        ],
    }
