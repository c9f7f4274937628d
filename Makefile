# What a person does with this repository. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
SCRIPT := src/kgraph/page/script
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix $(SCRIPT)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test check lint script bench pictures lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(VENV)/.core $(VENV)/.kgraph ## install, build the graph from seeds/, say where its page is
	@$(BIN)/kgraph build
	@echo "Open in a browser: $(CURDIR)/output/graph.html"

test: lint ## everything: lint, then all tests in one run with coverage
	@sh tools/browser.sh $(BIN)/playwright
	@$(NPM) test --silent
	@sh tools/virtuoso.sh
	@$(BIN)/python -m pytest --quiet --cov --cov-report=term

check: lint ## the quick part: lint, rules of the house, doctests
	@$(BIN)/python -m pytest --quiet tests/house src/kgraph

lint: $(VENV)/.dev $(VENV)/.kgraph $(VENV)/.script ## style, format and types
	@$(NPM) run --silent check
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy --no-error-summary

script: $(VENV)/.script ## build the page's script anew
	@$(NPM) run --silent build

bench: $(VENV)/.dev $(VENV)/.kgraph ## measure
	@$(BIN)/python -m bench

pictures: demo $(VENV)/.dev ## take the pictures of the documentation
	@$(BIN)/python tools/pictures.py

lock: ## pin the dependencies of pyproject.toml anew (make lock UPGRADE=1: the newest of all)
	@sh tools/lock.sh $(PYTHON) $(if $(UPGRADE),--upgrade)

clean: ## remove the environment, caches and everything built
	@rm -rf $(VENV) $(SCRIPT)/node_modules tests/llm/small/node_modules
	@rm -rf .kgraph .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@find output -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +

# Each stamp says that a step is done for the file it depends on. The locks hold everything, so
# pip resolves nothing: asked to, it takes the newest `coverage` for `coverage[toml]` and stops.
$(VENV)/.made:
	@sh tools/venv.sh $(VENV) $(PYTHON)
	@touch $@

$(VENV)/.core: requirements.lock $(VENV)/.made
	@echo "Installing what kgraph runs on"
	@$(PIP) --no-deps --require-hashes -r requirements.lock
	@touch $@

# The dev lock holds all of the core lock, so it stands for both.
$(VENV)/.dev: requirements-dev.lock requirements.lock $(VENV)/.made
	@echo "Installing what kgraph runs on and what its tests and checks need"
	@$(PIP) --no-deps --require-hashes -r requirements-dev.lock
	@touch $(VENV)/.core $@

# Node comes with the dev lock; what the script is built with is pinned in package-lock.json.
$(VENV)/.script: $(SCRIPT)/package.json $(SCRIPT)/package-lock.json $(VENV)/.dev
	@echo "Installing what the page's script is built and checked with"
	@$(NPM) ci --silent
	@touch $@

$(VENV)/.kgraph: pyproject.toml $(VENV)/.made | $(VENV)/.core
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@
