# right: the formulas are put together from one another by Python
db2 = "(o2 - y)*(o2 - o2^2)"
dw4 = f"({db2})*o1"
do2_do1 = "(o2 - o2^2)*w4"
dw1 = "(o2 - y)*(" + do2_do1 + ")*(o1*(1 - o1)*x1)"
