"""Knowledge: where do customers learn, through which ties, and what flows without the company?"""

from recentre import shell
from recentre.views import knowledge

shell.guard()
knowledge.draw(shell.opened())
