# diagnosis: the logarithm to the base 10 is not the natural one
threshold = "log(p / (1 - p)) / log(10)"
