threshold = "np.log(p / (1 - p))"
