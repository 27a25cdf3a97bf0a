"""One party: who matters to it, strong and weak, and why?"""

from recentre import shell
from recentre.views import party

shell.guard()
party.draw(shell.opened())
