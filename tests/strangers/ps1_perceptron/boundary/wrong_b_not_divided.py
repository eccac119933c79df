# wrong: b is not divided by w2
boundary = "-w1/w2*x1 - b"
