def one_epoch(w, X, y, batch_size, eta):
    count = -(-len(X) // batch_size)
    for rows in np.split(np.arange(len(X)), range(batch_size, len(X), batch_size)):
        g = np.zeros(len(w))
        for i in rows:
            g = g + (np.dot(X[i], w) - y[i]) * X[i]
        w = w - eta / rows.size * g
    return [w, np.int64(count)]
