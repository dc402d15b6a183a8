"""Settings: by name, from the environment or .env, secrets never shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config.settings import FirstRun, Listen, Settings, load_settings
from bot.errors import ConfigError

TOKEN = "123456:AAbbCC-dd_EE"


def faults_of(environment: dict[str, str], env_file: Path | None = None) -> str:
    with pytest.raises(ConfigError) as caught:
        load_settings(environment, env_file)
    return str(caught.value)


def test_every_name_is_read(tmp_path: Path) -> None:
    """Each documented name reaches its setting."""
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "RECUENTO_FEEDS": "f.yaml",
            "RECUENTO_DATA": str(tmp_path / "data"),
            "RECUENTO_POLL_INTERVAL": "60",
            "RECUENTO_GROUP_WAIT": "0",
            "RECUENTO_FIRST_RUN": "push",
            "RECUENTO_ALLOW_LOCAL_FEEDS": "1",
            "RECUENTO_OPERATOR_CHAT": "-100123",
            "RECUENTO_WEBHOOK_URL": "https://bot.example/hook",
            "RECUENTO_WEBHOOK_LISTEN": "[::1]:9000",
            "RECUENTO_WEBHOOK_SECRET": "s3cret_-",
            "RECUENTO_HTTP_LISTEN": "127.0.0.1:9001",
            "RECUENTO_SANDBOX_LISTEN": ":0",
            "RECUENTO_LOG": "DEBUG",
            "RECUENTO_LOG_FORMAT": "json",
        },
        None,
    )
    assert settings.api_url == "http://127.0.0.1:8081"
    assert settings.first_run is FirstRun.PUSH
    assert settings.allow_local_feeds
    assert settings.operator_chat == -100123
    assert settings.webhook_listen == Listen("::1", 9000)
    assert settings.sandbox_listen == Listen("127.0.0.1", 0)
    assert settings.log_level == "debug"
    assert settings.key_path == tmp_path / ".data.key"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """A setting in both places has the environment's value, and its origin says so."""
    path = tmp_path / ".env"
    path.write_text('# a comment\nexport RECUENTO_LOG="error"\nRECUENTO_LOG_FORMAT=json\n\n', encoding="utf-8")
    settings = load_settings({"RECUENTO_LOG": "warning"}, path)
    assert (settings.log_level, settings.log_format) == ("warning", "json")
    origins = {name: origin for name, _, origin, _ in settings.shown()}
    assert origins["RECUENTO_LOG"] == "environment"
    assert origins["RECUENTO_LOG_FORMAT"] == str(path)
    assert origins["RECUENTO_DATA"] == "default"


def test_secrets_are_in_no_repr_and_masked_when_shown() -> None:
    """The token and the webhook secret never appear in repr or in the table of settings."""
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "RECUENTO_WEBHOOK_URL": "https://b.example",
            "RECUENTO_WEBHOOK_SECRET": "hushhush",
        },
        None,
    )
    shown = repr(settings) + repr(settings.shown())
    assert TOKEN not in shown
    assert "hushhush" not in shown
    assert settings.token == TOKEN


def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    """TELEGRAM_BOT_TOKEN_FILE is read; the token itself wins over it."""
    path = tmp_path / "token"
    path.write_text(TOKEN + "\n", encoding="utf-8")
    assert load_settings({"TELEGRAM_BOT_TOKEN_FILE": str(path)}, None).token == TOKEN
    other = {"TELEGRAM_BOT_TOKEN_FILE": str(path), "TELEGRAM_BOT_TOKEN": "9:z"}
    assert load_settings(other, None).token == "9:z"


def test_a_bad_token_is_not_repeated_in_its_fault(tmp_path: Path) -> None:
    """The fault of a malformed token tells the form, never the text that was given."""
    said = faults_of({"TELEGRAM_BOT_TOKEN": "geheim"})
    assert "BotFather" in said
    assert "geheim" not in said
    path = tmp_path / "token"
    path.write_text("geheim", encoding="utf-8")
    assert "geheim" not in faults_of({"TELEGRAM_BOT_TOKEN_FILE": str(path)})
    assert "cannot be read" in faults_of({"TELEGRAM_BOT_TOKEN_FILE": str(tmp_path / "none")})


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TELEGRAM_API_URL", "localhost", "is no address"),
        ("RECUENTO_POLL_INTERVAL", "often", "is no whole number from 1 to 86400"),
        ("RECUENTO_GROUP_WAIT", "-1", "is no number of seconds"),
        ("RECUENTO_GROUP_WAIT", "long", "is no number of seconds"),
        ("RECUENTO_FIRST_RUN", "loud", "is not one of silent, push"),
        ("RECUENTO_ALLOW_LOCAL_FEEDS", "maybe", "is neither 1 nor 0"),
        ("RECUENTO_OPERATOR_CHAT", "@me", "is no chat id"),
        ("RECUENTO_SANDBOX_LISTEN", "here", "is no host:port"),
        ("RECUENTO_SANDBOX_LISTEN", "127.0.0.1:99999", "is no host:port"),
        ("RECUENTO_WEBHOOK_SECRET", "sp ace", "is no webhook secret"),
        ("RECUENTO_WEBHOOK_URL", "https://b.example", "is needed with RECUENTO_WEBHOOK_URL"),
        ("RECUENTO_LOG", "loud", "is not one of debug"),
    ],
)
def test_each_bad_value_says_what_to_write(name: str, value: str, said: str) -> None:
    """A bad value names its setting and what would be right."""
    assert said in faults_of({name: value})


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    """Two bad settings and a bad line of .env are three faults."""
    path = tmp_path / ".env"
    path.write_text("nonsense\n", encoding="utf-8")
    said = faults_of({"RECUENTO_LOG": "x", "RECUENTO_FIRST_RUN": "y"}, path)
    assert len(said.splitlines()) == 3
    assert f"{path}:1" in said


def test_defaults_are_those_of_the_documentation() -> None:
    """Nothing set: the defaults that other programs rely on."""
    settings = load_settings({}, None)
    assert settings == Settings()
    assert (settings.poll_interval, settings.group_wait) == (300, 30.0)
    assert str(settings.sandbox_listen) == "127.0.0.1:8480"
