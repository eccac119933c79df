# diagnosis: the slope of ½u² by u is u, not u²
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x)^2 * (-x)",
    "x*(w*x - y)",
]
