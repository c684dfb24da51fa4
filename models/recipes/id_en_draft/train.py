"""Train an adapter on two CPU cores: bf16 compute under torch.compile, float32 master weights, stopped and resumed at will.

`held.pt` is the state of a run, at a constant rate or in a decay to zero. `--from` begins a run of its own at the running mean
of another one's state, which is better than its last weights, and decays anew: one falling run after the other.
"""

import argparse
import hashlib
import signal
import statistics
import time
from collections import deque
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy

from .adapter import adapt
from .batches import Batch, Example, collate, plan_epoch, read_examples
from .state import State, load_state, save_state
from .weights import build_model, read_ctranslate2

SMOOTHING = 0.05  # of the labels; the loss that is logged includes it
LONGEST = 200  # pieces a pair; longer ones are under 1 % of the corpora and would be batches of their own
AVERAGE_EVERY = 8  # steps between two updates of the running mean, which costs a pass over all weights
AVERAGE_KEEP = 0.98  # of the mean at each update: it looks back about 400 steps
COMPILING = 3  # steps of a new process that may compile
PAUSE = 4.0  # times the usual duration of a step; what lasts longer was a pause and is not counted as training


class Trainer:
    """Model, the adapter's master weights and the optimizer of one run, and the step that moves them."""

    def __init__(self, checkpoint: Path, rank: int, rate: float, warm_up: int, threads: int) -> None:
        torch.set_num_threads(threads)
        weights, config = read_ctranslate2(checkpoint)
        self.rate, self.warm_up = rate, warm_up
        body = build_model(weights, config).model.to(torch.bfloat16)
        self.low = adapt(body, rank)
        self.master = {name: weight.detach().float().requires_grad_(True) for name, weight in self.low.items()}
        self.average = {name: weight.detach().clone() for name, weight in self.master.items()}
        self.optimizer = torch.optim.AdamW(self.master.values(), lr=rate, betas=(0.9, 0.98), weight_decay=0.0, fused=True)

        def loss_of(ids: torch.Tensor, positions: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
            hidden = body(input_ids=ids, use_cache=False).last_hidden_state.flatten(0, 1)[positions]
            # Logits at answer positions only: over 59,712 pieces they would be a third of the work elsewhere.
            logits = (hidden @ body.embed_tokens.weight.t()).float()
            return cross_entropy(logits, answers, label_smoothing=SMOOTHING)

        self.loss_of = torch.compile(loss_of, dynamic=True)

    def step(self, batch: Batch, rate: float, number: int) -> float:
        """Move all weights once; returns the loss a piece (nats, label smoothing included)."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss = self.loss_of(batch.ids, batch.positions, batch.answers)
        loss.backward()
        for name, weight in self.low.items():
            self.master[name].grad = weight.grad.float()
            weight.grad = None
        torch.nn.utils.clip_grad_norm_(self.master.values(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self._lower()
        if number % AVERAGE_EVERY == 0:
            keep = min(AVERAGE_KEEP, number / (number + 10 * AVERAGE_EVERY))  # short at first, to forget the start
            with torch.no_grad():
                torch._foreach_lerp_(list(self.average.values()), list(self.master.values()), 1 - keep)
        return loss.item()

    def _lower(self) -> None:
        with torch.no_grad():
            torch._foreach_copy_(list(self.low.values()), list(self.master.values()))

    def restore(self, state: State) -> None:
        """Take weights, running mean, optimizer and random state from `state`."""
        with torch.no_grad():
            for name, weight in self.master.items():
                weight.copy_(state.weights[name])
                self.average[name].copy_(state.average[name])
        self.optimizer.load_state_dict(state.optimizer)
        torch.set_rng_state(state.generator)
        self._lower()

    def store(self, state: State) -> State:
        """Put this run's tensors into `state`, which keeps the counters; nothing is copied."""
        state.weights = {name: weight.detach() for name, weight in self.master.items()}
        state.average = self.average
        state.optimizer = self.optimizer.state_dict()
        state.generator = torch.get_rng_state()
        return state


class Clock:
    """Seconds spent training: a step that lasted much longer than usual (paused, suspended) counts as a usual one.

    The first steps of a process are not counted: they hold the compilation.
    """

    def __init__(self) -> None:
        self.steps = 0
        self.recent: deque[float] = deque(maxlen=51)

    def count(self, seconds: float) -> float:
        """How much of a step's wall time was training."""
        self.steps += 1
        if self.steps <= COMPILING:
            return 0.0
        usual = statistics.median(self.recent) if self.recent else seconds
        self.recent.append(min(seconds, PAUSE * usual))
        return seconds if seconds < PAUSE * usual else usual


def learning_rate(trainer: Trainer, state: State, decay_minutes: float | None) -> float:
    """Warm-up, then constant; in a decay phase linear in training time down to zero at its end."""
    rate = trainer.rate * min(1.0, (state.step + 1) / trainer.warm_up)
    if decay_minutes is None or state.decay_from is None:
        return rate
    return rate * max(0.0, 1 - (state.active - state.decay_from) / (60 * decay_minutes))


def run(options: argparse.Namespace) -> None:
    """Train until the decay ends, a STOP file appears in the run's folder, or SIGTERM comes; then save the state."""
    folder: Path = options.run
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "held.pt"
    stop = folder / "STOP"
    stop.unlink(missing_ok=True)
    stopping: list[int] = []
    for kind in (signal.SIGTERM, signal.SIGINT):
        signal.signal(kind, lambda number, _frame: stopping.append(number))
    torch.manual_seed(options.seed)
    tokenizer = Tokenizer.from_file(str(options.checkpoint / "tokenizer.json"))
    examples = read_examples(options.pairs, tokenizer, LONGEST)
    data = hashlib.sha256(options.pairs.read_bytes()).hexdigest()
    trainer = Trainer(options.checkpoint, options.rank, options.rate, options.warm_up, options.threads)
    start = path if path.exists() else options.branch
    if start:
        state = load_state(start)
        if start == options.branch:
            state.weights, state.decay_from = state.average, None
        trainer.restore(state)
    else:
        state = State({}, {}, {}, torch.get_rng_state(), data)
    trainer.store(state)
    if state.data != data:  # other pairs: the order counts in them anew
        state.data, state.epoch, state.batch = data, state.epoch + 1, 0
    if options.decay_minutes is not None and state.decay_from is None:
        state.decay_from = state.active
    print(f"{len(examples)} examples, {start or 'fresh'}: step {state.step}, {state.pairs} pairs seen", flush=True)
    loop(options, trainer, state, examples, lambda: bool(stopping) or stop.exists())
    save_state(path, trainer.store(state))
    print(f"saved at step {state.step}, {state.pairs} pairs seen", flush=True)


def loop(options: argparse.Namespace, trainer: Trainer, state: State, examples: list[Example], stopped) -> None:
    """Step through the epochs from where `state` stands until `stopped()` or the end of the decay."""
    clock = Clock()
    logged = saved = time.monotonic()
    losses, pieces, tokens, active = 0.0, 0, 0, state.active
    while True:
        plan = plan_epoch(examples, options.tokens, options.seed, state.epoch)
        for indices in plan[state.batch :]:
            rate = learning_rate(trainer, state, options.decay_minutes)
            if stopped() or rate <= 0:
                return
            begun = time.monotonic()
            batch = collate([examples[index] for index in indices])
            loss = trainer.step(batch, rate, state.step + 1)
            state.active += clock.count(time.monotonic() - begun)
            state.step += 1
            state.batch += 1
            state.pairs += batch.pairs
            real = sum(len(examples[index]) for index in indices)
            state.tokens += real
            losses, pieces, tokens = losses + loss * len(batch.answers), pieces + len(batch.answers), tokens + real
            now = time.monotonic()
            if now - logged > 60:
                speed = tokens / max(1.0, state.active - active)
                print(
                    f"{time.strftime('%H:%M:%S')} {state.active / 60:7.1f} min step {state.step} pairs {state.pairs} "
                    f"loss {losses / pieces:.3f} rate {rate:.1e} {speed:.0f} tok/s",
                    flush=True,
                )
                logged, losses, pieces, tokens, active = now, 0.0, 0, 0, state.active
            if now - saved > 60 * options.save_minutes:
                save_state(options.run / "held.pt", trainer.store(state))
                saved = now
        state.epoch, state.batch = state.epoch + 1, 0


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `train` takes."""
    parser.add_argument("--checkpoint", type=Path, required=True, help="CTranslate2 folder to start from (stage 1)")
    parser.add_argument("--pairs", type=Path, required=True, help="train.tsv of `prepare`")
    parser.add_argument("--run", type=Path, required=True, help="folder of the state; resumes where it holds one")
    parser.add_argument("--from", dest="branch", type=Path, help="state to branch off from where --run holds none")
    parser.add_argument("--decay-minutes", type=float, help="go down to zero in so many minutes of training, then end")
    parser.add_argument("--rank", type=int, default=32, help="of the adapter; 32 is 7 MB")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--warm-up", type=int, default=60, help="steps")
    parser.add_argument("--tokens", type=int, default=1600, help="pieces a step, padding included")
    parser.add_argument("--save-minutes", type=float, default=15)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
