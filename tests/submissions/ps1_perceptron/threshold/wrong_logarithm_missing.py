# diagnosis: p/(1 − p) is e^c, not c
threshold = "p / (1 - p)"
