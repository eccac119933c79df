# diagnosis: w2 is subtracted; it divides
# also: what comes is one less than what is wanted
boundary = "-w1*x1 - b - w2"
