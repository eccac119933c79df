# wrong: the logarithm is missing
threshold = "p/(1 - p)"
