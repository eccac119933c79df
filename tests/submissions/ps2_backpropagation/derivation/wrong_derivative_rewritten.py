# diagnosis: steps are missing
derivation = ["diff((y - w*x)^2 / 2, w)", "diff((w*x - y)^2 / 2, w)", "x*(w*x - y)"]
