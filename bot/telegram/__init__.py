"""The edge toward Telegram: the only home of python-telegram-bot."""
