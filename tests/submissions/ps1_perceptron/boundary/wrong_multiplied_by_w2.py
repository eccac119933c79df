# diagnosis: w1·x1 is multiplied by w2; divide
# also: all is right but -(w1*x1 + b)*w2: it has to be divided by something
boundary = "-(w1*x1 + b) * w2"
