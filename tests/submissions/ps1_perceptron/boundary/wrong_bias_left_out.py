# diagnosis: the bias b was left out
# also: the bias b has no effect here: was it left out?
boundary = "-w1/w2 * x1"
