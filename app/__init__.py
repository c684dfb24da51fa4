"""Kabar: read Indonesian news in English, on your own machine, with evidence for every line."""

__version__ = "0.1.0"
