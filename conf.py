"""Sphinx's configuration for `sphinx-build`, without Jupyter Book: all of it is in _config.yml.

`make next` uses it (NEXT.md); `make book` builds with Jupyter Book, which reads _config.yml itself.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from tools.next.config import sphinx_config  # noqa: E402 (the folder has to be on the path first)

values, folders = sphinx_config(ROOT)
sys.path += folders
globals().update(values)
