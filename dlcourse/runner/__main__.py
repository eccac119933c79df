"""The runner as a command: JSON in, JSON out.

`python -m dlcourse.runner < cells.json` reads `{"cells": [{"grade_id": …, "role": …, …}]}`
and writes what `dlcourse.runner.verdict.schema()` describes; with `--schema`, that schema itself.
"""

from __future__ import annotations

import json
import sys

from dlcourse.runner.run import Cell, run
from dlcourse.runner.verdict import VerdictError, schema, to_json


def main() -> int:
    """Return 0, or 2 with the reason on standard error where the input cannot be read."""
    if "--schema" in sys.argv[1:]:
        print(json.dumps(schema(), indent=2))
        return 0
    try:
        cells = [Cell(**fields) for fields in json.load(sys.stdin)["cells"]]
    except (ValueError, TypeError, KeyError, VerdictError) as error:
        print(f"wanted JSON with a list of cells; {error}", file=sys.stderr)
        return 2
    print(json.dumps(to_json(run(cells)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
