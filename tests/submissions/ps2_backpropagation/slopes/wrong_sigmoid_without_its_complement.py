# diagnosis: 1 − o2 is missing
# also: ∂L/∂o2 is missing: that is ∂o2/∂w1
# also: all is right but (o2 - y)*o2: a factor is missing there
# also: all is right but o2*w4: a factor is missing there
dw4 = "(o2 - y) * o2*(1 - o2) * o1"
db2 = "(o2 - y) * o2"
do2_do1 = "o2 * w4"
dw1 = "o2*(1 - o2) * w4 * o1*(1 - o1) * x1"
