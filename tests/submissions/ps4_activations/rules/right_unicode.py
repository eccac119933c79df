middle = "3·(x² + 1)²·2·x·1"
fraction = "e^x · e^(−x)"
fraction_slope = "1 − 1"
