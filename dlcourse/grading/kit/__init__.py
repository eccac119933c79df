"""A kit: all that a learner needs in one zip, and nothing that a learner must not have."""
