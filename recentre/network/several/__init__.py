"""Several parties side by side: small networks on the same rings, so that they compare."""
