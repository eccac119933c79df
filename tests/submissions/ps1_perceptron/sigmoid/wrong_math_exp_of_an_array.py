# diagnosis: a whole array stands where one number is wanted
import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))
