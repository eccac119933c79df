# wrong: the direction of w, w2/w1, in place of the line's slope
boundary = "w2/w1*x1 - b/w2"
