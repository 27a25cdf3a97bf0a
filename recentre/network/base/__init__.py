"""The base as two networks: the company with its customers, and those among themselves."""
