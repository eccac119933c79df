# diagnosis: unknown name 'wx'
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - wx) * (-x)",
    "x*(w*x - y)",
]
