# right: divides by the running sum of weights, made by the same recursion
def average(a, beta, corrected):
    v, weight, result = 0.0, 0.0, []
    for value in a:
        v += (1 - beta) * (value - v)
        weight += (1 - beta) * (1 - weight)
        result.append(v / weight if corrected else v)
    return np.array(result)
