"""A local server that speaks the Bot API, with a chat page in front: for trying and testing without Telegram."""
