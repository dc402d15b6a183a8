"""The store: the only home of tinydb."""
