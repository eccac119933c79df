# right: multiplied out
dw4 = "o1*o2^2 - o1*o2^3 - o1*o2*y + o1*o2^2*y"
db2 = "o2^2 - o2^3 - o2*y + o2^2*y"
do2_do1 = "w4*(1/4 - (o2 - 1/2)^2)"
dw1 = "(o2^2 - o2^3 - o2*y + o2^2*y)*w4*x1*(o1 - o1^2)"
