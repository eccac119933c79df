# wrong: the straight line that touches the curve at p = 1/2, not the curve
threshold = "4*(p - 1/2)"
