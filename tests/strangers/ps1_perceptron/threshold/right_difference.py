# right: a difference of two logarithms
threshold = "log(p) - log(1 - p)"
