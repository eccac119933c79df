# wrong: the minus in front of the bracket does not reach b
boundary = "(-w1*x1 + b)/w2"
