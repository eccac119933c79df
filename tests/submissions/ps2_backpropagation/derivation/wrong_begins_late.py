# diagnosis: every line follows, but the first one is a later step
derivation = ["(y - w*x) * diff(y - w*x, w)", "(y - w*x) * (-x)", "x*(w*x - y)"]
