# diagnosis: only b was divided by w2: are brackets missing?
# also: w1·x1 is not divided by w2
boundary = "-w1*x1 - b / w2"
