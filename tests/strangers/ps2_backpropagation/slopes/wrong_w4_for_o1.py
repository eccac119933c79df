# wrong: in dw4 the last factor is w4; the slope of w4*o1 by w4 is o1
dw4 = "(o2 - y)*o2*(1 - o2)*w4"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
