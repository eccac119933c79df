# right: division as the power -1
boundary = "(0 - b - x1*w1)*w2^(-1)"
