# diagnosis: line 2: a product needs its sign, *: write w*x
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - wx) * (-x)",
    "x*(w*x - y)",
]
