# diagnosis: got function; wanted a formula as text, in quotes
threshold = lambda p: np.log(p / (1 - p))
