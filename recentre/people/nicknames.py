"""Short forms of first names: Mike for Michael, Paco for Francisco.

A short form that begins the long one (Matt, Matthew) needs no list; these do. Only names that a
reader would not take amiss stand here, and a pair is only ever proposed.
"""

from __future__ import annotations

from recentre.people.spelling import fold

_SHORT = """
andrew: drew andy; anthony: tony; antonio: toni tono; alexander: alex sasha sandy xander
alexandra: alex sandra sasha; barbara: babs; catherine: kate cathy katie cat; charles: chuck charlie
christine: chris tina; christopher: chris kit; daniel: dan danny; david: dave; deborah: debbie debra
dorothy: dot; edward: ed ted eddie; elisabeth: liz beth lisa betty elsa lilli; eleanor: nell ellie
elizabeth: liz beth lisa betty eliza; eduardo: lalo edu; francisco: paco pancho curro; frances: fran
francis: frank; frederick: fred rick; gerald: jerry; gerard: jerry; guadalupe: lupe; heinrich: heinz
helena: lena; henry: hank harry; ignacio: nacho; isabel: isa; isabelle: belle; jacob: jake
jacqueline: jackie; james: jim jamie jimmy; janet: jan; jesus: chus chuy; johann: hans
johannes: hans jan johan; john: jack jon johnny; jonathan: jon; jose: pepe; joseph: joe
juan: juanito; katharina: kathi katrin kate
katherine: kate kathy katie kat; lawrence: larry; leonard: leo len
ludwig: lutz; luis: lucho; margaret: peggy maggie meg greta; margarete: grete greta; maria: mia
martha: patty; matthew: matt; mercedes: merche; michael: mike mick micha; michele: shelly
nathaniel: nate; nicholas: nick; nikolaus: klaus niko; patricia: pat trish tricia patty
peter: pete; philip: phil; philippe: phil; ricardo: richi; richard: dick rick rich ricky
robert: bob rob bobby robbie bert; ronald: ron; rosario: charo; samuel: sam; stephen: steve
steven: steve; susan: sue suzie; susanna: sue; theodore: ted theo; thomas: tom tommy; timothy: tim
ulrich: uli; ulrike: uli
veronica: ronnie; victoria: vicky; wilhelm: willi; william: bill will billy liam
wolfgang: wolf; yolanda: yoli
"""
_LONG: dict[str, set[str]] = {}
for _entry in _SHORT.replace("\n", ";").split(";"):
    _long, _, _shorts = _entry.partition(":")
    for _one in _shorts.split():
        _LONG.setdefault(_one, set()).add(fold(_long.strip()))

SHORTEST = 3
"""Letters that a short form has at least."""


def may_be_one(one: str, other: str) -> bool:
    """Return whether one first name is a short form of the other; both without case and accents."""
    short, long = sorted((one, other), key=len)
    if short == long or len(short) < SHORTEST:
        return False
    if long.startswith(short):
        return True
    return (
        long in _LONG.get(short, ())
        or short in _LONG.get(long, ())
        or bool(_LONG.get(short, set()) & _LONG.get(long, set()))
    )
