# wrong: db2 has the factor o1, as if b2 were a weight
dw4 = "(o2 - y)*o2*(1 - o2)*o1"
db2 = "(o2 - y)*o2*(1 - o2)*o1"
do2_do1 = "w4*o2*(1 - o2)"
dw1 = "(o2 - y)*w4*o2*(1 - o2)*x1*o1*(1 - o1)"
