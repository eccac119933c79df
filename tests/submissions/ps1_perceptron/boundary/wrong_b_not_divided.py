# diagnosis: only one term was divided by w2; divide both
boundary = "-w1/w2 * x1 - b"
