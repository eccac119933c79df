# diagnosis: w1·x1 is multiplied by w2; divide
boundary = "-(w1*x1 + b) * w2"
