# wrong: the slope w2/w1 is that of the weight vector, which stands across the line
boundary = "w2/w1*x1 - b/w2"
