wrong_line = np.int64(3)
slope_lines = """
diff(1/(1 + exp(-x)), x)
(1 + exp(-x))^(-2) * exp(-x)
sigma(x)^2 * exp(-x)
sigma(x)^2 * (1/sigma(x) - 1)
sigma(x)*(1 - sigma(x))
"""
