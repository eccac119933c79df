"""The same book on the newest Sphinx, without Jupyter Book: `make next`.

It is built by plain sphinx-build in an environment of its own, its pages are tested there, the
floors of pyproject.toml are tried in another one, and NEXT.md is written, which says what differs.
"""
