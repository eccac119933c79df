outer = "delta*(abs(e) - delta/2)"
