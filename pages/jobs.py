"""Jobs: what are customers trying to get done, who helps, and how does it turn out?"""

from recentre import shell
from recentre.views import jobs

shell.guard()
jobs.draw(shell.opened())
