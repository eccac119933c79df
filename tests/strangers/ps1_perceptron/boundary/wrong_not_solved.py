# wrong: that is z itself, with x2 in it; it was not solved for x2
boundary = "w1*x1 + w2*x2 + b"
