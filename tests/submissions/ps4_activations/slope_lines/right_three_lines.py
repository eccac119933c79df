wrong_line = 3
slope_lines = ("diff(sigma(x), x)", "e^(-x)/(1 + e^(-x))^2", "(1 - σ(x))·σ(x)")
