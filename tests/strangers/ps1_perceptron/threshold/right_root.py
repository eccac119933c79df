# right: twice the logarithm of a root
threshold = "-2*log(sqrt(1/p - 1))"
