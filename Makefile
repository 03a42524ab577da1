PYTHON ?= python3
BIN := .venv/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help run test check bench shots lock schema wheel libraries clean

help: ## Affiche cette aide
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1	/p' Makefile

run: .venv/.stamp ## Installe ce qui manque et ouvre fresque (sans écran : joue la démonstration)
	@$(BIN)/python packaging/start.py

test: libraries .venv/.stamp ## Passe tous les tests, sans écran
	$(OFFSCREEN) $(BIN)/python -m pytest -n 2

check: libraries .venv/.stamp ## Style, types et architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: libraries .venv/.stamp ## Mesure la vitesse, une ligne JSON par cas
	$(OFFSCREEN) $(BIN)/python -m tests.bench

shots: libraries .venv/.stamp ## Photographie les écrans et les cartes dans build/
	$(OFFSCREEN) $(BIN)/python -m tests.shots

schema: .venv/.stamp ## Affiche le schéma JSON des jeux de cartes
	@$(BIN)/fresque schema

wheel: .venv/.stamp ## Construit le paquet Python dans dist/
	$(BIN)/python -m hatchling build -t wheel

lock: .venv/.stamp ## Met à jour requirements.lock
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --all-extras --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock

clean: ## Efface ce qui a été construit et installé
	rm -rf .venv build dist

libraries:
	@$(PYTHON) packaging/prepare.py libraries

.venv/.stamp: requirements.lock pyproject.toml packaging/prepare.py
	@$(PYTHON) packaging/prepare.py packages
	@touch $@
