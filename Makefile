# Two commands do everything: `make demo` and `make test`.  Both need only Python >= 3.11.

PYTHON ?= python3
VENV   ?= .venv
# `make test EXTRAS=dev,oracles` also runs the tests that compare with other packages.
EXTRAS ?= dev
DEV    := $(VENV)/.installed-$(EXTRAS)
BIN    := $(VENV)/bin
EXAMPLE := examples/tancheng-2023

.DEFAULT_GOAL := help
.PHONY: help demo test lint types layers golden bench fuzz review-score changelog clean

help:  ## List what can be run
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python >= 3.11 is needed"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(DEV): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[$(EXTRAS)]'
	touch $@

demo: $(VENV)/.run  ## Write the example release and print it
	mkdir -p build
	$(BIN)/kexie-report draft $(EXAMPLE)/report.yaml -o build/release.txt
	cat build/release.txt

test: lint types layers  ## Run every check
	$(BIN)/python -m pytest --cov --cov-report=term

lint: $(DEV)  ## ruff: format and rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV)  ## mypy --strict over sources, tests, examples and benchmarks
	$(BIN)/mypy

layers: $(DEV)  ## The layers of the house, by import-linter
	$(BIN)/lint-imports

golden: $(DEV)  ## Write the golden releases, cases and the schema of a draft anew; read the difference before you commit it
	$(BIN)/python -m pytest -q -p no:cacheprovider tests/golden tests/narrative/test_cases.py tests/render/test_json.py --update-golden

bench: $(DEV)  ## Measure: ratios side by side in one run
	$(BIN)/python benchmarks/compose.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/load.py
	$(BIN)/python benchmarks/zh.py
	$(BIN)/python benchmarks/review.py --rules

fuzz: $(VENV)/.run  ## Review texts of any kind until one fails, for ten minutes; needs atheris
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz.review -max_total_time=600 -max_len=400

review-score: $(DEV)  ## What review finds in its measuring sets: recall by group, false alarms; MISSES=--misses lists them
	$(BIN)/python -m tests.review.score $(MISSES)

changelog:  ## Show what the next release will say
	@cat $(filter-out changelog.d/README.md,$(wildcard changelog.d/*.md))

clean:  ## Remove what was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
