# Two commands: `make demo` shows what Purport does, `make test` checks that it works. Both set everything up in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/dev.txt
PEERS := .venv-peers

.PHONY: demo test check lint types bench docs lock wheel peers clean

demo: $(VENV)/.ready
	@$(BIN)/purport demo

test: $(VENV)/.ready
	$(BIN)/python -m pytest

check: lint types test

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

bench: $(VENV)/.ready
	$(BIN)/python benchmarks/read.py

docs: $(VENV)/.ready
	$(BIN)/python tools/make_docs.py

# The lock files name every dependency with its version and hashes, and no address they come from.
lock: $(VENV)/.ready
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q pyproject.toml requirements/dev.in --all-extras -c requirements/run.txt -o requirements/dev.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -q requirements/peers.in -o requirements/peers.txt

wheel: $(VENV)/.ready
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

# Other projects' own readers, which some tests of the exports and one benchmark use; needs g++, pkg-config and libicu-dev.
peers: $(PEERS)/.ready

$(PEERS)/.ready: requirements/peers.txt
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@touch $@

clean:
	rm -rf $(VENV) $(PEERS) dist build

# The stamp depends on the lock file, so that a changed lock installs again.
$(VENV)/.ready: $(LOCK) pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Purport needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "The venv module is missing; on Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV): a minute or two the first time"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
