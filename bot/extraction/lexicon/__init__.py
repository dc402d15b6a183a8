"""The words of each language, as typed tables."""
