"""The people of a workspace: who is the same person, who acts like a machine, who is erased."""
