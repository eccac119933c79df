outer = "delta·abs(e) − ½·delta²"
