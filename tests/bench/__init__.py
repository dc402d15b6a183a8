"""Measurements of speed and size: `python -m tests.bench` prints a table and writes bench.json. No timed tests."""
