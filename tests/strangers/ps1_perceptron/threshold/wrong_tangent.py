# wrong: the straight line that touches the curve at p = 1/2, right only there
threshold = "4*p - 2"
