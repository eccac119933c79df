boundary = "(0 - b - x1*w1) * w2**-1"
