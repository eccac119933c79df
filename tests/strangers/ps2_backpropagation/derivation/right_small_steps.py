# right: very small steps, and a last line in another order
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "1/2 * diff((y - w*x)^2, w)",
    "1/2 * 2 * (y - w*x) * diff(y - w*x, w)",
    "(y - w*x) * (diff(y, w) - diff(w*x, w))",
    "(y - w*x) * (0 - x*diff(w, w))",
    "(y - w*x) * (0 - x*1)",
    "-(y - w*x) * x",
    "(-y + x*w) * x",
]
