"""The same sentences by Kabar's translator, by the same weights in transformers + torch, and by a peer where one is installed.

    python tests/bench/engines.py ../shared/corpora/test/news.tsv --lines 60 --torch-python VENV/bin/python

The throw-away environment: ``python -m venv VENV && VENV/bin/pip install torch transformers``. There the int8 weights are turned
back into float32 (models/recipes) and decoded greedily, sentences of like length in batches of 16. Prints a Markdown table: BLEU,
chrF, source words a second (loading not counted), seconds to load, peak memory of the process. Each engine runs in a process of
its own, one after the other.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kabar(texts: list[str]) -> dict[str, object]:
    """This program's translator, guards and all."""
    from app.engine import checkpoints
    from app.engine.cancel import Cancel
    from app.engine.dispatch import Quality
    from app.engine.translating import open_translator
    from app.paths import MODELS

    start = time.perf_counter()
    checkpoint = checkpoints.pick(checkpoints.catalogue(MODELS), "translation", "id", "en")
    translator = open_translator(
        checkpoint.engine,
        checkpoints.load(checkpoint),
        checkpoint=checkpoint.id,
        revision=checkpoint.revision,
        parameters=checkpoint.parameters,
    )
    loaded = time.perf_counter()
    found = dict(translator.translate(texts, Quality.QUICK, Cancel()))
    return {"texts": [found[i].text for i in range(len(texts))], "load": loaded - start, "run": time.perf_counter() - loaded}


def transformers(texts: list[str]) -> dict[str, object]:
    """The same weights in transformers; runs in the throw-away environment, so it imports the reader of weights alone."""
    import torch
    from tokenizers import Tokenizer

    sys.path[:0] = [str(ROOT), str(ROOT / "models" / "recipes")]
    from id_en_draft.weights import build_model, read_ctranslate2  # type: ignore[import-not-found]

    start = time.perf_counter()
    model = build_model(*read_ctranslate2(ROOT / "models" / "id-en-draft")).eval()
    tokenizer = Tokenizer.from_file(str(ROOT / "models" / "id-en-draft" / "tokenizer.json"))
    begin, end = tokenizer.token_to_id("<bos>"), tokenizer.token_to_id("<eos>")
    prompts = [[begin, *tokenizer.encode(f"{text}\n").ids] for text in texts]
    order = sorted(range(len(texts)), key=lambda i: len(prompts[i]))
    loaded = time.perf_counter()
    answers = [""] * len(texts)
    for batch in (order[i : i + 16] for i in range(0, len(order), 16)):
        longest = max(len(prompts[i]) for i in batch)
        ids = torch.tensor([[0] * (longest - len(prompts[i])) + prompts[i] for i in batch])
        with torch.inference_mode():
            out = model.generate(
                ids,
                attention_mask=(ids != 0).long(),
                do_sample=False,
                max_new_tokens=2 * longest,
                eos_token_id=end,
                pad_token_id=0,
            )
        for i, row in zip(batch, out[:, longest:].tolist(), strict=True):
            answers[i] = tokenizer.decode(row).strip()
    return {"texts": answers, "load": loaded - start, "run": time.perf_counter() - loaded}


ENGINES = {"kabar": kabar, "transformers": transformers}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lines", type=int, default=60)
    parser.add_argument("--torch-python", type=Path, help="python of an environment with torch and transformers")
    parser.add_argument(
        "--engine", choices=sorted(ENGINES), help="run one engine in this process and print JSON (used by itself)"
    )
    options = parser.parse_args()
    rows = [line.split("\t")[-2:] for line in options.file.read_text(encoding="utf-8").splitlines()[: options.lines]]
    if options.engine:
        found = ENGINES[options.engine]([row[0] for row in rows])
        print(json.dumps(found | {"peak": _peak()}))
        return

    import sacrebleu

    words = sum(len(row[0].split()) for row in rows)
    references = [[row[1] for row in rows]]
    print(f"{options.file.name}, {len(rows)} sentences, {words} words\n")
    print("| engine | BLEU | chrF | source words/s | load s | peak MB |")
    print("|---|---:|---:|---:|---:|---:|")
    for engine in ENGINES:
        python = options.torch_python if engine == "transformers" else sys.executable
        if python is None:
            print(f"| {engine} | skipped: no --torch-python | | | | |")
            continue
        command = [str(python), __file__, str(options.file), "--lines", str(options.lines), "--engine", engine]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
        bleu = sacrebleu.corpus_bleu(found["texts"], references).score
        chrf = sacrebleu.corpus_chrf(found["texts"], references).score
        speed = words / found["run"]
        print(f"| {engine} | {bleu:.2f} | {chrf:.2f} | {speed:.0f} | {found['load']:.1f} | {found['peak']} |", flush=True)
    if importlib.util.find_spec("argostranslate") is None:
        print("| argostranslate | skipped: not installed, and it has no Indonesian package without a download | | | | |")


def _peak() -> int:
    """Peak memory of this process in MB (Linux gives kilobytes, macOS bytes)."""
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
