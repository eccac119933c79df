# diagnosis: that is one number; wanted is an array of shape
# also: that is the last part of what is wanted alone
def average(a, beta, corrected):
    v = 0.0
    for a_t in a:
        v = beta * v + (1 - beta) * a_t
    return v / (1 - beta ** len(a)) if corrected else v
