# message: keep the line `def …` of the answer cell as it was
accuracy = 31 / 35
