# wrong: solved for the other feature: w1 and w2 are exchanged
boundary = "-(w2*x1 + b)/w1"
