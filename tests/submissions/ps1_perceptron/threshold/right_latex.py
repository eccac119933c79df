threshold = r"\ln\frac{p}{1-p}"
