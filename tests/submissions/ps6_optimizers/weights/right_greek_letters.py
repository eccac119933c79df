fourth = "β³*a₁ + (1 - β)*(β²*a₂ + β*a₃ + a₄)"
total = "1 - β^t"
newest = "0 ≤ β < ½"
