# diagnosis: what ln is taken of needs brackets: write ln(p)
threshold = "ln p - ln(1-p)"
