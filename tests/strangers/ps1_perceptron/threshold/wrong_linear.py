# wrong: the straight line through (1/2, 0) with the slope of c there
threshold = "4*p - 2"
