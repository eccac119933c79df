# diagnosis: lambda makes a function in Python
threshold = "lambda p: log(p/(1-p))"
