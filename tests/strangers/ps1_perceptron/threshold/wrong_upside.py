# wrong: the fraction is upside down, that is -c
threshold = "log((1 - p)/p)"
