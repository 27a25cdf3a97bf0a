"""Known exports: how the files of a program become interactions, one TOML file each."""
