"""The base: how much of its customers' networks can the company see at all?"""

from recentre import shell
from recentre.views import base

shell.guard()
base.draw(shell.opened())
