# wrong: the slope of the loss is taken as y - o2
dw4 = "(y - o2)*o2*(1 - o2)*o1"
db2 = "(y - o2)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(y - o2)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
