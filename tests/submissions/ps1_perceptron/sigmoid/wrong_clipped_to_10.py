# diagnosis: z was clipped to ±10
# also: right up to |z|
# also: that is right for z cut off at ±10
def sigmoid(z):
    z = np.clip(z, -10, 10)
    return 1 / (1 + np.exp(-z))
