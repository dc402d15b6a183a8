"""A local Bot API server with a chat page, for trying and testing without Telegram."""
