boundary = "−(w₁·x₁ + b) ÷ w₂"
