"""Settings from the environment, trackers and outlets from feeds.yaml; every fault at once, with file and line."""

from bot.config.catalogue import load_catalogue
from bot.config.settings import Settings, load_settings, read_settings

__all__ = ["Settings", "load_catalogue", "load_settings", "read_settings"]
