# wrong: dw4 has the slope of the hidden unit's sigmoid, not the output's
dw4 = "(o2 - y)*o1*(1 - o1)*o1"
db2 = "(o2 - y)*o2*(1 - o2)"
do2_do1 = "o2*(1 - o2)*w4"
dw1 = "(o2 - y)*o2*(1 - o2)*w4*o1*(1 - o1)*x1"
