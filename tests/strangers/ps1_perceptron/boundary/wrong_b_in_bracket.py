# wrong: the slope was taken out in front of b as well, so b is multiplied by w1
boundary = "-w1/w2*(x1 + b)"
