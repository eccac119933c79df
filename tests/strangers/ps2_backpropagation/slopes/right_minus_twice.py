# right: y - o2 with o2 - 1, two minuses that cancel
dw4 = "o1*o2*(y - o2)*(o2 - 1)"
db2 = "-(y - o2)*(o2 - o2^2)"
do2_do1 = "w4*o2 - w4*o2^2"
dw1 = "x1*w4*(o1 - 1)*o1*(o2 - y)*o2*(o2 - 1)"
