# wrong: the inside's slope is taken as x in place of -x, the second line does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x)*x",
    "x*(w*x - y)",
]
