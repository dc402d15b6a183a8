"""The texts of each language."""
