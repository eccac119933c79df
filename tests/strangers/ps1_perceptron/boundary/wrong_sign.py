# wrong: both terms kept their signs when they went to the other side
boundary = "(w1*x1 + b)/w2"
