"""Dispatches, and the pieces that a job adds to them, as bytes: compressed JSON, lossless.

A field that a later Kabar adds has a default, and one that it drops is passed over: old bytes stay readable.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from typing import TypeVar

import msgspec

from app.engine.dispatch import Dispatch
from app.engine.events import HeadlineTranslated, PointTranslated, SentenceTranslated
from app.library.entries import pieces_of

Piece = PointTranslated | HeadlineTranslated | SentenceTranslated
"""What a job translates, with what its checks found."""

KINDS: dict[str, type[Piece]] = {"point": PointTranslated, "headline": HeadlineTranslated, "sentence": SentenceTranslated}
"""What a piece is called where it is stored."""

Value = TypeVar("Value", bound=Dispatch | Piece)


def pack(value: Dispatch | Piece) -> bytes:
    """The value as bytes."""
    try:
        text = msgspec.json.encode(value)
    except UnicodeEncodeError:  # the lone surrogates of a broken file name, which only \\u escapes can hold
        text = json.dumps(msgspec.to_builtins(value)).encode()
    return zlib.compress(text, 1)  # a sixth larger than at level 6, in a quarter of the time


def unpack(data: bytes, kind: type[Value]) -> Value:
    """The value in bytes of :func:`pack`. Raises ValueError where they hold none."""
    try:
        text = zlib.decompress(data)
        try:
            return msgspec.json.decode(text, type=kind)
        except msgspec.DecodeError:
            return msgspec.convert(json.loads(text), kind)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(str(error)) from error


def merge(dispatch: Dispatch, pieces: list[Piece]) -> Dispatch:
    """The dispatch with pieces in the order in which a job made them, as the job itself would give it when stopped there."""
    points, translations = list(dispatch.points), list(dispatch.translations)
    headline, findings = dispatch.headline, dict.fromkeys(dispatch.findings)
    for piece in pieces:
        match piece:
            case PointTranslated(index, translation):
                points[index] = translation
            case HeadlineTranslated(translation):
                headline = translation
            case SentenceTranslated(id, translation):
                translations[id] = translation
        findings.update(dict.fromkeys(piece.findings))
    grown = replace(
        dispatch,
        points=tuple(points),
        headline=headline,
        translations=tuple(translations),
        findings=tuple(sorted(findings, key=lambda finding: -1 if finding.sentence is None else finding.sentence)),
    )
    return replace(grown, complete=all(pieces_of(grown)))
