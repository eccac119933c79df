# wrong: no line stands between the first and the last
derivation = ["diff((y - w*x)^2 / 2, w)", "x*(w*x - y)"]
