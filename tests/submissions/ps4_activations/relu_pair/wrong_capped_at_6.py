# diagnosis: what is larger than 6 comes as 6: is it cut there?
def relu_pair(x):
    return np.clip(x, 0, 6), ((x > 0) & (x < 6)) * 1.0
