"""python -m id_en_draft cosine|prepare|distil|train|evaluate|export (from the folder above this one)."""

import argparse
import importlib

COMMANDS = {
    "cosine": "how far a sentence encoder finds the sides of pairs apart (optional, for prepare)",
    "prepare": "filter, mix and augment the corpora",
    "distil": "pairs from Indonesian text alone, by the checkpoint itself (optional, for train)",
    "train": "train an adapter of a checkpoint, resumable",
    "evaluate": "score checkpoints on a test set, side by side",
    "export": "a trained state to a checkpoint with card and manifest entry",
}


def main() -> None:
    """Import only what the command needs: preparing wants no torch."""
    parser = argparse.ArgumentParser(prog="id_en_draft", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, purpose in COMMANDS.items():
        commands.add_parser(name, help=purpose, add_help=False)
    chosen, rest = parser.parse_known_args()
    module = importlib.import_module(f".{chosen.command}", __package__)
    options = argparse.ArgumentParser(prog=f"id_en_draft {chosen.command}", description=module.__doc__)
    module.arguments(options)
    module.run(options.parse_args(rest))


if __name__ == "__main__":
    main()
