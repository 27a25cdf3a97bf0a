"""The generated sample worlds, labelled as generated wherever they show."""
