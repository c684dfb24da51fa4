"""Checkpoints: the catalogue of what is there, the proof that it is whole, and the bytes to load.

A checkpoint is data. It is described in ``manifest.toml``, verified by sha256 and handed on as bytes; nothing of it is executed.
"""

from app.engine.checkpoints.catalogue import MANIFEST, Checkpoint, CheckpointFile, catalogue, pick
from app.engine.checkpoints.files import load, verify

__all__ = ["MANIFEST", "Checkpoint", "CheckpointFile", "catalogue", "load", "pick", "verify"]
