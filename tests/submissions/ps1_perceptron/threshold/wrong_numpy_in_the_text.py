# diagnosis: 'np.log(p / (1 - p))' is not part of a formula here
threshold = "np.log(p / (1 - p))"
