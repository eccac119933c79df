# right: (w*x - y)^2 is the same square, powers with **, the last line in another order
derivation = [
    "diff((y - w*x)**2 / 2, w)",
    "diff((w*x - y)**2, w) / 2",
    "(w*x - y) * diff(w*x - y, w)",
    "(w*x - y) * x",
]
