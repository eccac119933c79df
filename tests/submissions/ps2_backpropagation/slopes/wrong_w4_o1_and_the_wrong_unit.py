# diagnosis: w4 does not belong here: the slope of w4·o1 by w4 is o1
# also: the slope of the wrong unit: b2 leads into o2
# also: o1 does not belong here
# also: the slopes of both sigmoids are missing
# also: all is right but w4, which is too much
# also: all is right but o1, which is too much
dw4 = "(o2 - y) * o2*(1 - o2) * o1 * w4"
db2 = "(o2 - y) * o1*(1 - o1)"
do2_do1 = "o2*(1 - o2) * w4 * o1"
dw1 = "(o2 - y) * w4 * x1"
