outer = "δ·|e| − δ²/2"
