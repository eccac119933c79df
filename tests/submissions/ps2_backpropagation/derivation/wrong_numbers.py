# diagnosis: wanted a formula as text, in quotes
w, x, y = 2.0, 3.0, 5.0
derivation = [(y - w * x) ** 2 / 2, (y - w * x) * (-x), x * (w * x - y)]
