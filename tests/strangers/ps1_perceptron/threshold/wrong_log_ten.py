# wrong: the logarithm to base 10 was taken
threshold = "log(p/(1 - p))/log(10)"
