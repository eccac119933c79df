outer = "delta**2/2 + delta*(abs(e) - delta)"
