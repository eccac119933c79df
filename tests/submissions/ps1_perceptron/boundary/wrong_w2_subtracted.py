# diagnosis: w2 is subtracted; it divides
boundary = "-w1*x1 - b - w2"
