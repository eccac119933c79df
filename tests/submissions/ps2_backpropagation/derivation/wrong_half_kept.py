# diagnosis: the ½ is still there
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * (-x) / 2",
    "x*(w*x - y)",
]
