# wrong: dw1 has the slope of the output's sigmoid twice, and not that of the hidden unit
dw4 = "(o2 - y)*o2*(1 - o2)*o1"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*o2*(1 - o2)*x1"
