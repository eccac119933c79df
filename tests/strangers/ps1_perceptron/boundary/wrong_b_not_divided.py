# wrong: only w1*x1 is divided by w2, b is not
boundary = "-w1/w2*x1 - b"
