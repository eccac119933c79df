# diagnosis: z was clipped to ±5
# also: right up to |z|
# also: that is right for z cut off at ±5
def sigmoid(z):
    z = np.clip(z, -5, 5)
    return 1 / (1 + np.exp(-z))
