# right: fractions that are equal for o1 and o2 between 0 and 1, and o − o² by a completed square, with **
dw4 = "-(y - o2)*(1/4 - (o2 - 1/2)**2)*o1"
db2 = "(1 - o2)*(o2 - y)/(1/o2)"
do2_do1 = "w4/(1/o2 + 1/(1 - o2))"
dw1 = "-x1*(y - o2)*w4/((1/o1 + 1/(1 - o1))*(1/o2 + 1/(1 - o2)))"
