# diagnosis: returns an array of objects, not of numbers
import math

def one(v):
    e = math.exp(-abs(v))
    return 1 / (1 + e) if v >= 0 else e / (1 + e)

sigmoid = np.frompyfunc(one, 1, 1)
