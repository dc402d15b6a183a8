"""What the bot answers, a module for each kind of reader."""
