# wrong: a line through 0 at e = delta: c = -delta**2, so the pieces do not meet
outer = "delta*(abs(e) - delta)"
