"""An abstract: what a checkpoint wrote of a whole article, and what of that the article says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of an abstract, in English: the ids of the article's sentences that say it, in reading order, and what it says
    (numbers, names, quotations) that the article does not."""

    text: str
    evidence: tuple[int, ...]
    unsupported: tuple[str, ...] = ()

    @property
    def supported(self) -> bool:
        """Whether a reader is shown it: the article says it, as far as that can be checked."""
        return bool(self.evidence) and not self.unsupported


@dataclass(frozen=True, slots=True)
class Abstract:
    """What a checkpoint wrote of the whole article, in English and in its own words, sentence by sentence; which checkpoint that
    was, and how it was decoded. Claims that are not supported are kept, so that they can be told of, and never shown as the
    article's."""

    claims: tuple[Claim, ...]
    checkpoint: str
    revision: str
    decoding: str

    @property
    def shown(self) -> tuple[Claim, ...]:
        """The claims that are supported."""
        return tuple(claim for claim in self.claims if claim.supported)

    @property
    def left_out(self) -> tuple[Claim, ...]:
        """The claims that are not."""
        return tuple(claim for claim in self.claims if not claim.supported)

    @property
    def unsupported(self) -> tuple[str, ...]:
        """What the claims that are left out say and the article does not, each once."""
        return tuple(dict.fromkeys(words for claim in self.claims for words in claim.unsupported))

    @property
    def false(self) -> int:
        """How many claims are left out because they say such a thing."""
        return sum(bool(claim.unsupported) for claim in self.claims)

    @property
    def groundless(self) -> int:
        """How many are left out only because no sentence of the article says so."""
        return len(self.left_out) - self.false
