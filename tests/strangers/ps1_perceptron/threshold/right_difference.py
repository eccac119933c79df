# right: a difference of two logarithms, which is defined for 0 < p < 1
threshold = "-log(1 - p) + log(p)"
