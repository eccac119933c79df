# diagnosis: the logarithm to the base 10 is not the natural one
# also: all is right but log(10), which is too much
threshold = "log(p / (1 - p)) / log(10)"
