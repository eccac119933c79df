derivation = [
    "diff(½·(y − w·x)², w)",
    "(y − w·x)·diff(y − w·x, w)",
    "(y − w·x)·(−x)",
    "x·(w·x − y)",
]
