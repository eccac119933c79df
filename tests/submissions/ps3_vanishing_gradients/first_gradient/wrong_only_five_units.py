# diagnosis: -
# because: the error that Python raises for a chain of one, an index out of range, says it
# also: a place is asked for that is not there: places count from 0, so the last one is the size minus 1
# also: a place is asked for that is not there (places count from 0): its number is written into the line
def first_gradient(o, w, y):
    s = o * (1 - o)
    error = o[5] - y
    return error * s[5] * w[4] * s[4] * w[3] * s[3] * w[2] * s[2] * w[1] * s[1] * o[0]
