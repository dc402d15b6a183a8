"""A soak: the demo's week again and again at high speed, faults and kills; `python -m tests.soak` gives a verdict."""
