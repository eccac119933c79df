# diagnosis: wanted a formula as text, in quotes
o1, o2, y, w4, x1 = 0.4, 0.25, 1.0, 3.0, 2.0
dw4 = (o2 - y) * o2 * (1 - o2) * o1
db2 = (o2 - y) * o2 * (1 - o2)
do2_do1 = o2 * (1 - o2) * w4
dw1 = (o2 - y) * o2 * (1 - o2) * w4 * o1 * (1 - o1) * x1
