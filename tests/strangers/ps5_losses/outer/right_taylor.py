# right: value plus slope times distance from delta, not multiplied out
outer = "delta**2/2 + delta*(abs(e) - delta)"
