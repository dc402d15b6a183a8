"""An entry in, claims out: pure."""
