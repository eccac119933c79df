# wrong: the sign of b
boundary = "(-w1*x1 + b)/w2"
