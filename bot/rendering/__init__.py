"""Domain values in, messages and pictures out: pure."""
