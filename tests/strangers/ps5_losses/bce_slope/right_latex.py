# right: fractions in LaTeX, a little spacing
by_y = r"-\frac{t}{y} + \frac{1 - t}{1 - y}"
by_z = [
    r"\left(-\frac{t}{y} + \frac{1 - t}{1 - y}\right) y (1 - y)",
    r"-t (1 - y) + (1 - t) y",
    r"-t + t y + y - t y",
    r"y - t",
]
