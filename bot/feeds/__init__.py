"""The edge toward the outlets: HTTP and feedparser."""
