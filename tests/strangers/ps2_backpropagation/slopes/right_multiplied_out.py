# right: minus signs turned round, products multiplied out, ** for powers
dw4 = "-o1*(y - o2)*(o2 - o2**2)"
db2 = "o2**2 - o2**3 - y*o2 + y*o2**2"
do2_do1 = "w4*o2 - w4*o2**2"
dw1 = "x1*w4*(o1 - o1**2)*(o2 - o2**2)*(o2 - y)"
