"""Two centres: what does the company see of this customer, and what does it miss?"""

from recentre import shell
from recentre.views import centres

shell.guard()
centres.draw(shell.opened())
