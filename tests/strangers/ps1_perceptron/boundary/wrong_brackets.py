# wrong: only b is divided by w2
boundary = "-w1*x1 - b/w2"
