# message: NameError: name 'log' is not defined
threshold = log(p / (1 - p))
