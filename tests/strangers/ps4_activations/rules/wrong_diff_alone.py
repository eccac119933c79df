# wrong: diff(...) alone is the question again
middle = "diff((x^2 + 1)^3, x)"
fraction = "1"
fraction_slope = "0"
