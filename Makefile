# Deep Learning, Checked. Each target is one thin line over the tools; `make help` lists them.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

TOOLCHAIN := .venv/.toolchain
LEARN := .venv-learn/.made
NPM := node_modules/.package-lock.json
BOOK := _build/.book
LIVE := _build/live/.made
SYSTEM := .venv/.system
PEERS := _build/bench/venv/.made
LITE := _build/lite/venv/.made
# JupyterLab wants to be told that it is root who starts it, as in a container.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root)
NEW_ENOUGH = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "$(PYTHON) is Python %d.%d; this course needs 3.11 or newer. Try: make PYTHON=python3.12 …" % sys.version_info[:2])'
LIVE_SOURCES := $(addprefix tools/,compiling.py live.py names.py precompiled.py pyodide.py wheel.py) $(shell find book/_live/src book/_live/build dlcourse \
    -name grading -prune -o -name __pycache__ -prune -o -type f -print)
# Files and folders, so that a deleted page counts as a change too. (`book/.` is the folder, `book` the target.)
BOOK_FOLDERS := book dlcourse solutions
BOOK_SOURCES := _config.yml _toc.yml $(wildcard _build/bank.json _build/attacks.json _build/accessibility.json tests/attacks/stock.json) $(BOOK_FOLDERS:=/.) \
    $(shell find $(BOOK_FOLDERS) -mindepth 1 -name __pycache__ -prune -o -name '.*' -prune -o -print)

.PHONY: help book test serve site zip pdf epub lab kit kitcheck notebooks lite release grade backup bank strangers livebank livechapters attacks bench mutants collisions picture next lock lint format clean
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 16

book: $(BOOK) ## install what is needed, execute and build the book
	@echo "The book: $(CURDIR)/_build/html/index.html"

# First the bank and the attacks, whose figures the book shows.
test: lint $(NPM) $(SYSTEM) ## lint, types, and every test
	@$(MAKE) --no-print-directory bank $(LIVE)
	$(BIN)/python -m tools.attacks
	$(BIN)/pytest -n 2 --dist loadgroup -m "bank or attacks"
	@$(MAKE) --no-print-directory book
	$(BIN)/python -m tools.paper pdf epub
	$(BIN)/pytest -n 2 --dist loadgroup -m "not bank and not attacks"
	$(BIN)/python -m tools.accessibility

serve: $(BOOK) ## serve the book on this machine alone, under a strict policy
	@$(BIN)/python -m tools.serve $(PORT)

site: $(BOOK) ## write what a static host needs into _build/site; the address stands in _config.yml
	@$(BIN)/python -m tools.site

zip: $(BOOK) ## pack the book for reading offline, live cells included, into _build/downloads
	@$(BIN)/python -m tools.site zip

pdf: $(BOOK) $(SYSTEM) ## print the book, and each chapter, into _build/downloads
	@$(BIN)/python -m tools.paper pdf

epub: $(BOOK) $(SYSTEM) ## make the book for e-readers, in _build/downloads
	@$(BIN)/python -m tools.paper epub

lab: $(LEARN) ## open your own copy of the exercises, in work/, in JupyterLab
	$(LEARN:/.made=)/bin/python -m dlcourse.grading work
	$(LEARN:/.made=)/bin/jupyter lab $(AS_ROOT) work

kit: $(TOOLCHAIN) ## pack what a learner needs, without the answers, into one zip in _build/kit
	$(BIN)/python -m dlcourse.grading kit

kitcheck: $(BOOK) kit ## install a kit in an environment of its own, and run every notebook of it and of the book there
	$(BIN)/python -m tools.kit_check

notebooks: $(BOOK) ## put the notebooks of the book into _build/notebooks, for the branch that launch buttons open
	$(BIN)/python -m tools.notebooks

lite: $(BOOK) $(LITE) $(SYSTEM) ## build JupyterLite with the notebooks into _build/lite/site, and run cells there in Chromium
	$(BIN)/python -m tools.lite

backup: $(TOOLCHAIN) ## pack course/ into course/backups: the gradebook, what was handed in, all that can't be made again
	$(BIN)/python -m dlcourse.grading backup

release: $(TOOLCHAIN) $(if $(SOLUTIONS),$(NPM)) ## make course/source and course/release out of solutions; after the due date: make release SOLUTIONS=ps1_perceptron
	$(BIN)/python -m dlcourse.grading $(if $(SOLUTIONS),solutions $(SOLUTIONS),release)

grade: $(TOOLCHAIN) ## grade course/submitted, write feedback and course/grades.csv; one assignment alone: make grade ASSIGNMENT=ps1_perceptron
	$(BIN)/python -m dlcourse.grading grade $(ASSIGNMENT)

bank: $(TOOLCHAIN) ## grade the bank of right and wrong answers, for the tests and the book's page
	$(BIN)/python -m tools.bank

strangers: $(TOOLCHAIN) ## grade answers that strangers wrote from the statements alone, for the book's page
	$(BIN)/python -m tools.strangers

livebank: $(LIVE) ## run the whole bank in the browser's Python, and list what comes out otherwise
	$(BIN)/python -m tools.live_bank

livechapters: $(BOOK) ## run every chapter's cells in the browser's Python, and list what comes out otherwise
	$(BIN)/python -m tools.live_chapters

attacks: $(TOOLCHAIN) $(SYSTEM) ## try the attacks of tests/attacks on the grader, and the new ones on stock nbgrader, in a box
	$(BIN)/python -m tools.attacks --stock

bench: $(BOOK) $(SYSTEM) $(PEERS) ## time dlcourse against PyTorch and scikit-learn, grading against stock nbgrader, and live pages, each in one run
	$(PEERS:/.made=)/bin/python -m tools.bench
	$(BIN)/python -m tools.bench_grading
	$(BIN)/python -m tools.bench_live

mutants: $(TOOLCHAIN) ## change one sign, axis or factor at a time, and see that a test fails
	$(BIN)/python -m tools.mutants

collisions: $(TOOLCHAIN) ## list where a test's inputs can't tell two functions apart; of some alone: make collisions ONLY="ps1_perceptron softmax_rows"
	$(BIN)/python -m tools.collisions $(ONLY)

picture: $(BOOK) $(SYSTEM) ## take the README's picture of the book
	$(BIN)/python -m tools.picture _build/html book/_static/cover.png

next: $(BOOK) $(SYSTEM) ## build the same book on the newest Sphinx, apart, and test it and the oldest dependencies: NEXT.md
	$(BIN)/python -m tools.next $(STEPS) $(if $(EXECUTE),--execute)

lock: $(TOOLCHAIN) ## resolve the toolchain anew into requirements.lock and package-lock.json
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --all-extras --generate-hashes --no-annotate --no-header -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra learn --constraint requirements.lock --generate-hashes --no-annotate --no-header -o requirements-learn.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -o tools/lite/host.lock tools/lite/host.in
	$(BIN)/uv pip compile --quiet --upgrade --python-version 3.14 --generate-hashes --no-annotate --no-header -o tools/lite/browser.lock tools/lite/browser.in
	$(BIN)/npm update --package-lock-only

lint: $(TOOLCHAIN) ## style and types
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --quiet --check
	$(BIN)/mypy --no-error-summary

format: $(TOOLCHAIN) ## put right what a tool can: the order of imports, line breaks, quotes
	$(BIN)/ruff check --quiet --fix --exit-zero
	$(BIN)/ruff format --quiet

clean: ## remove all that the targets made, but for a learner's work/ and an instructor's course/
	rm -rf .venv .venv-learn node_modules _build .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(TOOLCHAIN): requirements.lock pyproject.toml
	@$(NEW_ENOUGH)
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What a learner needs, apart from the toolchain, which is more than twice as large.
$(LEARN): requirements-learn.lock
	@$(NEW_ENOUGH)
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-learn.lock
	echo "$(CURDIR)" > $$($(@D)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/dlcourse.pth
	@touch $@

$(NPM): $(TOOLCHAIN) package-lock.json .npmrc
	$(BIN)/npm ci --no-progress
	@touch $@

$(SYSTEM): $(TOOLCHAIN)
	.ci/system-packages
	@touch $@

# The peers of the bench, apart from the toolchain: nothing else needs them.
$(PEERS): $(TOOLCHAIN)
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check torch==2.13.0 scikit-learn==1.9.1 \
	    "$$($(BIN)/python -c 'import numpy; print("numpy==" + numpy.__version__)')" matplotlib sympy
	echo "$(CURDIR)" > $$($(@D)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/dlcourse.pth
	@touch $@

# What builds JupyterLite, apart from the toolchain likewise.
$(LITE): $(TOOLCHAIN) tools/lite/host.lock
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r tools/lite/host.lock
	@touch $@

# What live pages load. Where Pyodide cannot be had, it says so, and the book is built without.
$(LIVE): $(TOOLCHAIN) $(NPM) $(LIVE_SOURCES)
	$(BIN)/python -m tools.live

# Modules are compiled first: a __pycache__ that is made later would change its folder, and the book look out of date.
$(BOOK): $(TOOLCHAIN) $(NPM) $(LIVE) $(BOOK_SOURCES)
	$(BIN)/python -m compileall -q dlcourse book/_ext
	$(BIN)/jupyter-book build . -W -n --keep-going --quiet
	@touch $@
