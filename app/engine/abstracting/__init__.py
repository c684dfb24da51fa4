"""Abstracting: a translated article → an abstract, written anew in English by a checkpoint, each sentence of it checked.

Optional: only where somebody has installed a summarization checkpoint, and asks for it; the summary stays what it is. Method and
what it cannot see: docs/summaries.md.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass

from app.engine.abstract import Abstract, Claim
from app.engine.abstracting.aligning import align
from app.engine.abstracting.seq2seq import open_seq2seq
from app.engine.cancel import Cancel
from app.engine.checking.support import unsupported
from app.engine.dispatch import Dispatch, Translation
from app.engine.errors import TextTooShort
from app.engine.segmenting import split
from app.engine.summarizing.standing import candidates
from app.engine.summarizing.words import count
from app.engine.translating import open_engine
from app.engine.translating.engine import Parameters

__all__ = ["ENGINES", "LEAST_WORDS", "Abstracter", "Write", "abstract", "describe", "open_abstracter"]

LEAST_WORDS = 120
"""Words of running text, in English, below which there is no abstract: it would hardly be shorter, and more of it invented."""

Write = Callable[[Sequence[str], Cancel], list[str]]
"""What a checkpoint writes of a text, given by its sentences: a text for each part of it that fits the checkpoint's window, in
order. Raises Cancelled where the work was stopped."""

ENGINES: dict[str, Callable[[MutableMapping[str, bytes], Parameters, int], Write]] = {"ctranslate2-seq2seq": open_seq2seq}
"""Engine names of the catalogue, and what opens each from files, parameters and a number of threads."""


@dataclass(frozen=True, slots=True)
class Abstracter:
    """A summarization checkpoint that can be asked; which it is, and how it decodes ("greedy", "beam 4")."""

    checkpoint: str
    revision: str
    decoding: str
    write: Write


def open_abstracter(
    engine: str,
    files: MutableMapping[str, bytes],
    *,
    checkpoint: str,
    revision: str,
    parameters: Parameters,
    threads: int = 0,
) -> Abstracter:
    """Load a checkpoint's ``files``, as :func:`app.engine.translating.open_translator` does. Raises CheckpointCorrupt."""
    write = open_engine(ENGINES, engine, files, checkpoint, parameters, threads)
    return Abstracter(checkpoint, revision, describe(parameters), write)


def describe(parameters: Parameters) -> str:
    """How a checkpoint with these parameters decodes: "greedy" or "beam 4"."""
    beams = int(parameters.get("beam_size", 1))
    return "greedy" if beams == 1 else f"beam {beams}"


def abstract(dispatch: Dispatch, abstracter: Abstracter, cancel: Cancel) -> Abstract:
    """The abstract of a dispatch that is translated whole, of the machine's English.

    A claim that says a number, a name or a quotation that the article does not have, or that rests on no sentence of it, is
    left out: marked among sound ones it would still be read, and believed. It is kept in the abstract, so that a reader can be
    told what was left out and why.

    Raises TextTooShort where there is too little English, Cancelled, and what loading the checkpoint raises.
    """
    english = [_machine(translation) for translation in dispatch.translations]
    running = [english[sentence.id] for sentence in candidates(dispatch.article, dispatch.sentences)]
    if (words := sum(map(count, running))) < LEAST_WORDS:
        raise TextTooShort("The article is too short for an abstract.", f"Read it whole: it has only {words:,} words.")
    texts = abstracter.write([text for text in running if text], cancel)
    told = list(dict.fromkeys(text[start:end] for text in texts for start, end in split(text)))
    article = dispatch.article
    around = (article.dateline, article.byline, article.outlet)
    pairs = [
        (article.headline or "", _machine(dispatch.headline)),
        *((text, "") for text in around if text),
        *zip((sentence.text for sentence in dispatch.sentences), english, strict=True),
    ]
    claims = zip(told, align(told, english), unsupported(told, pairs), strict=True)
    return Abstract(tuple(Claim(*each) for each in claims), abstracter.checkpoint, abstracter.revision, abstracter.decoding)


def _machine(translation: Translation | None) -> str:
    """The English that the machine gave, whatever a person has put in its place."""
    if translation is None:
        return ""
    return translation.text if translation.machine is None else translation.machine
