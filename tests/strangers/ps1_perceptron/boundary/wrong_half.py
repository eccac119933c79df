# wrong: the line where z = 1/2; wanted is where z = 0
boundary = "(1/2 - w1*x1 - b)/w2"
