# diagnosis: sigmoid returns complex
def sigmoid(z):
    return 1 / (1 + np.exp(-z.astype(complex)))
