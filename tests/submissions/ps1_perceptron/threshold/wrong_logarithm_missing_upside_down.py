# diagnosis: (1 − p)/p is e^(−c), not c
threshold = "1/p - 1"
