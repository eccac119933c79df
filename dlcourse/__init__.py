"""The shared package of *Deep Learning, Checked*: one module, one chapter.

Conventions, everywhere: rows are examples, so a batch X has shape (n, d), weights w have
shape (d,) and labels t have shape (n,). Numbers are float64 unless float32 comes in, and
float32 in gives float32 out. What is random takes a required keyword ``rng``, a
``numpy.random.Generator``.
"""

__version__ = "0.1.0"
