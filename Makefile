# One command a need; `.ci/run` calls the same ones.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run demo test test-long check format lock bench soak screenshots clean

help: ## say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# The stamps hold the lock's content: a changed lock is installed anew, an unchanged one costs nothing.
$(VENV)/.setup: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.setup-dev: requirements-dev.lock $(VENV)/.setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(VENV)/.setup ## make .venv with what the bot needs

setup-dev: $(VENV)/.setup-dev ## and with what the tests need

run: setup ## start the bot; without a token, the sandbox chat
	$(BIN)/recuento run

demo: setup ## the sandbox with a scripted week of an invented country
	$(BIN)/recuento demo

test: setup-dev ## all tests but the long ones
	$(BIN)/python -m pytest -n $(JOBS) -m "not long"

test-long: setup-dev ## the long tests: kills, mutations, bombs
	$(BIN)/python -m pytest -n $(JOBS) -m long

check: setup-dev ## format, lint, types, architecture, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/test_house.py tests/test_docs.py

format: setup-dev ## put the code into form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## write the lock files anew (needs uv)
	uv pip compile --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --group build pyproject.toml -o requirements.lock
	uv pip compile --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --group build --group dev pyproject.toml -o requirements-dev.lock

bench: setup-dev ## measure speed and size; prints a table, writes bench.json
	$(BIN)/python -m tests.bench

soak: setup-dev ## twenty minutes of faults and kills
	$(BIN)/python -m tests.soak

screenshots: setup-dev ## the pictures of the README, from the demo
	$(BIN)/python -m tests.screenshots

clean: ## remove what can be made again
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
