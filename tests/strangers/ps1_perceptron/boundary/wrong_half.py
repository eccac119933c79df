# wrong: z = 1/2 was solved in place of z = 0; it is σ(z) that is 1/2 there
boundary = "(1/2 - w1*x1 - b)/w2"
