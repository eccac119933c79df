# wrong: solved for x1 in place of x2, w1 and w2 are exchanged
boundary = "-(w2*x1 + b)/w1"
