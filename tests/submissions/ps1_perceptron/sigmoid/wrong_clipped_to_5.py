# diagnosis: z was clipped to ±5
# also: right up to |z|
def sigmoid(z):
    z = np.clip(z, -5, 5)
    return 1 / (1 + np.exp(-z))
