# diagnosis: the division by w2 is missing
# also: w1·x1 is not divided by w2
boundary = "-(w1*x1 + b)"
