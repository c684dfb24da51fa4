"""Filter, mix and augment the corpora: train.tsv, one pass of it in random order, and a report of what was dropped."""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from . import augment
from .filters import Seen, unfaithful
from .lexicon import Lexicon, train_lexicon
from .pairs import Pair, read_pairs, write_pairs

# Pairs of a pass, by domain: news and government first (what Kabar reads), some everyday text, little religion and
# software. What is over a share comes into another pass (another seed).
SHARES = {
    "news": 40_000,
    "gov": 8_000,
    "general": 5_000,
    "dialogue": 2_500,
    "religion": 400,
    "software": 400,
    "dictionary": 500,
}
AT_MOST = {
    "GlobalVoices": 5_000,
    "mozilla/legal-docs": 300,
}  # of a source: web diaries and legal notices, not wire news
LEFT_OUT = ("TED", "talk part", "Vocabulary")  # talks: CC BY-NC-ND; Vocabulary: unchecked single words
CHECKED = ("news", "gov", "general", "religion", "software")  # by names and agreement; the rest is too short for it
LEAST_AGREEING = 0.05  # of a source's pairs, those of freest translation, dropped by the lexicon
MADE = {"dateline": 1_000, "quotation": 2_000, "acronym": 800, "figures": 1_500, "frame": 600, "segment": 1_200}


def mend(pair: Pair) -> Pair:
    """Put back a final full stop that both sides lost, drop a quotation mark that only one side opens, and write a
    decimal point where the English kept the Indonesian comma."""
    here, there = pair.indonesian, pair.english
    if pair.domain not in ("dictionary", "dialogue") and len(here) > 40 and _ends_bare(here) and _ends_bare(there):
        here, there = here + ".", there + "."
    for number in re.findall(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,]*\d)", there):
        if number in here:
            there = there.replace(number, number.replace(",", "."))
    if here[:1] == '"' and here.count('"') % 2 and there.count('"') % 2 == 0:
        here = here[1:]
    if there[:1] == '"' and there.count('"') % 2 and here.count('"') % 2 == 0:
        there = there[1:]
    return Pair(pair.domain, pair.source, here, there)


def _ends_bare(text: str) -> bool:
    return text[-1].isalnum() or text[-1] in ")%"


def reason_to_drop(pair: Pair, lexicon: Lexicon, seen: Seen) -> str | None:
    """Why `pair` should not be learned from, or None."""
    if why := unfaithful(pair, lexicon if pair.domain in CHECKED else None):
        return why
    if len(pair.indonesian) > 60 and not 0.55 <= len(pair.english) / len(pair.indonesian) <= 1.6:
        return "length"
    if pair.indonesian in seen:
        return "near duplicate"
    return None


def drop_free_translations(pairs: list[Pair], lexicon: Lexicon) -> list[Pair]:
    """Drop of each source the share whose words explain each other least."""
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_source[pair.source].append(pair)
    kept: list[Pair] = []
    for group in by_source.values():
        if group[0].domain in CHECKED:
            group.sort(key=lambda pair: (lexicon.agreement(pair), pair.indonesian))
            group = group[int(len(group) * LEAST_AGREEING) :]
        kept += group
    return kept


def below_cosine(path: Path, least: float) -> set[tuple[str, str]]:
    """The pairs of a file of `cosine`, Indonesian, English that the sentence encoder found too far apart."""
    with path.open(encoding="utf-8") as lines:
        columns = (line.rstrip("\n").split("\t") for line in lines)
        return {(here, there) for cosine, here, there in columns if float(cosine) < least}


def make(clean: list[Pair], rng: random.Random) -> list[Pair]:
    """The made pairs, drawn from clean news and government ones."""
    base = [pair for pair in clean if pair.domain in ("news", "gov", "general")]
    new: list[Pair] = [augment.frame(rng) for _ in range(MADE["frame"])]
    for kind in ("dateline", "quotation", "acronym", "figures"):
        change = getattr(augment, kind)
        found = (changed for pair in rng.sample(base, len(base)) if (changed := change(pair, rng)))
        new += islice(found, MADE[kind])
    pool = [pair for pair in base if len(pair.indonesian) < 160] + new
    joined = (two for _ in range(4 * MADE["segment"]) if (two := augment.segment(*rng.sample(pool, 2))))
    return new + list(islice(joined, MADE["segment"]))


def known_texts(folder: Path) -> set[str]:
    """Letters and digits of every sentence of the test and dev sets, both sides."""
    files = sorted((folder / "test").glob("*.tsv")) + sorted((folder / "dev").glob("*.tsv"))
    return {bare(text) for path in files for pair in read_pairs(path) for text in (pair.indonesian, pair.english)}


def bare(text: str) -> str:
    """Lower-case letters and digits alone, to compare texts whatever their punctuation."""
    return re.sub(r"\W+", "", text.lower())


def shares(clean: Iterable[Pair], rng: random.Random) -> list[Pair]:
    """Draw each domain's share, no more of a source than it may have."""
    by_source: dict[str, list[Pair]] = defaultdict(list)
    for pair in clean:
        by_source[pair.source].append(pair)
    by_domain: dict[str, list[Pair]] = defaultdict(list)
    for source, group in by_source.items():
        most = next((count for name, count in AT_MOST.items() if name in source), len(group))
        by_domain[group[0].domain] += rng.sample(group, min(len(group), most))
    return [pair for name, group in by_domain.items() for pair in rng.sample(group, min(len(group), SHARES[name]))]


def run(options: argparse.Namespace) -> None:
    """Write train.tsv and report.json into the folder."""
    rng = random.Random(options.seed)
    frozen = known_texts(options.corpora)
    pairs = [
        mend(pair)
        for pair in read_pairs(options.corpora / "train.tsv.gz")
        if pair.domain in SHARES and not any(name in pair.source for name in LEFT_OUT)
    ]
    lexicon = train_lexicon(pairs)
    far = below_cosine(options.cosines, options.least_cosine) if options.cosines else set()
    seen, dropped, clean = Seen(), Counter(), []
    for pair in pairs:
        why = reason_to_drop(pair, lexicon, seen)
        if bare(pair.indonesian) in frozen or bare(pair.english) in frozen:
            why = "test or dev"
        elif not why and (pair.indonesian, pair.english) in far:
            why = "cosine"
        if why:
            dropped[f"{pair.domain}: {why}"] += 1
            if options.show and dropped[f"{pair.domain}: {why}"] <= options.show:
                print(f"{why}\t{pair.indonesian}\t{pair.english}")
        else:
            clean.append(pair)
    before = len(clean)
    clean = drop_free_translations(clean, lexicon)
    mixed = shares(clean, rng)
    mixed += make(mixed, rng)
    rng.shuffle(mixed)
    write_pairs(options.out / "train.tsv", mixed)
    report = {
        "read": len(pairs),
        "dropped": dict(sorted(dropped.items())) | {"free translation": before - len(clean)},
        "clean": dict(Counter(pair.domain for pair in clean)),
        "mixed": dict(Counter(pair.domain for pair in mixed)),
        "made": dict(Counter(pair.source.rpartition(" + ")[2] for pair in mixed if " + " in pair.source)),
    }
    (options.out / "report.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `prepare` takes."""
    parser.add_argument("--corpora", type=Path, required=True, help="folder with train.tsv.gz, test/ and dev/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cosines", type=Path, help="cosines.tsv of `encode`: pairs below --least-cosine are dropped")
    parser.add_argument("--least-cosine", type=float, default=0.855, help="lower ones were misaligned or free")
    parser.add_argument("--show", type=int, default=0, help="print so many dropped pairs of each kind")
    parser.add_argument("--seed", type=int, default=23, help="other passes are other seeds")
