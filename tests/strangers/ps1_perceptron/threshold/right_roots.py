# right: twice the logarithm of a root, equal for 0 < p < 1
threshold = "2*log(sqrt(p)/sqrt(1 - p))"
