# wrong: the logarithms are divided instead of their arguments
threshold = "log(p)/log(1 - p)"
