boundary = "-1/w2 * (b + w1*x1)"
