"""What runs in the page's Python: cells and checks in, outputs and verdicts out, as plain data.

`session` runs a page's cells in one namespace, `checking` a question's visible tests in a clean
one. Both work in any Python, and are tested there; only `browser` knows of Pyodide. What they send
is described in book/_live/src/protocol.ts.
"""
