# The words of this house. `make` alone lists them; `make play` and `make test` need nothing first.

PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input -qq

# The first of these that is new enough and can make a venv. PYTHON=/path/to/python3 overrides.
PYTHON ?=
PYTHONS = $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3)

# Each stamp holds the path it was made at. Without one the venv counts as half made; with one it
# is asked once more, since a moved folder or a removed Python leaves a venv that only looks whole.
READY := .venv/ready-to-play
TESTS := .venv/ready-to-test
$(shell [ ! -e $(READY) ] || { [ "$$(cat $(READY))" = "$$(pwd -P)" ] && $(PY) -Ic 'import summit'; } \
	2>/dev/null || rm -f $(READY) $(TESTS))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help play setup test check fix bench golden pictures clean

help: ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

play: $(READY) ## set up if need be, and open the game
	@.venv/bin/summit

setup: $(TESTS) ## make .venv with everything for work on Summit

test: check ## set up if need be, then run every check and every test
	$(PY) -m pytest -n 4 --dist worksteal

check: $(TESTS) ## format, lint, types and import contracts, changing nothing
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-logo

fix: $(TESTS) ## format, and mend what can be mended by itself
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: $(TESTS) ## run every bench in turn
	@for bench in bench/*.py; do \
	  [ ! -e "$$bench" ] || { echo "== $$bench"; $(PY) "$$bench"; } || exit 1; \
	done

golden: $(TESTS) ## play the golden games anew; say in the commit why they changed
	$(PY) tests/golden/regenerate.py
	SUMMIT_UPDATE_GOLDEN=1 $(PY) -m pytest -q tests/ui/test_golden_screens.py -k looks_as_it_did

pictures: $(TESTS) ## draw the pictures of the README from the running game
	$(PY) docs/pictures/draw.py

clean: ## remove .venv and all that the other words made; saves stay
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): extras =
$(TESTS): extras = [test]
$(READY) $(TESTS): pyproject.toml constraints.txt src/summit/__init__.py
	@echo "Setting up .venv: once, and again only when the parts change ..."
	@[ -e $(READY) ] || { \
	  for python in $(PYTHONS) ""; do \
	    [ -n "$$python" ] || break; \
	    "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	      2>/dev/null && break; \
	  done; \
	  [ -n "$$python" ] || { \
	    echo "Summit needs Python 3.11 or newer with its venv module, and found none as: $(subst ",,$(PYTHONS))." >&2; \
	    echo "Install one, or name it: make $(or $(MAKECMDGOALS),play) PYTHON=/path/to/python3" >&2; \
	    exit 1; \
	  }; \
	  "$$python" -m venv --clear .venv; \
	}
	@rm -f $(READY) $(TESTS)
	@$(PIP) install -c constraints.txt -e ".$(extras)"
	@pwd -P > $(READY)
	@[ $@ = $(READY) ] || cp $(READY) $@
