slope = "1/(2 + exp(x) + exp(−x))"
lines = """
¼ − s·(1 − s)
s² − s + ¼
(s − ½)²
"""
place = np.log(1)
