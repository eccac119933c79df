# wrong: c = -delta/2; the square is missing
outer = "delta*(abs(e) - 1/2)"
