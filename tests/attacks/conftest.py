"""Attacks are read, never imported: some of their names look like those of tests."""

collect_ignore_glob = ["tries/*", "exam/*"]
