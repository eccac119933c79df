# wrong: b keeps its plus on the other side
boundary = "(b - w1*x1)/w2"
