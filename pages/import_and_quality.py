"""Import and quality: what is in this file, and what can this log show?"""

from recentre import shell
from recentre.views import importing

shell.guard()
importing.draw(shell.opened())
