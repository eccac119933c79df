threshold = "ln(p) - ln(1 - p)"
