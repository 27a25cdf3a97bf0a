"""Every text that a person reads on a screen, in an export or in the terminal.

Texts carry places for the noun pair, ``{customer}``, ``{customers}``, ``{company}``: what the
reader calls the two ends. The pair changes words, never numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class NounPair:
    """What the reader calls the two ends of the relationship."""

    customer: str = "customer"
    customers: str = "customers"
    company: str = "company"


DEFAULT_PAIR = NounPair()


def say(template: str, pair: NounPair = DEFAULT_PAIR, /, **values: Any) -> str:
    """Return a text with its places filled by the noun pair and by values.

    Where names are hidden the company is "the company"; a sentence that begins so begins large.
    """
    filled = template.format(
        customer=pair.customer,
        customers=pair.customers,
        Customers=pair.customers.capitalize(),
        Customer=pair.customer.capitalize(),
        company=pair.company,
        Company=pair.company.capitalize(),
        **values,
    )
    return _begun(filled, pair, first=_begins_with_a_name.match(template) is not None)


def _begun(text: str, pair: NounPair, *, first: bool) -> str:
    """Return a text in which no sentence, or but the first, begins with a small "the company"."""
    small, large = f"the {pair.company}", f"The {pair.company}"
    if first and text.startswith(small):
        text = large + text[len(small) :]
    return text.replace(f". {small}", f". {large}")


_begins_with_a_name = re.compile(r"\{\w+\}(?: [^(]|[^ ])")
"""Texts that are a name, or a name and its figure in brackets, stand within others."""


def counted(
    number: int, forms: tuple[str, ...], pair: NounPair = DEFAULT_PAIR, /, **values: Any
) -> str:
    """Return a text that counts: the first form for one, the second for more, the third for none.

    ``{n}`` is the number; without a third form none is said with the second.
    """
    form = forms[0] if number == 1 else forms[2] if number == 0 and len(forms) > 2 else forms[1]
    return say(form, pair, n=f"{number:,}", **values)


def isolated(text: str) -> str:
    """Return a name so that, written right to left, it turns nothing round that stands beside it.

    Where it holds such a script it is set between the isolating marks of Unicode.
    """
    return f"\u2068{text}\u2069" if _right_to_left.search(text) else text


_right_to_left = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdfb\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


PRODUCT = "Recentre"


# Networks: what is written on, beside and under a picture ------------------------------------

NETWORK_TITLE = "{centre} in the middle"
NETWORK_COMPANY_SUBTITLE = "by strength to {centre}"
NETWORK_CUSTOMER_SUBTITLE = "the same parties, by strength to {centre}"
NETWORK_EGO_SUBTITLE = "by strength to {centre}"
NETWORK_RING_STRONG = "strong"
NETWORK_RING_WEAK = "weak"
NETWORK_RING_OUTSIDE = "not in the {company}'s log"
NETWORK_RING_NOT_IN_LOG = "not in this log"
NETWORK_TYPES = {
    "person": "people",
    "community": "communities",
    "review site": "review sites",
    "publication": "publications",
    "organisation": "organisations",
    "product": "products",
    "process": "processes",
    "bot": "bots",
}
NETWORK_ACCOUNT = (
    "1 interaction, on {last}",
    "{n} interactions, {outgoing} toward it and {incoming} from it, the last on {last}",
)
NETWORK_REST = "and {count} weaker {ties}"
NETWORK_REST_SENTENCE = "{count} more ties, the weakest, are in the table and not drawn singly."
NETWORK_TIE = "tie"
NETWORK_TIES = "ties"
NETWORK_SPOKEN = (
    "{centre} in the middle, {count} parties around: {strong} strong ties inside, {weak} weak ties "
    "outside."
)
NETWORK_SPOKEN_OUTSIDE = " {outside} parties are not in the {company}'s log."
NETWORK_LEGEND_GROUPS = {
    "type": "Shape",
    "nature": "Colour",
    "tie": "Line",
    "difference": "Known to",
    "sight": "Mark",
}
NETWORK_LEGEND_MISSING = "missing"
NETWORK_LEGEND_STRONG = "strong"
NETWORK_LEGEND_WEAK = "weak"
NETWORK_LEGEND_DORMANT = "dormant"
NETWORK_LEGEND_WIDTH = "wider and nearer: stronger"
NETWORK_LEGEND_LINKS = "ties among others"
NETWORK_LEGEND_KNOWN = "known to the {company}"
NETWORK_LEGEND_SEEN = "tie seen by it"
NETWORK_LEGEND_OUTSIDE = "not in its log"
NETWORK_DIFFERENCES = {
    "company": "the {company} only",
    "customer": "the {customer} only",
    "both": "both",
}
NETWORK_DIFFERENCE_NOTES = {
    "company": "In touch with the {company}; its tie with the {customer} is dormant.",
    "customer": "Not in the {company}'s log.",
    "both": "The {company} has a tie of its own with it, and so has the {customer}.",
}
NETWORK_LEGEND_REST = "weaker ties, not drawn singly"
NETWORK_SCREEN = {
    "legend": "Legend; a press hides or shows what it names",
    "shown": "{shown} of {all} shown",
    "clear": "Show all",
    "find": "Find a party",
    "found": "{count} found: {label}",
    "none_found": "Nobody of that name in this picture",
    "fit": "Fit the picture",
    "closer": "Closer",
    "farther": "Farther",
    "recentre": "Recentre",
    "no_other_centre": "This drawing has no other centre to put in the middle.",
    "differences": "Differences",
    "linked_zoom": "Link the zoom of both pictures",
    "nobody": "none",
    "keys": "Keys",
    "close": "Close",
    "save": "Save the picture",
    "save_png": "PNG, {times}x",
    "save_svg": "SVG, with real text",
    "saved": "Saved as {ending}",
    "known": "known",
    "seen": "tie seen",
    "strong": "strong tie",
    "weak": "weak tie",
    "ranked": "ranked by weight",
    "declared": "declared",
    "dormant": "dormant",
    "outside": "no contact of its own with {company} in this log",
    "to": "To {centre}",
    "selected": "{label} selected",
    "cleared": "Selection cleared",
    "position": "{label}. {type}. {tie}. {sentence}",
    "application": "{spoken} Arrow keys move from party to party, question mark lists the keys.",
    "key_list": [
        ["Arrow keys", "move from party to party"],
        ["Enter", "select, in both pictures"],
        ["Shift + Enter, double click", "put that party in the middle"],
        ["Esc", "clear"],
        ["/ or S", "find a party"],
        ["\\", "fit the picture"],
        ["+ and -", "closer, farther"],
        ["R", "the other centre, on one canvas"],
        ["D", "differences: who is known to whom"],
        ["L", "one zoom for both pictures"],
        ["T", "thin lines: ties among the others"],
        ["Z", "show all that the legend hides"],
        ["P", "put dragged parties back"],
        ["?", "this list"],
    ],
}


# Import: what is wrong with a file, what is asked, what the report says.
IMPORT_NO_FILE = "There is no file at {file}."
IMPORT_FOLDER = "{file} is a folder, not a file."
IMPORT_UNREADABLE = "{file} cannot be read: {reason}."
IMPORT_EMPTY_FILE = "{file} is empty."
IMPORT_BROKEN_GZIP = "{file} is a gzip file that cannot be unpacked: it is cut off or damaged."
IMPORT_ONE_COLUMN = "{file} has one column only; a log needs source, target and time."
IMPORT_ONE_COLUMN_HINT = "Columns may be parted by comma, semicolon or tab."
IMPORT_NO_HEADER = "The first line of {file} looks like a row, not like names of columns: {cells}."
IMPORT_NO_HEADER_HINT = "Add a first line that names each column."
INTAKE_NO_ROWS = "No row of {file} could be read as a record of a table."
IMPORT_ONLY_HEADER = "{file} has a header and no rows below it."
IMPORT_UNNAMED_COLUMN = "column {place}"
IMPORT_CANCELLED = "The import was stopped; nothing was changed."
IMPORT_UNKNOWN_FIELD = "There is no field {field!r} of an interaction."
IMPORT_FIELDS = "The fields are {fields}."
IMPORT_EMPTY_CONSTANT = "The constant for {field} is empty."
IMPORT_CONSTANT_TIME = "Time cannot be a constant: it needs a column."
IMPORT_NO_SUCH_COLUMN = "{file} has no column {column!r}, which {field} should come from."
IMPORT_COLUMNS = "Its columns are {columns}."
IMPORT_UNMAPPED = "No column of {file} is known to be {fields}."
IMPORT_MAP_HINT = "Say it with --map {field}=COLUMN; the columns are {columns}."
IMPORT_DID_YOU_MEAN = "Did you mean {names}?"
IMPORT_DATES_OPEN = (
    "The dates of {file} have two readings: {value} (line {line}) is {day_first} or {month_first}, "
    "and no row tells which."
)
IMPORT_DATES_MIXED = (
    "The dates of {file} are mixed: some rows can only have the day first and others only the "
    "month first, such as near {value} (line {line})."
)
IMPORT_DATES_HINT = "Say --dates day-first or --dates month-first."
IMPORT_NO_DATE = "no date"
IMPORT_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
IMPORT_DECIMAL_OPEN = (
    "The numbers of {file} have two readings: in {value} (line {line}) the mark can part thousands "
    "or the fraction, and no row tells which."
)
IMPORT_DECIMAL_MIXED = (
    "The numbers of {file} are mixed: some have a decimal comma and others a decimal point, "
    "see {value} (line {line})."
)
IMPORT_DECIMAL_HINT = "Say --decimal comma or --decimal point."
IMPORT_UNKNOWN_ZONE = "There is no time zone {zone!r}."
IMPORT_ZONE_HINT = "Use a name such as Europe/Berlin or UTC."
IMPORT_UNKNOWN_COMPANY = "{role} {name!r} occurs nowhere in the log."
IMPORT_COMPANY_HINT = "Use the name as it stands in the log."
IMPORT_COMPANY = "The company"
IMPORT_STAFF = "The staff account"
IMPORT_NOTE_ZONE = "Times that carry no zone are read as {zone}."
IMPORT_NOTE_DAYS = "Days are counted in {zone}."
IMPORT_NOTE_UNUSED = (
    "1 column was taken for nothing and is not loaded: {columns}.",
    "{n} columns were taken for nothing and are not loaded: {columns}.",
)
IMPORT_NOTE_CAREFUL = (
    "The file has quoted line breaks, blank lines or uneven rows and was read record by record."
)
IMPORT_NOTE_FINGERPRINT = (
    "Earlier batches were read by another version, so rows that repeat theirs are not recognised."
)
IMPORT_NOTE_SAME_FILE = "The same file was imported before, as batch {batch}."
IMPORT_NO_COMPANY = "No company was named, so its side cannot be shown."
IMPORT_SURVEYING = "looking at {file}"
IMPORT_READING = "reading {file}"
IMPORT_ENCODING = "names, times and numbers of {file}"
IMPORT_FOLDING = "repeated rows of {file}"
IMPORT_KEEPING = "keeping {file}"
IMPORT_BUILDING = "ties"
IMPORT_READY = "ready"
IMPORT_GUESS_HEADER = "the header {column!r} is a usual name for {field}"
IMPORT_GUESS_TIME = "{column!r} is the only column whose cells read as times"
IMPORT_FIELD_NAMES = {
    "source": "who acted",
    "target": "toward whom",
    "occurred_at": "the time",
    "channel": "the channel",
    "kind": "the kind of interaction",
    "topic": "the topic",
    "amount": "the amount",
    "currency": "the currency",
    "rating": "the rating",
    "message_id": "the message",
    "recipients": "the number of recipients",
    "source_type": "what type of party acted",
    "target_type": "what type of party was acted toward",
    "closeness": "how close they are",
    "weight": "the weight",
    "often": "how often",
}

# ---------------------------------------------------------------- the frame and the pages

SCREEN_THE_BASE = "The base"
SCREEN_TWO_CENTRES = "Two centres"
SCREEN_ONE_PARTY = "One party"
SCREEN_IMPORT = "Import and quality"
SCREEN_KNOWLEDGE = "Knowledge"
SCREEN_JOBS = "Jobs"
GROUP_SEE = "See"
GROUP_LEARN = "Learn"
GROUP_DATA = "Your data"

TYPES = {
    "person": "Person",
    "organisation": "Organisation",
    "community": "Community",
    "review site": "Review site",
    "publication": "Publication",
    "product": "Product",
    "process": "Process",
    "bot": "Bot",
}
CONTACT_OF = "contact {place} of {name}"
NO_COMPANY = "no {company} named"

BAR_WORKSPACE = "Workspace"
BAR_GENERATED = "Generated sample"
BAR_BRING = "Bring your own log"
BAR_CENTRE = "{Customer} in the middle"
BAR_PARTY = "Party in the middle"
BAR_FIND = "Type to find"
ERROR_UNFORESEEN = (
    "**This is a bug of the program.** Nothing of your data was changed by it. Where it happened "
    "({kind}) stands in the terminal in which Recentre was started; please report it "
    "with that text."
)
ERROR_SAMPLE = "Open the sample world"
BAR_UNKNOWN = "Nobody here is named {name}."
BAR_BEFORE = "Previous {customer} in the list"
BAR_AFTER = "Next {customer} in the list"
BAR_WINDOW = "{since} – {as_of}, half-life {days:g} d"
BAR_SINCE = "First day that counts"
BAR_AS_OF = "Last day that counts"
BAR_HALF_LIFE = "Half-life of a contact, in days"
BAR_HALF_LIFE_HELP = (
    "A contact counts half after this many days. It is the one parameter of strength that you "
    "move; 90 is the default."
)
BAR_LAYER = "Which interactions make a tie"
BAR_LAYERS = {
    "all": "All",
    "personal": "Personal (social, knowledge)",
    "dealings": "Dealings (transaction, service, promotion)",
}
BAR_DEFAULTS = "Back to the defaults"
BAR_NAMES = "Names"
BAR_NAMES_SHOWN = {
    "all": "Names: all",
    "customers": "Names: {customers} only",
    "none": "Names: none",
}
BAR_NAMES_HELP = (
    "Customers only: a person who is neither customer nor staff appears by role. "
    "None: everybody has an alias."
)
BAR_RENAME = "Rename"
BAR_RENAME_TO = "What you call it"
BAR_DELETE_SURE = "Delete {title} with everything derived from it; this cannot be undone"
BAR_DELETE_NOW = "Delete it"
BAR_SAMPLE_WORLD = "{title} (generated sample)"
BAR_MISFIT = "Part of this address could not be read and was left at its default: {names}."
WEIGHING = "Weighing every tie: {step}. It is kept until the data change."
WEIGHING_STEPS = {
    "pair": "days of contact, the longest part",
    "layer": "what is true of all ties",
    "side": "both sides",
    "tie": "strength and its parts",
    "total": "attention",
    "jobs": "what is asked, answered and received about each job",
}

BASE_MOSTLY_UNSEEN = (
    "Most of what {customers} do lies outside what {name} can see: :primary[{seen}] of their "
    "interactions are visible to it, and {strong_ties}."
)
BASE_MOSTLY_SEEN = (
    "{name} can see most of what its {customers} do: :primary[{seen}] of their interactions are "
    "visible to it, and {strong_ties}."
)
STRONG_SEEN = (
    ":primary[{seen} of 1] strong tie",
    ":primary[{seen} of {n}] strong ties",
    "there is no strong tie to see",
)
BASE_ONE_CENTRED = (
    "This log was drawn from the chair of {name}: it is an end of {share} of the interactions, so "
    "the log cannot show what {customers} do without it."
)
BASE_ALL_ONE_CENTRED = (
    "This log knows the {customers_counted} of {name} only through {name}: what happens without it "
    "is not in it."
)
BASE_NO_COMPANY = (
    "This log names no {company}: it shows {parties} and {ties}, but not whose {customers} "
    "they are."
)
BASE_EMPTY = "This workspace holds no interaction yet."
BASE_NOBODY = "Nobody in this log is a {customer}: no person or organisation has a tie with {name}."
BASE_COUNTS = (
    "{customers_counted}, {interactions} from {since} to {as_of}, days in "
    "{zone}; half-life {half_life:g} days. In this log: contact that was not logged is not seen "
    "by anybody."
)
BASE_LOWER_BOUND = (
    "{customers_counted}, {interactions} from {since} to {as_of}, days in "
    "{zone}; half-life {half_life:g} days. All contact of {name} is in this log, as you said: what "
    "is not visible is a lower bound."
)
COUNTED_CUSTOMERS = ("1 {customer}", "{n} {customers}")
COUNTED_INTERACTIONS = ("1 interaction", "{n} interactions")
COUNTED_PARTIES = ("1 party", "{n} parties")
COUNTED_TIES = ("1 tie", "{n} ties")
BASE_STRIP = "How much of each {customer}'s interactions {name} can see"
BASE_STRIP_AXIS = "share of a {customer}'s interactions that {name} can see"
BASE_STRIP_NOTE = (
    "One dot a {customer} (n = {n}); its size is the number of interactions. Click one to open its "
    "two centres."
)
BASE_STRIP_TOO_LITTLE = (
    "1 more is one-centred: {name} is an end of nearly everything known of it.",
    "{n} more are one-centred themselves: {name} is an end of nearly everything known of them.",
)
BASE_HISTOGRAM_NOTE = "Bars count {customers} (n = {n}); click one to list those in it."
BASE_TABLE = "{Customers} and their figures"
BASE_SORT = "Sort by"
BASE_ORDERS = {
    "blind_interactions": "Share of interactions not visible",
    "blind_strong": "Share of strong ties not seen",
    "blind_knowledge": "Share of knowledge not visible",
    "displacement": "Rank displacement",
    "interactions": "Interactions",
    "ties": "Ties",
    "strong": "Strong ties",
}
BASE_COLUMNS = {
    "name": "{Customer}",
    "interactions": "Interactions",
    "share_visible": "Visible",
    "ties": "Ties",
    "strong": "Strong",
    "strong_seen": "Strong, seen",
    "blind_knowledge": "Knowledge not visible",
    "company_rank": "{Company}'s place",
    "customer_rank": "Its place with {company}",
    "displacement": "Displacement",
}
BASE_COLUMNS_HELP = {
    "share_visible": "Share of its interactions with the {company} or on a channel that it owns",
    "strong_seen": "Strong ties of which the {company} can see at least one interaction",
    "blind_knowledge": "Share of the answers, reviews and news it received that are not visible",
    "company_rank": "Place of the {company} among the ties of this {customer}, strongest first",
    "customer_rank": "Place of this {customer} among the ties of the {company}, strongest first",
    "displacement": (
        "Above 0 the {company} matters less to them than they do to it, below 0 more; from -1 to 1"
    ),
}
BASE_FIRST = "The first {shown} of {n}, sorted as chosen."
BASE_OPEN = "Select a row to open the two centres of that {customer}."
BASE_WAYS_OUT = "What would make it two-centred"
BASE_WAYS = (
    "An export of a community or forum where {customers} talk with each other, even one that "
    "{name} does not own.",
    "Reviews: who wrote what, where, and who answered.",
    "Asking {customers}: whom they turn to, for which job, how often. Twenty answers are a start; "
    "their networks are then drawn as declared, and no share is computed from them.",
)
BASE_STILL = "What this log can show all the same"
BASE_STILL_SHOWN = (
    "How strong each {customer}'s tie with {name} is, how it changed, and which are dormant: on "
    "One party, and on Two centres as the one tie that it is."
)
TOUR = "Three-minute tour"
TOUR_STEPS = (
    "**The base.** Read the sentence above: it is made from the numbers of this log. Each dot is a "
    "{customer}; those on the left do most of what they do out of sight of {name}.",
    "**Two centres.** Click a dot or a row. Left, the picture {name} can draw; right, the same "
    "people as the {customer} lives among them. Ghosts are parties that are not in {name}'s log.",
    "**One party.** Why is a tie strong? Select it: a sentence, the arithmetic, and every "
    "interaction with its file and line.",
    "**Your own log.** Open Import and quality, drop a CSV: who, toward whom, when. It stays on "
    "this machine.",
)

CENTRES_SENTENCE_LITTLE = (
    "The log shows {name} :primary[{share}] of the interactions of {who} and {strong_ties}. {knows}"
)
CENTRES_SENTENCE_MUCH = (
    "The log shows {name} most of what {who} does: :primary[{share}] of the interactions and "
    "{strong_ties}. {knows}"
)
CENTRES_KNOWS = (
    "It {knows_it} that party.",
    "It knows {known} of those {n} parties.",
)
CENTRES_KNOWS_OTHERS = (
    "It is one of them itself and {knows_it} the other.",
    "It is one of them itself and knows {known} of the other {n}.",
)
CENTRES_KNOWS_IT = {True: "knows", False: "does not know"}
CENTRES_NONE = "none"
CENTRES_IS_THE_ONE = "It is that one party itself."
CENTRES_SENTENCE_NO_STRONG = (
    "The log shows {name} :primary[{share}] of the interactions of {who}, who has no strong tie "
    "with anybody in it."
)
CENTRES_ONE_CENTRED = (
    "This log knows {who} only through {name}: what else there is around {who} is not in it."
)
CENTRES_NO_COMPANY = "This log names no {company}; here is the network of {who} alone."
CENTRES_NO_CUSTOMER = (
    "{who} has no tie with {name} in this window, so there is no picture from that centre."
)
CENTRES_FIGURES = (
    ("of the interactions", "{visible} of {interactions} in this log"),
    ("strong ties seen", "{known} of {others} other parties known"),
    ("{name} among the ties", "to it: {customer_rank} of {customers_count} {customers}"),
)
CENTRES_WEB = "As a web"
CENTRES_ROWS = "As rows"
CENTRES_MORE = "More figures"

PARTY_SENTENCE = "{who} has {ties} in this window, {strong}{names}; {dormant}."
PARTY_TIES_COUNTED = (":primary[1] tie", ":primary[{n}] ties")
PARTY_STRONG = (
    ":primary[1] of them strong",
    ":primary[{n}] of them strong",
    ":primary[none] of them strong",
)
PARTY_DORMANT = (
    "1 has gone silent for longer than is usual for it",
    "{n} have gone silent for longer than is usual for them",
    "none has gone silent for longer than is usual for it",
)
PARTY_ONLY_STRONG = {True: "a :primary[strong] one", False: "a :primary[weak] one"}
PARTY_ONLY_DORMANT = {
    True: "it has gone silent for longer than is usual for it",
    False: "it has not gone silent for longer than is usual for it",
}
PARTY_AND_OTHERS = " and others"
PARTY_NO_TIES = "{who} has no tie in this window."
PARTY_MEASURES = "How the network round {who} is built"
PARTY_TIES = "Ties, strongest first"
PARTY_TIE = "The tie with {who}"
PARTY_PARTS = "How {strength:.2f} comes about"
PARTY_RECEIPT = "Every interaction of it ({n})"
PARTY_SELECT = "Select a tie, in the picture or in the table, to see why it is as strong as it is."
PROVISIONAL = "The window is shorter than 30 days: strong and weak are provisional."
STRENGTH_MEANS = (
    "Strong means frequent, recurring, mutual contact in this log, never friendship. Strength adds "
    "intensity, mutuality, persistence and breadth; it ranks ties as well as the best simple "
    "measures on logs with known friends and colleagues, but its decay and its dormancy were not "
    "tested against people's own word, nor was any log of customers."
)
PARTY_MORE_MEASURES = "Openings and closed circles"
MEASURES = {
    "degree": ("Ties", "parties it is tied to in the whole log"),
    "density": ("Density", "of the possible ties among those parties exist; 1 is a closed circle"),
    "constraint": (
        "Constraint",
        "how much everything runs through the same circle; lower means more openings",
    ),
    "effective_size": ("Effective size", "ties that lead somewhere the others do not"),
    "efficiency": ("Efficiency", "share of its ties that are not redundant"),
    "hierarchy": ("Hierarchy", "how far the constraint comes from one single party"),
    "betweenness": ("Ego betweenness", "pairs of its parties that meet only through it"),
}
HOW = "How this was computed"
HOW_QUERY = "Query `{name}`: {question}"
UNDEFINED = "not defined"
NOTHING = "–"
COLUMNS_TIES = {
    "label": "Party",
    "type": "Type",
    "strength": "Strength",
    "class": "Class",
    "declared": "Declared",
    "known": "Known",
    "seen": "Seen",
    "company_strength": "Strength to {company}",
    "own_share": "Share of own attention",
    "their_share": "Share of theirs",
    "bridgeness": "Bridgeness",
    "active_days": "Active days",
    "outgoing": "Out",
    "incoming": "In",
    "last_day": "Last contact",
}
CLASSES = {
    (True, False): "strong",
    (False, False): "weak",
    (True, True): "strong, dormant",
    (False, True): "weak, dormant",
}


# Ties: the sentence in which a tie explains itself -------------------------------------------

TIE_SENTENCE = "{label}: {parts}."
TIE_STRONG = "Strong"
TIE_WEAK = "Weak"
TIE_LABEL = "{name} ({strength})"
TIE_DORMANT = ", dormant"
TIE_TOO_ONE_SIDED = ", too one-sided to be strong"
TIE_TOO_FEW_DAYS = ", on too few days to be strong"
TIE_CONTACT = "in contact on {days}, {last}"
TIE_LAST = "last {days} ago"
TIE_LAST_DAY = "last on the final day counted"
TIE_SILENT = "silent for {days}"
TIE_PERIODS = ", in {periods} of the last {all} {period}"
TIE_NO_PERIODS = "none"
TIE_MONTHS = "months"
TIE_DAYS = "days"
TIE_STRETCHES = "periods of {days} days"
TIE_ONE_DAY = "1 day"
TIE_SO_MANY_DAYS = "{count} days"
TIE_BOTH_WRITE = "both sides write ({outgoing}/{incoming})"
TIE_ONE_WRITES = "only one side writes ({outgoing}/{incoming})"
TIE_NOBODY_ANSWERS = (
    "mutuality is left out, because no two in this log write both ways ({outgoing}/{incoming})"
)
TIE_OWN_END = "mutuality is left out, because one end cannot act ({outgoing}/{incoming})"
TIE_OTHER_END = "mutuality is left out, because a {type} cannot act ({outgoing}/{incoming})"
TIE_NO_CHANNEL = "no channel noted"
TIE_ONE_CHANNEL = "one channel"
TIE_CHANNELS = "{count} channels"
TIE_PROVISIONAL = " Provisional: the window holds {days} only."
IMPORT_SMALL_NO_COLUMN = "{file} has no column {column}."
IMPORT_SMALL_UNEVEN = "{file}, line {line}: {cells} cells where the header has {columns}."
IMPORT_SMALL_NO_NAME = "{file}, line {line}: the cell of column {column} is empty."
IMPORT_SMALL_TWICE = "{file}, line {line}: {value!r} was said already on line {first}."
IMPORT_SMALL_UNKNOWN = "{file}, line {line}, column {column}: {value!r} is unknown."
IMPORT_SMALL_KNOWN = "It takes {known}."

RECEIPT_PART = "Part"
RECEIPT_VALUE = "Value"
RECEIPT_WEIGHT = "Weight"
RECEIPT_GAVE = "Gave"
RECEIPT_PARTS = {
    "intensity": "Intensity",
    "mutuality": "Mutuality",
    "persistence": "Persistence",
    "breadth": "Breadth",
}
RECEIPT_LEFT_OUT = "Left out here: {names}."
RECEIPT_AT = "When (UTC)"
RECEIPT_FROM = "Who acted"
RECEIPT_KIND = "Kind"
RECEIPT_CHANNEL = "Channel"
RECEIPT_TOPIC = "Topic"
RECEIPT_VISIBLE = "Visible"
RECEIPT_LINE = "File and line"
FILE_FOOTER = (
    "{title}. {since} to {as_of}, days in {zone}, half-life {half_life:g} days. {origin} {consent} "
    "Strong means frequent, recurring, mutual contact in this log, never friendship."
)
FILE_GENERATED = "Generated sample data: nobody in it exists."
FILE_ORIGIN = "Where the log comes from: {origin}."
FILE_NO_ORIGIN = "Where the log comes from was not said."
FILE_CONSENT = "Who agreed: {consent}."
FILE_NO_CONSENT = "Who agreed was not said."
CENTRES_SHOWN_AS = "Show as"
CENTRES_WAYS = {"web": CENTRES_WEB, "rows": CENTRES_ROWS}
CENTRES_PICTURE = "Pictures"
CENTRES_PICTURES = {"side": "Side by side", "recentre": "Recentre"}
CENTRES_PICTURE_HELP = (
    "Recentre draws both pictures on one canvas: press R, and the same parties move to where they "
    "stand round the other centre."
)
CENTRES_TITLE = "The two centres of {who}"
CENTRES_FACTS = {
    "blind_interactions": "of the interactions are not visible to {name}",
    "blind_strong": "of the strong ties are not seen",
    "blind_strength": "of all strength lies in ties that are not seen",
    "blind_knowledge": "of the knowledge received is not visible",
    "blind_topics": "of the topics are not visible",
    "displacement": (
        "rank displacement, from -1 to 1: above 0 {name} matters less to this {customer} than the "
        "{customer} to it"
    ),
}
MEASURES_WHOLE_LOG = "Measured on the plain network of the whole log, the {company} as one party."
IMPORT_NO_BATCH = "There is no batch {batch} in this workspace."
IMPORT_ASK_WHICH = "Several columns can be {field}: {columns}. Which one is it?"
IMPORT_ASK_COLUMN = "Which column of {file} is {field}?"


# The terminal: help, reports, errors ---------------------------------------------------------

TERMINAL_HELP = (
    "A company's customers seen from both centres, the company's and their own: import an "
    "interaction log, ask it questions, draw networks."
)
TERMINAL_HELP_EXAMPLES = """\b
Examples:
  python -m recentre sample world
  python -m recentre import world/interactions.csv --workspace world.duckdb \\
      --parties world/parties.csv --channels world/channels.csv \\
      --kinds world/kinds.csv --topics world/topics.csv
  python -m recentre ask ties/of_party --workspace world.duckdb --set party="Dana Ruiz"
  python -m recentre network --workspace world.duckdb --centre "Dana Ruiz" --out dana.html
\b
Exit code: 0 if it worked, 1 with one line on stderr if it did not, 2 for wrong usage.
"""
TERMINAL_WORKSPACE = "The workspace: one DuckDB file."
TERMINAL_IMPORT = (
    "Load logs (CSV) into a workspace. It is made if it is not there yet; otherwise each file "
    "becomes a further batch. An import that fails leaves everything as it was."
)
TERMINAL_IMPORT_SHORT = "Load logs into a workspace."
TERMINAL_IMPORT_EXAMPLES = """\b
Examples:
  python -m recentre import log.csv --workspace shop.duckdb --dry-run
  python -m recentre import log.csv --workspace shop.duckdb --company "Kettle & Co"
  python -m recentre import orders.csv --workspace shop.duckdb \\
      --map source=CustomerID --map occurred_at=InvoiceDate --map target=@Shop \\
      --map kind=@purchase --company Shop --dates month-first
  python -m recentre import a.csv b.csv --workspace shop.duckdb --rejects rejects.csv --json
\b
Fields of --map: source, target, occurred_at, channel, kind, topic, amount, currency,
rating, message_id, recipients, source_type, target_type. An empty column (topic=) leaves
a field out.
"""
TERMINAL_FILES = "The logs: files, or folders that hold some."
TERMINAL_MAP = (
    "Which column holds a field, or with @ a constant for every row; again for each field."
)
TERMINAL_COMPANY = "A name of the company in the log; the first is the one it is shown under."
TERMINAL_STAFF = "A name of its staff or accounts in the log."
TERMINAL_PARTIES = "Parties: name, type, role, segment, household."
TERMINAL_CHANNELS = "Channels: channel, owned."
TERMINAL_KINDS = "Kinds of interaction: kind, nature, asks."
TERMINAL_TOPICS = "Topics: topic, job."
TERMINAL_TIMEZONE = (
    "Zone of times that carry none, such as Europe/Berlin; UTC if not said. The first import's "
    "is the zone in which the workspace counts days."
)
TERMINAL_DATES = "How dates such as 03/04/2025 are read; asked for where the file does not tell."
TERMINAL_DECIMAL = "How numbers such as 1.234 are read; asked for where the file does not tell."
TERMINAL_STRICT = "Refuse a row whose optional value cannot be read, instead of dropping the value."
TERMINAL_REJECTS = "Write refused rows and dropped values: batch, line, field, value, reason, row."
TERMINAL_DRY_RUN = "Say what would happen and change nothing."
TERMINAL_IMPORT_JSON = "Write the report as one JSON object."
TERMINAL_QUERIES = "List the queries: what each asks, what it takes and what it gives."
TERMINAL_QUERIES_SHORT = "List what can be asked."
TERMINAL_QUERIES_EXAMPLES = """\b
Examples:
  python -m recentre queries
  python -m recentre queries --json
"""
TERMINAL_QUERIES_JSON = "Write them as one JSON array."
TERMINAL_ASK = "Put one query to a workspace and write the answer."
TERMINAL_ASK_SHORT = "Put a query to a workspace."
TERMINAL_ASK_EXAMPLES = """\b
Examples:
  python -m recentre ask contrast/of_base --workspace shop.duckdb
  python -m recentre ask ties/of_party --workspace shop.duckdb --set party="Dana Ruiz" \\
      --set half_life_days=30 --set since=2025-01-01 --format json
  python -m recentre ask import/rejects --workspace shop.duckdb --format csv > rejects.csv
\b
JSON is one array with an object a row: numbers unrounded, undefined null, parties by name,
times in UTC. CSV has the same with empty cells for undefined. A table is rounded.
"""
TERMINAL_QUERY = "The query's name; `queries` lists them."
TERMINAL_SET = "A parameter of the query, a party by its name; again for each."
TERMINAL_FORMAT = "How the answer is written."
TERMINAL_DRAW = (
    "Draw a party's network into a file: an HTML page that stands alone and opens without a "
    "network, JSON with the nodes, edges and options that are drawn, or GraphML or GEXF for other "
    "programs."
)
TERMINAL_DRAW_SHORT = "Draw a party's network into a file."
TERMINAL_DRAW_EXAMPLES = """\b
Examples:
  python -m recentre network --workspace shop.duckdb --centre "Dana Ruiz" --out dana.html
  python -m recentre network --workspace shop.duckdb --centre "Dana Ruiz" \\
      --perspective company --out as-the-company-sees-it.html
  python -m recentre network --workspace shop.duckdb --centre "Dana Ruiz" --out dana.json
  python -m recentre network --workspace shop.duckdb --centre "Dana Ruiz" --out dana.gexf
\b
The file shows names as they stand in the log.
"""
TERMINAL_CENTRE = "Whose network: a party's name as in the log."
TERMINAL_OUT = "The file to write; its ending says what: .html, .json, .graphml or .gexf."
TERMINAL_OUT_KIND = "{file} ends in none of .html, .json, .graphml and .gexf."
TERMINAL_PERSPECTIVE = (
    "From whose chair it is drawn: the party's own, or the company's, with the same parties and "
    "those that it does not know in an outer band."
)
TERMINAL_SAMPLE = (
    "Write a generated world: a maker of espresso machines, its customers and the people around "
    "them, as CSV files to import. Nobody in it exists."
)
TERMINAL_SAMPLE_SHORT = "Write a generated world to try things on."
TERMINAL_SAMPLE_EXAMPLES = """\b
Examples:
  python -m recentre sample world
  python -m recentre sample hub --world company-hub
  python -m recentre sample small --customers 20 --interactions 5000 --seed 3
"""
TERMINAL_FOLDER = "The folder to write to; made if it is missing."
TERMINAL_WORLD = "peers: customers learn from each other; company-hub: from the company."
TERMINAL_CUSTOMERS = "How many customers, at least 12."
TERMINAL_INTERACTIONS = "How many rows the log has, at least 60 a customer."
TERMINAL_SEED = "The same arguments always give the same files."
TERMINAL_SAMPLE_WRITTEN = "A generated world is in {folder}: nobody in it exists."
TERMINAL_NO_PAIR = "{text!r} is not of the form name=value."

TERMINAL_ERROR = "recentre: {line}"
TERMINAL_STOPPED = "Stopped; nothing was changed."
TERMINAL_FILE = "{file} cannot be read or written: {reason}."
TERMINAL_NO_WORKSPACE = "{file} is not a workspace of Recentre."
TERMINAL_NO_WORKSPACE_NAME = "{file} cannot be the name of a workspace."
TERMINAL_NO_WORKSPACE_HINT = "A workspace is one DuckDB file, such as shop.duckdb."
TERMINAL_SOME_FILE = "A file"
TERMINAL_FAULT = (
    "A fault of the program's own ({fault}). Nothing was changed. "
    "With {trace}=1 in the environment it shows where."
)
TERMINAL_PROGRESS = "{share:4.0%}  {text}"
TERMINAL_GRAIN = "gives"
TERMINAL_PARAMETERS = "takes"
TERMINAL_COLUMNS = "columns"
TERMINAL_REQUIRED = "{name} (needed)"
TERMINAL_MORE_ROWS = (
    "{left:,} of {rows:,} rows are not shown; --format csv or --format json gives them all."
)
TERMINAL_NO_ROWS = "No rows."
TERMINAL_UNDEFINED = "-"
TERMINAL_YES = "yes"
TERMINAL_NO = "no"
TERMINAL_NO_COMPANY = "This log names no company, so there is no picture from its chair."
TERMINAL_NO_COMPANY_HINT = "Name it with --company when the log is imported."
TERMINAL_DRAWN_AROUND = ", the network of {who}"
TERMINAL_NETWORK = "Around {who}: {parties_counted}; strong ties: {strong:,}."
TERMINAL_WRITTEN = "{file}: {sentence}"
TERMINAL_NETWORK_FROM_COMPANY = (
    "Around {who}: {parties_counted}. {company} knows {known:,} of them, {strong:,} by a strong "
    "tie, and sees something of {seen:,} of the ties with {who}."
)
TERMINAL_NETWORK_KNOWN = (
    " {company} knows {known:,} of the parties, and sees something of {seen:,} of the ties."
)

TERMINAL_LOADED = "{file} is in {workspace}, batch {batch}."
TERMINAL_TRIED = "{file}, tried without loading it:"
TERMINAL_ROWS = (
    "{read:,} rows read = {loaded:,} loaded + {rejected:,} refused + {self_loops:,} self loops + "
    "{duplicates:,} duplicates"
)
TERMINAL_VALUES = "values dropped: {dropped:,}; parties: {parties:,}"
TERMINAL_UNDERSTOOD = "How the file was read"
TERMINAL_DIALECT = "{encoding}, columns parted by {delimiter}, numbers: {decimal}"
TERMINAL_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
TERMINAL_TIMES = "times as {times}"
TERMINAL_CONSTANT = "{value!r} in every row"
TERMINAL_REFUSED = "Refused rows"
TERMINAL_DROPPED = "Dropped values (their rows are loaded)"
TERMINAL_REASON = "{count:,}: {reason} ({examples})"
TERMINAL_LINE = "line {line}: {value}"
TERMINAL_EMPTY = "empty"
TERMINAL_NOTES = "Notes"
TERMINAL_DRY = "Nothing was changed."
TERMINAL_SHOWS = "What this log can show"
TERMINAL_SPAN = (
    "{interactions:,} interactions of {parties:,} parties from {first} to {last}, days in {zone}."
)
TERMINAL_FUTURE = "Dated after the day of their import, and setting no last day: {count:,}."
TERMINAL_NO_VIEWPOINT = (
    "It names no {company}: ties and networks can be shown, the {company}'s side cannot. "
    "--company NAME says who it is."
)
TERMINAL_ONE_CENTRED = (
    "One-centred: only {share:.1%} of the interactions are without the {company}, so the log was "
    "drawn from its chair and cannot show what it does not see. A log of a community, reviews, or "
    "asking {customers} would make it two-centred."
)
TERMINAL_TWO_CENTRED = "Two-centred: {share:.1%} of the interactions are without the {company}."
TERMINAL_TWO_WAY = "Parties act in both directions, so mutuality counts in strength."
TERMINAL_ONE_WAY = "No two parties act in both directions, so mutuality is left out of strength."
TERMINAL_HOLDS = {
    "knowledge": "knowledge (questions, answers, reviews)",
    "topics": "topics",
    "amounts": "amounts",
    "ratings": "ratings",
}
TERMINAL_ABSENT = "Not in it: {names}."
TERMINAL_FED = "{page}: {feeds}"


# Import and quality: bringing a log, and what it can show ---------------------------------------

UPLOAD_TAB = "Bring a log"
QUALITY_TAB_SHOWS = "What this log can show"
QUALITY_TAB_FILES = "Files and rejects"
QUALITY_TAB_WORDS = "Kinds, channels, parties"

UPLOAD_FILE_STEP = "1. The log"
UPLOAD_INTRO = (
    "One row is one interaction: who did something, toward whom, when. Whatever else the file has "
    "(channel, kind, topic, amount, rating) makes the picture richer. The file stays on this "
    "machine."
)
UPLOAD_FILE = "Drop files here: CSV of any kind, Excel, JSON, Parquet, or one of these zipped"
UPLOAD_SMALL = "Small files beside it, if you have them"
UPLOAD_SMALL_NOTE = (
    "Without them common words are recognised, a party without a type is a person, and everything "
    "can be changed after loading."
)
UPLOAD_SMALL_FILES = {
    "parties": "Parties: name, type, role, segment, household",
    "channels": "Channels: channel, owned",
    "kinds": "Kinds: kind, nature, asks",
    "topics": "Topics: topic, job",
}
UPLOAD_EXAMPLES = "Templates, and an example to try"
UPLOAD_EXAMPLES_NOTE = (
    "A template has the headers and a few rows that explain them; the second asks people whom they "
    "turn to. The example is the log of the generated sample world with its four small files."
)
UPLOAD_TEMPLATES = {
    "interactions": "Template of a log",
    "ask-your-customers": "Template to ask people",
}
UPLOAD_SAMPLE_FILES = {
    "interactions": "Example log",
    "parties": "Its parties",
    "channels": "Its channels",
    "kinds": "Its kinds",
    "topics": "Its topics",
}
UPLOAD_SEEN = (
    "**{file}**: {rows} lines below the header, {columns} columns; {encoding}, columns parted by "
    "{delimiter}."
)
UPLOAD_SEEN_OTHER = "**{file}**: {kind} with {rows} rows below the header and {columns} columns."
UPLOAD_FORMATS = {
    "xlsx": "a sheet of Excel",
    "xls": "a sheet of Excel",
    "ods": "a sheet of OpenDocument",
    "json": "JSON",
    "ndjson": "JSON by lines",
    "parquet": "Parquet",
}
UPLOAD_DELIMITERS = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "bars",
    " ": "spaces",
    ":": "colons",
}
UPLOAD_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte-order mark",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "latin-1": "Latin-1",
    "cp1252": "Windows-1252",
}
UPLOAD_OTHER_FILE = "Another file"
UPLOAD_PREVIEW = "The first {n} rows; a column's title says what it is taken for."
UPLOAD_PREVIEW_TITLE = "{column} = {field}"

UPLOAD_COLUMNS_STEP = "2. What is what"
UPLOAD_COLUMNS_NOTE = "Guessed from headers and cells. Change what is wrong."
UPLOAD_FIELDS = {
    "source": "Who acted (source)",
    "target": "Toward whom (target)",
    "occurred_at": "When (time)",
    "kind": "Kind of interaction",
    "channel": "Channel",
    "topic": "Topic",
    "amount": "Amount",
    "currency": "Currency",
    "rating": "Rating",
    "message_id": "Message id",
    "recipients": "Number of recipients",
    "source_type": "Type of source",
    "target_type": "Type of target",
    "closeness": "Closeness, 1 to 5 (declared, no time)",
    "weight": "Weight of an edge (no time)",
    "often": "How often (declared)",
}
UPLOAD_SHORT_FIELDS = {
    "source": "who acted",
    "target": "toward whom",
    "occurred_at": "when",
    "kind": "kind",
    "channel": "channel",
    "topic": "topic",
    "amount": "amount",
    "currency": "currency",
    "rating": "rating",
    "message_id": "message",
    "recipients": "recipients",
    "source_type": "type of source",
    "target_type": "type of target",
    "closeness": "closeness",
    "weight": "weight",
    "often": "how often",
}
UPLOAD_NOT_HERE = "not in this file"
UPLOAD_CONSTANT = "the same for every row ..."
UPLOAD_CONSTANT_VALUE = "Its value, for every row"
UPLOAD_CONSTANT_LABEL = "{field}: its value"
UPLOAD_WHY_OPEN = "several columns could be it: {columns}"
UPLOAD_WHY_YOU = "you chose this"
UPLOAD_NEEDED = "needed: choose a column or a value"
UPLOAD_TWICE = "{column} is taken for {fields}."
UPLOAD_DATES = "Is the day or the month written first?"
UPLOAD_DATE_READINGS = {
    "day-first": "The day first: {value} is {reading}",
    "month-first": "The month first: {value} is {reading}",
}
UPLOAD_DATE_READINGS_BARE = {"day-first": "The day first", "month-first": "The month first"}
UPLOAD_DECIMAL = "Which mark parts the fraction?"
UPLOAD_DECIMAL_READINGS = {
    "comma": "A decimal comma: {value} is {reading}",
    "point": "A decimal point: {value} is {reading}",
}
UPLOAD_DECIMAL_READINGS_BARE = {"comma": "A decimal comma", "point": "A decimal point"}
UPLOAD_ASKED = "No row of the file tells, so it is for you to say."
UPLOAD_ZONE = "Time zone of times that carry none"
UPLOAD_ZONE_HELP = (
    "The times of this file carry no zone. In the first file of a workspace this is also the zone "
    "in which days are counted."
)
UPLOAD_STRICT = "Refuse a row when an optional value in it cannot be read"
UPLOAD_STRICT_HELP = "Otherwise the value is dropped and listed, and the row loads."

UPLOAD_PEOPLE_STEP = "3. Whose log it is"
UPLOAD_COMPANY = "The {company}: its names in this file"
UPLOAD_COMPANY_HELP = (
    "All of them become one party, shown under the first. Without a {company} everything works but "
    "the {company}'s side."
)
UPLOAD_STAFF = "Its staff and accounts"
UPLOAD_STAFF_HELP = "They count as the {company}; they unfold when asked."
UPLOAD_NAMES = "Type to find a name"
UPLOAD_NAMES_ALL = (
    "Listed are all {n} names at the ends of the file's rows, the most frequent first."
)
UPLOAD_NAMES_COUNTED = (
    "Listed are the {n} most frequent names, counted in the first {rows} rows at most; any other "
    "can be typed as it stands in the file."
)
UPLOAD_NAME_OPTION = "{name} ({count})"
UPLOAD_ALL_CONTACT = "All contact of the {company} with its {customers} is in this log"
UPLOAD_ALL_CONTACT_HELP = (
    "Only then is what the {company} cannot see in this log a lower bound of what it does not see. "
    "Leave it open if some contact, such as talk in a shop, is recorded elsewhere."
)
UPLOAD_ORIGIN = "Where the log comes from"
UPLOAD_ORIGIN_PLACEHOLDER = "such as: export of the help desk, 2024, by the service team"
UPLOAD_CONSENT = "Who agreed to its use"
UPLOAD_CONSENT_PLACEHOLDER = "such as: the members, by the terms of the forum; the works council"
UPLOAD_SAID_NOTE = "Both are written under every export. They may stay empty; then that is written."

UPLOAD_TRY_STEP = "4. Try it"
UPLOAD_TRY = "Try it"
UPLOAD_TRIED = "Of {read} rows {loaded} would load; nothing was changed yet. Step 5 loads them."
UPLOAD_TRY_NOTE = "Reads the whole file and changes nothing."
UPLOAD_TRY_MISSING = "Before it can be tried: {missing}."
UPLOAD_MISSING_FIELD = "choose {field}"
UPLOAD_MISSING_VALUE = "type the value of {field}"
UPLOAD_MISSING_DATES = "say whether day or month is first"
UPLOAD_MISSING_DECIMAL = "say which mark parts the fraction"
UPLOAD_COUNTS = (
    "{read} rows read = **{loaded} loaded** + {refused} refused + {loops} self loops + "
    "{duplicates} duplicates; values dropped: {dropped}."
)
UPLOAD_COUNT_NAMES = {
    "rows_read": "Rows read",
    "rows_loaded": "Loaded",
    "rows_rejected": "Refused",
    "self_loops": "Self loops",
    "duplicates": "Duplicates",
    "values_dropped": "Values dropped",
}
UPLOAD_COUNT_HELP = {
    "rows_read": "Rows below the header: loaded + refused + self loops + duplicates.",
    "rows_loaded": "Rows that become interactions.",
    "rows_rejected": "Source, target or time is missing or cannot be read.",
    "self_loops": "Rows whose source is their target; nobody's tie.",
    "duplicates": "Rows that repeat an earlier one in every column.",
    "values_dropped": "Optional values that cannot be read; their rows load.",
}
UPLOAD_NOTHING_REFUSED = "No row is refused and no value dropped."
UPLOAD_REASONS = "Why rows are refused or values dropped, with the first examples"
UPLOAD_REASON_COLUMNS = {
    "outcome": "What happens",
    "reason": "Reason",
    "count": "How often",
    "line": "Line",
    "field": "Field",
    "value": "What stands there",
}
UPLOAD_OUTCOMES = {"row refused": "row refused", "value dropped": "value dropped"}
UPLOAD_REJECTS = "Download the rejects"
UPLOAD_STALE = "The choices above changed since: try it again."
UPLOAD_VIEWPOINT = {
    "one-centred": (
        "The rows are one-centred: the {company} is an end of nearly all of them. It will be "
        "possible to show each {customer}'s tie with the {company}, not what {customers} do "
        "without it."
    ),
    "two-centred": "The rows are two-centred: both pictures can be drawn.",
}
UPLOAD_NO_COMPANY_YET = (
    "No {company} is named, so only the {customers}' side can be shown. Name it in step 3."
)

UPLOAD_LOAD_STEP = "5. Load"
UPLOAD_NAME = "Name of the new workspace"
UPLOAD_LOAD = "Load into a new workspace"
UPLOAD_LOAD_NOTE = "Makes a new workspace and opens it."
UPLOAD_ADD = "Or add it to the workspace that is open"
UPLOAD_ADD_SURE = "Add these rows to {title}, beside what is in it"
UPLOAD_ADD_NOTE = (
    "Parties of the same name become one, rows that repeat earlier ones are not counted twice, "
    "and the file can be undone as a whole."
)
UPLOAD_ADD_LOAD = "Add to {title}"
UPLOAD_ADD_SAMPLE = (
    "The sample world is generated and read-only: a log of yours goes into a workspace of its own."
)
UPLOAD_TRY_WITH = "Try it with {title}"

UPLOAD_STOP = "Stop"
UPLOAD_STOPPING = "Stopping"
UPLOAD_TRYING = "Trying {file}"
UPLOAD_LOADING = "Loading {file}"
UPLOAD_ADDING = "Adding {file} to {title}"
UPLOAD_UNDOING = "Undoing {file}"
UPLOAD_SAVING = "Saving what you said and building the ties again"
UPLOAD_GOES_ON = "It goes on while you look at other pages."
UPLOAD_LOADED = "{file} is loaded: {loaded} rows with {parties} parties in {title}."
UPLOAD_LOADED_GO = "See the base"
UPLOAD_SAVED = "Saved; every picture now follows it."
UPLOAD_UNDONE = "{file} was undone."
UPLOAD_CHANGED = (
    "This workspace was changed by somebody else meanwhile, so your change was left out."
)
UPLOAD_CHANGED_HINT = "Look at it as it is now, and try again."

QUALITY_SENTENCE = (
    "{title} holds :primary[{interactions}] interactions of :primary[{parties}] parties, from "
    "{since} to {as_of}; {viewpoint}."
)
QUALITY_VIEWPOINTS = {
    "one-centred": "it was drawn from one chair, that of {name}",
    "two-centred": "it shows what {customers} do with {name} and without it",
    "none": "it names no {company}",
}
QUALITY_EMPTY = "{title} holds no interaction yet."
QUALITY_GENERATED = (
    "This is the generated sample world: nobody in it exists, and it is read-only. What you see "
    "here you will see for your own log."
)
QUALITY_PAGES = "Which pages this log feeds"
QUALITY_PAGE_YES = "in full"
QUALITY_PAGE_PARTLY = "in part"
QUALITY_PAGE_NO = "not yet"
QUALITY_FED = "nothing is missing"
QUALITY_LACKS_AS = "what {pages} lack"
QUALITY_LACKS_AS_ONE = "what {page} lacks"
QUALITY_AND = " and "
QUALITY_LACKS_COMPANY = (
    "no {company} is named: give a name the role company under Kinds, channels, parties, or a "
    "file of parties with the column role"
)
QUALITY_LACKS_SECOND = (
    "the {company} is an end of nearly every row, so what {customers} do without it is not in "
    "this log: add a file in which source and target are both others than the {company} (a forum, "
    "reviews); asking {customers} draws their networks, without figures"
)
QUALITY_LACKS_CUSTOMERS = (
    "nobody but the {company} is a person or organisation: see the column type"
)
QUALITY_LACKS_DIRECTION = (
    "in no tie do both ends act, so mutuality is left out of strength: rows in the other direction "
    "(answers, replies) would bring it"
)
QUALITY_LACKS_NATURE = (
    "{share} of the interactions have no nature, so personal ties and dealings cannot be told "
    "apart there: a column kind, or natures under Kinds, channels, parties"
)
QUALITY_LACKS_EVERY_NATURE = (
    "no interaction has a nature, so personal ties and dealings cannot be told apart: a column "
    "kind, or natures under Kinds, channels, parties, would do it"
)
QUALITY_LACKS_CHANNEL = (
    "no row has a channel: a column channel, and which channels are owned, would show what the "
    "{company} sees beyond its own contact"
)
QUALITY_LACKS_DAYS = (
    "the log holds a single day: strong and weak are provisional below 30 days",
    "the log spans {n} days: strong and weak are provisional below 30 days",
)
QUALITY_LACKS_TYPES = (
    "1 party has no type and is taken for a person: a file of parties, or Kinds, channels, "
    "parties, says what it is",
    "{n} of {parties} parties have no type and are taken for people: a file of parties, or Kinds, "
    "channels, parties, says what they are",
)
QUALITY_LACKS_OWN_VIEW = (
    "of 1 of {customers_count} {customers} the log knows hardly anything but the {company}: its "
    "picture is left empty",
    "of {n} of {customers_count} {customers} the log knows hardly anything but the {company}: "
    "their own pictures are left empty",
)
QUALITY_LACKS_ROWS = "no row was loaded"
QUALITY_TIME = "Rows per day"
QUALITY_TIME_AXIS = "interactions a day"
QUALITY_TIME_NOTE = (
    "One bar a day, in {zone}; n = {n} interactions on {days} of {span} days from {since} to "
    "{as_of}."
)
QUALITY_GAPS = "Longest silences: {gaps}."
QUALITY_GAP = "{days} days before {day}"
QUALITY_NO_GAPS = "No silence is longer than a week."
QUALITY_FUTURE_LEFT_OUT = "{n} rows dated later are not drawn."
QUALITY_EARLY_LEFT_OUT = (
    "{n} rows before {day}, parted from the rest by {years} years or more, are not drawn."
)
QUALITY_FUTURE = "Dated in the future ({n})"
QUALITY_FUTURE_NOTE = (
    "These rows carry a time after the day on which their file was imported: a wrong clock, or a "
    "date read the wrong way round. They are loaded, but never set the last day that counts."
)
QUALITY_FUTURE_COLUMNS = {"file": "File", "line": "Line", "occurred_at": "Dated (UTC)"}
QUALITY_FIELDS = "Share of interactions with each field"
QUALITY_FIELD_COLUMNS = {
    "field": "Field",
    "share": "Share",
    "interactions": "Interactions",
    "use": "What it is good for",
}
QUALITY_FIELD_USES = {
    "channel": "breadth of a tie; what the {company} sees",
    "kind": "natures: knowledge, social, service ...",
    "topic": "jobs; topics that are not visible",
    "amount": "what was paid; never part of strength",
    "currency": "only amounts of one are added",
    "rating": "how it felt, then and later",
    "message_id": "one message to many counts once",
    "recipients": "a message to many weighs less for each",
}
QUALITY_TYPES = "Parties by type and role"
QUALITY_TYPE_COLUMNS = {"type": "Type", "role": "Role", "parties": "Parties"}
QUALITY_NATURES = "What the interactions are for"
QUALITY_NATURE_COLUMNS = {"nature": "Nature", "share": "Share", "interactions": "Interactions"}
QUALITY_NO_NATURE = "no nature"
QUALITY_FIGURES = {
    "viewpoint": "Viewpoint",
    "span": "Days",
    "two_way": "Ties in which both act",
    "future": "Dated in the future",
    "without": "Without the {company}",
}
QUALITY_FIGURE_NOTES = {
    "span": "{since} to {as_of}, in {zone}",
    "two_way": "{two_way} of {ties} ties",
    "future": "loaded, never the last day",
    "without": "{without} of {interactions} interactions",
    "viewpoint": "{name} is an end of {share}",
    "viewpoint_none": "no {company} is named",
}
QUALITY_SAID = "Where it comes from, and who agreed"
QUALITY_SAID_SAVE = "Save these answers"
QUALITY_BATCHES = "Imported files"
QUALITY_BATCH_COLUMNS = {
    "batch": "Batch",
    "file": "File",
    "loaded_at": "Imported (UTC)",
    "rows_read": "Rows read",
    "rows_loaded": "Loaded",
    "rows_rejected": "Refused",
    "self_loops": "Self loops",
    "duplicates": "Duplicates",
    "values_dropped": "Values dropped",
    "zone": "Zone of its times",
    "mapping": "Mapping",
    "dialect": "How it is written",
    "sha256": "Checksum",
}
QUALITY_BATCH_NOTE = "In each row: rows read = loaded + refused + self loops + duplicates."
QUALITY_UNDO_WHICH = "File to undo"
QUALITY_UNDO = "Undo this file"
QUALITY_UNDO_SURE = (
    "Take {file} (batch {batch}, {rows} rows) out of {title}, with everything that only it "
    "brought. The other files stay as they are."
)
QUALITY_UNDO_NOW = "Undo it"
QUALITY_REJECTS = "Refused rows and dropped values"
QUALITY_NO_REJECTS = "No row was refused and no value dropped."
QUALITY_REASON = "Reason"
QUALITY_ALL_REASONS = "Every reason ({n})"
QUALITY_REASON_OPTION = "{reason} ({n})"
QUALITY_REJECT_COLUMNS = {
    "batch": "Batch",
    "line": "Line",
    "outcome": "What happened",
    "field": "Field",
    "value": "What stood there",
    "reason": "Reason",
    "row": "The row as it stood",
    "corrected_by": "Corrected in batch",
}
QUALITY_REJECTS_HIDDEN = "Names are hidden, so what stood in these rows is not shown here."
QUALITY_REJECTS_FIRST = "The first {shown} of {n}; the download has them all."
QUALITY_KINDS = "Kinds"
QUALITY_KINDS_NOTE = (
    "Nature is what a kind of interaction is for. A kind asks (a question, a complaint) or "
    "carries (an answer, a review): that decides which way knowledge flows."
)
QUALITY_CHANNELS = "Channels"
QUALITY_CHANNELS_NOTE = (
    "The {company} sees what happens on a channel that it owns, even between others."
)
QUALITY_TOPICS = "Topics"
QUALITY_TOPICS_NOTE = "Topics of one job are counted together."
QUALITY_PARTIES = "Parties"
QUALITY_PARTIES_NOTE = (
    "Type says whether a party can act and how it is drawn; the roles company and staff make the "
    "one party that is called the {company}."
)
QUALITY_PARTIES_FIND = "Find names that hold"
QUALITY_PARTIES_FIRST = "The {n} most frequent are listed; find the others by a part of their name."
QUALITY_NAMES_HIDDEN = (
    "Names are hidden (see Names on the other pages), so parties are not listed here."
)
QUALITY_WORD_COLUMNS = {
    "kind": "Kind",
    "nature": "Nature",
    "asks": "Asks",
    "channel": "Channel",
    "owned": "Owned by the {company}",
    "topic": "Topic",
    "job": "Job",
    "name": "Name",
    "type": "Type",
    "role": "Role",
    "interactions": "Interactions",
}
QUALITY_SAVE = "Save {n} changes"
QUALITY_SAVE_ONE = "Save 1 change"
QUALITY_SAVE_NONE = "Nothing changed"
QUALITY_READ_ONLY = (
    "The sample world is generated and read-only: here you see what can be edited in yours."
)
QUALITY_NO_TERMS = {
    "kinds": "No row names a kind. A column kind, or a constant for it at import, would bring it.",
    "channels": "No row names a channel. A column channel would bring it.",
    "topics": "No row names a topic. A column topic would bring it.",
}


# Story: kept views, presenting, the walk-through ---------------------------------------------

STORY_NONE = "none"
STORY_NOTHING = "nothing"
STORY_GONE = "This view is not in the list any more."
STORY_GONE_HINT = "It was deleted in another window."
STORY_FULL = "The list holds {most} views already."
STORY_FULL_HINT = "Delete one that is not needed."
STORY_UNTITLED = "A view needs a title."
STORY_UNTITLED_HINT = "Type what it shows."
STORY_CHANGED = "The list of views was changed in another window."
STORY_CHANGED_HINT = "Here it is as it is now; try again."
STORY_UNREADABLE = "The kept views in {file} cannot be read."
STORY_UNREADABLE_HINT = "Rename or delete that file; the workspace itself is not touched."


# The base as networks, and several parties side by side --------------------------------------

BASENET_AS = "Show the base as"
BASENET_WAYS = {"distribution": "Distribution", "networks": "Networks"}
BASENET_CUSTOMERS_SHARE = ("1 {customer} shares", "{n} {customers} share")
BASENET_TIES = ("1 tie", "{n} ties", "no tie")
BASENET_SOURCES = ("1 source", "{n} sources")
BASENET_JOIN = "{ties} and {sources} join them"
BASENET_TIES_JOIN = ("1 tie joins them", "{n} ties join them")
BASENET_THEIRS = (
    "In {name}'s picture, {share} nothing but the {company}. In their own, {join}; {closer} to "
    "somebody else."
)
BASENET_CLOSER = ("1 is closer", "{n} are closer", "none is closer")
BASENET_ALL_CLOSER = "all {n} are closer"
BASENET_MUCH_THE_SAME = (
    "In {name}'s picture, {share} nothing but the {company}. Their own is much the same: it is "
    "closest to {closest}; {join}."
)
BASENET_CLOSEST = ("1 of them", "{n} of them")
BASENET_ALL_CLOSEST = "all {n}"
BASENET_NO_TIES = (
    "In {name}'s picture, {share} nothing but the {company}, and this log holds no tie among them "
    "and nothing that several of them share."
)
BASENET_ONE = "One {customer} stands here: a tie among {customers} takes two."
BASENET_NONE = "No {customer} that the filters let through has a tie with {name} in this window."
BASENET_ONE_CENTRED = (
    "In {name}'s picture, {share} nothing but the {company}. What ties them to each other is not "
    "in this log."
)
BASENET_ONE_CENTRED_WAYS = "A community export, reviews, or asking {customers} would bring it."
BASENET_LEFT_SUBTITLE = "{customers} by strength to {centre}"
BASENET_RIGHT_TITLE = "Among themselves"
BASENET_RIGHT_SUBTITLE = "the same {customers}: near is closely tied"
BASENET_RIGHT_UNKNOWN = "the same {customers}; what ties them is not in this log"
BASENET_ABOUT = "Among themselves"
BASENET_AMONG = "ties {n}, of them strong {strong}."
BASENET_AMONG_SHARES = "ties {n}, of them strong {strong}; sources {shared}."
BASENET_SPOKEN_LEFT = (
    "{centre} in the middle, {count} {customers} around: {strong} strong ties inside, {weak} weak "
    "ties outside."
)
BASENET_SPOKEN_RIGHT = (
    "{count} {customers} among themselves with {sources} sources that several of them share: "
    "{ties} ties among them, {groups} groups, {centre} where its ties put it."
)
BASENET_SPOKEN_UNKNOWN = "{count} {customers}; what ties them to each other is not in this log."
BASENET_LEGEND_THIN = "to sources and the {company}"
BASENET_LEGEND_GROUP = "group (Louvain, seed {seed})"
BASENET_DRAWN = "{n} of {N} {customers} shown, those with the strongest tie to {name}."
BASENET_DRAWN_LET = "{n} of {N} {customers} shown, all that the filters let through."
BASENET_DRAWN_ALL = "All {N} {customers} shown."
BASENET_DRAWN_FILTERED = (
    "{n} of {N} {customers} shown, of {matching} that the filters let through those with the "
    "strongest tie to {name}."
)
BASENET_DRAWN_SOURCES = "{n} of {N} shared sources drawn, those shared by the most."
BASENET_DRAWN_TIES = "{n} of {N} ties among them drawn, the strongest."
BASENET_DRAWN_THIN = "{n} of {N} thin lines drawn, the strongest."
BASENET_HOW = (
    "A source is shared by at least {shared_by} of the {customers} drawn. Places on the right come "
    "from stress on the ties (Kamada and Kawai; a strong tie is short). A group is tied more "
    "within itself than to the rest, found by Louvain with seed {seed}. {name} has no part in "
    "either and is placed last, by its own ties."
)
BASENET_TITLE = "The {customers} of the {company}, and the same {customers} among themselves"
BASENET_FILTER = "Filter"
BASENET_FILTERED = "Filter ({n})"
BASENET_SEGMENT = "Segment"
BASENET_TYPE = "Type"
BASENET_NATURE = "What ties them to {name}"
BASENET_MOST = "How many {customers} at most, the strongest first"
BASENET_MISSING = "not stated"
BASENET_OPEN = "Two centres of {who}"
BASENET_OPEN_PARTY = "All ties of {who}"
BASENET_SELECT = (
    "A click selects in both pictures; a double click opens the two centres of that {customer}."
)
BASENET_TABLE = "Ties among them, strongest first"
BASENET_TABLE_COLUMNS = {
    "a_label": "One end",
    "b_label": "Other end",
    "strength": "Strength",
    "class": "Class",
    "nature": "What it is mostly for",
    "active_days": "Days",
    "last_day": "Last",
    "visible": "{Company} can see",
}
BASENET_NO_TABLE = "No tie among them in this log."
BASENET_PLACING = "Placing everybody by their ties"

SEVERAL_WAYS = {"one": "One", "several": "Several side by side"}
SEVERAL_AS = "Show"
SEVERAL_WHO = "Who stands side by side, at most {most}"
SEVERAL_FIND = "Add a party"
SEVERAL_HOUSEHOLDS = "A household"
SEVERAL_SEGMENTS = "A segment"
SEVERAL_HOUSEHOLD = "Household of {who} ({n})"
SEVERAL_SEGMENT = "{name} ({n})"
SEVERAL_THE_HOUSEHOLD = "The household of {who}"
SEVERAL_CHOOSE = "Who ({n})"
SEVERAL_BY = "Sort by"
SEVERAL_SORTED = "Sorted by: {by}"
SEVERAL_ORDERS = {
    "interactions": "Interactions",
    "ties": "Ties",
    "strong": "Strong ties",
    "company_rank": "Place of the {company}",
    "blind_interactions": "Not visible",
    "name": "Name",
}
SEVERAL_LEGEND_FOCUS = "the party in the middle"
SEVERAL_NOBODY = "Choose at least two parties to see them side by side."
SEVERAL_ONE = "One party stands here; choose another to compare it with."
SEVERAL_SENTENCE = "{n} {who}, {n} networks: {differ}."
SEVERAL_WHO_ALL = {
    "household": "people of one household",
    "customers": "{customers}",
    "parties": "parties",
}
SEVERAL_STRONG = "strong ties run from {low} to {high}"
SEVERAL_STRONG_SAME = (
    "each has one strong tie",
    "each has {n} strong ties",
    "none has a strong tie",
)
SEVERAL_PLACE = "the place of {name} is {low} to {high}"
SEVERAL_PLACE_SAME = "the place of {name} is {low} with each"
SEVERAL_COMMON = (
    "all of them share 1 of {N} others",
    "all of them share {n} of {N} others",
    "none of {N} others is shared by all",
)
SEVERAL_DIFFER = "{strong}, {place}, and {common}"
SEVERAL_DIFFER_ALONE = "{strong}, and {common}"
SEVERAL_FIGURE_STRONG = ("{strong} of {ties}", "strong ties")
SEVERAL_FIGURE_PLACE = "place of {name}"
SEVERAL_FIGURE_SEEN = "visible to it"
SEVERAL_CLOSEST = "Closest to {names}."
SEVERAL_CLOSEST_TWO = "{one} and {other}"
SEVERAL_NO_TIES = "No tie in this window."
SEVERAL_OPENS = "Open {who}"
SEVERAL_SELECT = (
    "A party that stands in several networks has the same direction in each. A click on a mark "
    "lights it up wherever it stands; a click on a name opens that party."
)
SEVERAL_SELECTED = "{who} stands in {n} of {N} networks."
SEVERAL_ONE_CENTRED = (
    "This log knows them only through {name}; what else ties them is not in this log."
)
SEVERAL_TITLE = "{n} networks side by side"
SEVERAL_TABLE = "The same as a table"
SEVERAL_TABLE_COLUMNS = {
    "name": "Name",
    "interactions": "Interactions",
    "ties": "Ties",
    "strong": "Strong ties",
    "company_rank": "Place of the {company}",
    "seen": "Visible, %",
    "closest": "Closest to",
}
NAMES_COMPANY = "the {company}"
STORY_KEEP = "Keep this view"
STORY_KEPT = "Kept as view {place}: {title}"
STORY_VIEWS = "Views"
STORY_KEEP_HELP = "Adds what you see to the list of views: selection, camera, pins, legend."
STORY_VIEWS_HELP = "The kept views, their notes and their order"
STORY_PRESENT = "Present"
STORY_PRESENT_HELP = "Full screen: the picture and its sentence (F). Names start hidden."
STORY_TITLES = {
    "the_base": "How much {company} can see of the base",
    "two_centres": "Two centres: {company} and {centre}",
    "one_party": "Who matters to {centre}",
    "knowledge": "Where {company} stands in what is learnt",
    "jobs": "What {company}'s customers try to get done",
    "import_and_quality": "What this log can show",
}
STORY_PAGES = {
    "the_base": SCREEN_THE_BASE,
    "two_centres": SCREEN_TWO_CENTRES,
    "one_party": SCREEN_ONE_PARTY,
    "knowledge": SCREEN_KNOWLEDGE,
    "jobs": SCREEN_JOBS,
    "import_and_quality": SCREEN_IMPORT,
}
STORY_EMPTY = (
    "No view is kept yet. Keep this view, in the bar, adds what you see to this list: what is "
    "chosen, where the picture is looked at from, what the legend hides. Then present the list, "
    "one key a view."
)
STORY_HEAD = "Views: {n}. Minutes in all: {minutes}. Notes are for you and never on the wall."
STORY_HEAD_UNTIMED = "Views: {n}. Notes are for you and never on the wall."
STORY_PRESENT_ALL = "Present from the first"
STORY_UNDO = "Undo"
STORY_WALK_BACK = "Back to the walk-through"
STORY_WALK = "Walk-through, {minutes} minutes"
STORY_WALK_HELP = "A story over this generated world, ready to present, with notes for you."
STORY_OPEN = "Open this view"
STORY_MINUTES = "{minutes} min"
STORY_PARTY_GONE = "whoever stood in the middle is not in this log any more"
STORY_GUESS_FIRST = "Guess first:"
STORY_ANSWER = "On the wall then:"
STORY_UP = "Move up"
STORY_DOWN = "Move down"
STORY_EDIT = "Title, notes and question"
STORY_DELETE = "Delete"
STORY_TITLE = "Title"
STORY_TITLE_HELP = (
    "It stands on the wall. Where it names the party in the middle or the company, it follows the "
    "names setting; any other name you type is shown as it is."
)
STORY_NOTES = "Notes for whoever presents"
STORY_MINUTES_FOR = "Minutes"
STORY_GUESS = "Question to the room"
STORY_GUESS_HELP = "It stands in place of the sentence until the next key reveals the answer."
STORY_HIDES = "Hidden until then"
STORY_HIDDEN = {
    "sentence": "the sentence",
    "right": "the sentence and the right picture",
    "picture": "the sentence and the picture",
}
STORY_SAVE = "Save"
STORY_SOMEBODY = "somebody"
STORY_SCREEN = {
    "at": "Step {stop} of {stops}",
    "keys": "Keys while presenting",
    "key_list": [
        ["→  ↓  Space  Page down", "next"],
        ["←  ↑  Page up", "back"],
        ["Home, End", "first, last"],
        ["N", "show or hide names"],
        ["B  .", "blank the screen"],
        ["R", "the other centre, in Recentre"],
        ["F", "full screen"],
        ["Esc", "leave"],
        ["?", "this list"],
    ],
}


# Handling: saving, undoing, filters as chips ---------------------------------------------------

SAVE = "Save"
SAVE_HELP = "What is seen as a file: legend, names setting and origin of the log are in each."
SAVE_PICTURES = "PNG and SVG are made by the picture itself: press the arrow in its corner."
SAVE_AS_SEEN = "What the legend hides is left out."
SAVE_FILES = {
    "html": "A page that opens without a network (HTML)",
    "graphml": "Network for other programs (GraphML)",
    "gexf": "Network for Gephi (GEXF)",
    "parties": "Table of parties (CSV)",
    "ties": "Table of ties (CSV)",
}
SAVE_NAMES = {
    "all": "Names are shown as in the log.",
    "customers": (
        "Names of {customers} are shown; a person who is neither {customer} nor staff appears by "
        "role."
    ),
    "none": "No name is shown: everybody has an alias.",
}
SAVE_LAYERS = {
    "all": "",
    "personal": "Ties are made of social and knowledge interactions only.",
    "dealings": "Ties are made of transactions, service and promotion only.",
}
SAVE_PARTY_TITLE = "The network of {who}"
NETWORK_KEYS_OF_PAGE = [
    ["Ctrl + Z", "undo, on the whole page"],
    ["Ctrl + Shift + Z", "do again"],
    ["Shift + Space", "choose a row of a table"],
    ["F", "present this page"],
]
HISTORY_UNDO = "Undo (Ctrl+Z)"
HISTORY_REDO = "Do again (Ctrl+Shift+Z)"
CHIP_SINCE = "From {day}"
CHIP_AS_OF = "Until {day}"
CHIP_HALF_LIFE = "Half-life {days:g} days"
CHIP_LAYERS = {"personal": "Personal ties only", "dealings": "Dealings only"}
CHIP_WITHOUT = "Without {what}"
CHIP_GROUPS = {
    "type": NETWORK_TYPES,
    "nature": {
        "knowledge": "knowledge",
        "social": "social",
        "service": "service",
        "transaction": "transactions",
        "promotion": "promotion",
        "missing": "ties whose nature is missing",
    },
    "tie": {
        "strong": "strong ties",
        "weak": "weak ties",
        "dormant": "dormant ties",
        "links": "ties among others",
    },
    "sight": {
        "known": "those known to the {company}",
        "outside": "those not in the {company}'s log",
        "seen": "ties that the {company} sees",
    },
}
CHIP_REMOVE = "Remove this filter"
CHIP_CLEAR = "Clear all"
CHIP_SHOWN = "{shown} of {whole} shown"


# The ledger: what the two pictures do not agree on --------------------------------------------

LEDGER = "The ledger"
LEDGER_NOTE = "What the two pictures do not agree on, each with its counts."
LEDGER_SECTIONS = {
    "most": "Where they differ most",
    "differs": "What differs",
    "asymmetry": "Asymmetry",
    "cut": "How strong is strong",
    "bridges": "Strength by bridgeness",
}
LEDGER_NUMBERS = "The numbers behind it"
LEDGER_HOW = "How this part was computed"
LEDGER_WINDOW = "{since} to {as_of}, half-life {half_life:g} days."
LEDGER_ONE_CENTRED = (
    "This log knows {who} only through {name}, so the two pictures cannot be compared: nothing "
    "here would be a finding. The ways out stand at the top of the page."
)
LEDGER_BASE_ONE_CENTRED = (
    "This log was drawn from the chair of {name}, so the two pictures cannot be compared: nothing "
    "here would be a finding. The ways out stand at the top of the page."
)
LEDGER_NO_COMPANY = "This log names no {company}, so there are no two pictures to compare."
LEDGER_NO_CUSTOMER = "{who} has no tie with {name} in this window, so there is nothing to compare."
LEDGER_EVERYBODY = "{customers}"
LEDGER_LEARN = {True: "learns", False: "learn"}
LEDGER_COLUMNS = {
    "label": "Party",
    "tie": "Tie",
    "source_class": "Source",
    "n": "In full",
    "share": "Share",
    "n_visible": "Visible",
    "share_visible": "Share of visible",
    "place": "Place",
    "strength": "Strength",
    "place_visible": "Place, by what is visible",
    "strength_visible": "Strength, by what is visible",
    "own_share": "Share of own attention",
    "their_share": "Share of theirs",
    "own_ties": "Own ties in this log",
    "their_ties": "Their ties in this log",
    "matters_more_to": "Matters more to",
    "was": "By default",
    "is": "Now",
    "quarter": "Quarter",
    "bridgeness": "Bridgeness",
    "customer": "{Customer}",
    "value": "Value",
    "interactions": "Interactions",
    "ties": "Ties",
    "ties_visible": "Ties, visible",
    "shared": "Shared",
    "jaccard": "Jaccard",
    "rbo": "RBO",
    "sentence": "As the page says it now",
    "before": "With the defaults",
    "verdict": "It",
}

LEDGER_SOURCES = "Where {who} {learn}"
LEDGER_SOURCES_NAMES = {
    "company": "{name}",
    "strong peers": "strong peers",
    "weak peers": "weak peers",
    "communities": "communities",
    "review sites and publications": "review sites, publications",
    "others": "others",
}
LEDGER_SOURCES_FULL = "in this log (n = {n})"
LEDGER_SOURCES_VISIBLE = "visible (n = {n})"
LEDGER_SOURCES_AXIS = "share of the knowledge received"
LEDGER_SOURCES_OWN = (
    "{Who} {learn} most from {name} itself: {share} of {inflow} in this log, {visible_share} of "
    "what {name} can see. {divergence}"
)
LEDGER_SOURCES_ELSEWHERE = (
    "{Who} {learn} most from {source}: {share} of {inflow} in this log, {visible_share} of what "
    "{name} can see; {name} itself gives {own_share}. {divergence}"
)
LEDGER_SOURCES_DIVERGENCE = (
    "The two mixes are {divergence:.2f} apart (Jensen-Shannon, 0 the same, 1 nothing in common)."
)
LEDGER_SOURCES_HILL = (
    "It is as if {hill:.1f} sources gave alike ({sources} in all); of what is visible, "
    "{hill_visible:.1f} ({sources_visible})."
)
LEDGER_SOURCES_UNSEEN = (
    "{Who} {learn} most from {source}: {share} of {inflow} in this log. None of it is visible to "
    "{name}, so there is no second mix to compare."
)
LEDGER_SOURCES_NONE = "No knowledge that this log could trace reached {who} in this window."
LEDGER_LACKS = (
    "No interaction of this log is said to carry knowledge: a column kind (question, answer, "
    "review) would show where {who} {learn}."
)
LEDGER_INFLOW = ("1 piece of knowledge", "{n} pieces of knowledge")
LEDGER_UNTRACED = (
    "Only traced knowledge counts: who reads a site leaves no trace. Not traceable here: {classes}."
)
LEDGER_TRACED = "Only traced knowledge counts: who only reads a site leaves no trace in a log."

LEDGER_TOP = "Whom {name} would name"
LEDGER_TOP_LEFT = "{name} would name"
LEDGER_TOP_RIGHT = "strongest in this log"
LEDGER_TOP_ELSEWHERE = ("({place} in full)", "({place} visible)", "(unseen)")
LEDGER_TOP_SENTENCE = (
    "Of the {k} strongest ties of {who}, {name} would name :primary[{shared}] from what it can "
    "see{itself}.",
    "Of the {k} strongest ties of {who}, {name} would name :primary[{shared}] from what it can "
    "see{itself}.",
    "From what it can see, {name} would name none of the {k} strongest ties of {who}.",
)
LEDGER_TOP_ITSELF = (": its own", ", its own among them")
LEDGER_TOP_ALL = "From what it can see, {name} would name all {k} strongest ties of {who}{itself}."
LEDGER_TOP_MEASURES = (
    "Overlap {jaccard:.2f} (Jaccard of the lists of at most {k}); {rbo:.2f} by rank over the whole "
    "lists of {ties} and {ties_visible} (RBO, p = 0.9, extrapolated)."
)
LEDGER_TOP_SHORT = "A list this short leaves most of the measure by rank to extrapolation."
LEDGER_TOP_BASE = (
    "Of the {k} strongest ties of a {customer}, {name} would name {shared:.1f} on average from "
    "what it can see, its own tie included (n = {n}); for {none} of them none."
)
LEDGER_TOP_BASE_MEASURES = (
    "Median overlap {jaccard:.2f} (Jaccard), by rank {rbo:.2f} (RBO, p = 0.9, extrapolated)."
)
LEDGER_TOP_BASE_DOT = "ties"
LEDGER_TOP_BASE_AXIS = "overlap of the two lists by rank (RBO), one dot a {customer}"

LEDGER_CENTRE = "How far everything runs through one party"
LEDGER_CENTRE_SENTENCE = (
    "Drawn as a star of {name}, centralisation is 1 by construction. This log has {ties} among "
    "these {parties} parties, {without} of them without {name}: with all of them it is "
    ":primary[{all_ties:.2f}]."
)
LEDGER_CENTRE_NOTE = (
    "Freeman 1979, on the pairs in contact in the window. The cast was chosen around {who}, who "
    "has a tie with each of them, so it stays high."
)
LEDGER_CENTRE_NOTE_BASE = (
    "Freeman 1979, on the pairs in contact in the window: {name} and its {customers}."
)
LEDGER_CENTRE_FEW = "Centralisation needs three parties; there are {parties} here."

LEDGER_ASYMMETRY_AXIS = "share of a side's whole weighted contact (logarithmic)"
LEDGER_ASYMMETRY_OWN = "what {who} gives it"
LEDGER_ASYMMETRY_THEIRS = "what the other gives it"
LEDGER_ASYMMETRY_TITLE = "What each tie takes of either side's attention"
LEDGER_ASYMMETRY_COMPANY = (
    "Of the attention of {who}, {own} goes to {name}; of that of {name}, {theirs} goes to {who}."
)
LEDGER_ASYMMETRY_FLAGGED = (
    "One tie can be compared; ties that matter much more to one side: {own} to {who}, {theirs} to "
    "the other.",
    "Ties that matter much more to one side, of {n} that can be compared: {own} to {who}, {theirs} "
    "to the other.",
    "No tie can be compared here.",
)
LEDGER_ASYMMETRY_BASE = (
    "Of {n} {customers} whose tie with {name} can be compared, it matters much more to the "
    "{customer} for {theirs}, and to {name} for {own}."
)
LEDGER_ASYMMETRY_RULE = (
    "Flagged: one side gives the tie at least 10 % of its attention, and at least three times the "
    "share that the other gives. Left out, {left_out}: an end cannot act, or has fewer than 5 ties "
    "in this log, and who is seen with one tie gives it 100 %."
)
LEDGER_ASYMMETRY_SHOWN = "Drawn are {shown} of {n} ties, those that take most of either side."
LEDGER_SIDES = {
    "party": "{who}",
    "other": "the other",
    "neither": "neither",
    None: "not comparable",
}

LEDGER_HALF_LIFE = "Half-life, in days"
LEDGER_CUT = "Strong from a strength of"
LEDGER_CUT_DEFAULT = "Back to the defaults"
LEDGER_CUT_RULE = (
    "A tie is strong if its strength reaches the cut and it is recurring: both sides count at "
    "least 0.5 on 2 active days or more; where one side cannot act, 3 active days. The controls "
    "move the cut and the half-life here only; the page stays as it is."
)
LEDGER_FLIPS_NONE = (
    "With a half-life of {half_life:g} days and a cut of {cut:.2f}, none of {ties} changes class."
)
LEDGER_FLIPS = (
    "With a half-life of {half_life:g} days and a cut of {cut:.2f}, 1 of {ties} changes class: "
    "{weakened} from strong to weak, {strengthened} from weak to strong.",
    "With a half-life of {half_life:g} days and a cut of {cut:.2f}, {n} of {ties} change class: "
    "{weakened} from strong to weak, {strengthened} from weak to strong.",
)
LEDGER_FLIPS_AXIS = "strength with this half-life (dotted: default cut; solid: chosen cut)"
LEDGER_FLIPS_LIST = "Ties that change class"
LEDGER_FLIPS_FIRST = "The {shown} strongest of {n}; the query gives them all."
LEDGER_MARKS = ("strong", "weak", "changes class")
LEDGER_SENTENCES = "What the page would say"
LEDGER_SURVIVE = (
    "Of {n} sentences of this page, {same} would read the same, {numbers} would make the same "
    "claim with other numbers, {turned} would say something else."
)
LEDGER_SURVIVE_DEFAULT = (
    "These are the defaults: all {n} sentences stand. Move a control to see which would not."
)
LEDGER_VERDICTS = {
    "same": "stands",
    "numbers": "stands, with other numbers",
    "turned": "says something else",
}
LEDGER_FROM_DEFAULT = "By default: a half-life of 90 days and a cut of 0.50, in the same window."

LEDGER_BRIDGES_TITLE = "Close or light, and embedded or a bridge"
LEDGER_BRIDGES_AXES = ("bridgeness: 1 - overlap of the two ends' other ties", "strength")
LEDGER_QUARTERS = {
    "close and embedded": "close and embedded",
    "close bridge": "close bridge",
    "light and embedded": "light and embedded",
    "light bridge": "light bridge",
}
LEDGER_QUARTER_COUNTED = "{quarter} ({n})"
LEDGER_BRIDGES = (
    "By strength and bridgeness, of {ties}: {close_embedded} close and embedded, {close_bridge} "
    "close bridge, {light_embedded} light and embedded, {light_bridge} light bridge."
)
LEDGER_BRIDGES_NONE = "None of the ties here has a bridgeness, so there are no quarters."
LEDGER_BRIDGES_RULE = (
    "Close is strong. A bridge has a bridgeness of {bridge_from:.2f} or more, the median of this "
    "log, so half of its ties are bridges by construction. Without a bridgeness, {without}: ties "
    "with the {company} and with hubs, which are set aside as neighbours. A light tie above the "
    "line is not recurring enough to be strong."
)
LEDGER_BRIDGES_SQUARES = "More than {most} ties are counted in squares; the scale says how many."
LEDGER_BRIDGES_CLICK = "Click a mark to select the party in the pictures."

LEDGER_MOST_PART = "By one part at a time"
LEDGER_MOST_PARTS = {
    "displacement": "Rank displacement",
    "divergence": "Divergence of the sources",
    "blind_interactions": "Interactions not visible",
    "blind_strong": "Strong ties not seen",
    "blind_strength": "Strength in ties not seen",
    "blind_knowledge": "Knowledge not visible",
    "blind_topics": "Topics not visible",
}
LEDGER_MOST_ENDS = {
    "displacement": (
        "{name} thinks more of them than they of it",
        "They think more of {name} than it of them",
    ),
    "divergence": ("Sources look most different to {name}", "Sources look most alike to {name}"),
    "blind_interactions": ("{name} sees least of what they do", "{name} sees most of what they do"),
    "blind_strong": (
        "{name} sees fewest of their strong ties",
        "{name} sees most of their strong ties",
    ),
    "blind_strength": (
        "Most of their strength is out of sight of {name}",
        "Least of their strength is out of sight of {name}",
    ),
    "blind_knowledge": (
        "{name} sees least of what they learn",
        "{name} sees most of what they learn",
    ),
    "blind_topics": ("{name} sees fewest of their topics", "{name} sees most of their topics"),
}
LEDGER_MOST_SENTENCE = (
    "By rank displacement, {name} matters less to {less} of {n} {customers} than they to it, and "
    "more to {more}; the median is {median:+.2f}."
)
LEDGER_MOST_OTHER = "{part}: from {least} to {most} over {n} {customers}, the median is {median}."
LEDGER_MOST_NOBODY = "No {customer} is seen enough for this part to be compared."
LEDGER_MOST_LITTLE = (
    "1 {customer} has fewer than 5 ties or 20 interactions, or nothing to compare in this part, "
    "and is counted apart: too little seen.",
    "{n} {customers} have fewer than 5 ties or 20 interactions, or nothing to compare in this "
    "part, and are counted apart: too little seen.",
    "Every {customer} has at least 5 ties and 20 interactions: nobody is too little seen.",
)
LEDGER_MOST_OPEN = "Select a row to open the two centres of that {customer}."

JUDGED = {True: "called strong by hand", False: "called weak by hand"}
JUDGED_CLASS = "{computed} (by hand: {judged})"
JUDGED_WORD = {True: "strong", False: "weak"}
JUDGED_SENTENCE = "{Judged}: {note}"
JUDGED_SENTENCE_BARE = "{Judged}."
JUDGED_COUNT = (
    "1 tie was called strong or weak by hand; it enters no figure.",
    "{n} ties were called strong or weak by hand; they enter no figure.",
)
JUDGE = "Call it strong or weak by hand"
JUDGE_NOTE = "Why (kept with it, and exported)"
JUDGE_AS = {True: "Strong", False: "Weak"}
JUDGE_WHICH = "It is"
JUDGE_SAVE = "Say so"
JUDGE_UNDO = "Undo what was said by hand"
JUDGE_MADE = "said on {day}"
JUDGE_LONG_NOTE = "A note holds at most {most} characters."
JUDGE_EXPLAINED = (
    "What you say stands beside the computed strength, in the table, the pictures and the exports. "
    "It enters no figure and can be undone."
)
JUDGE_SAMPLE = (
    "The sample world is read-only. In a workspace of your own you can call this tie strong or "
    "weak by hand here, with a note; it stands beside the computed strength and enters no figure."
)
JUDGE_NO_NOTE = "A few words on why are needed, so that others can follow."
WALK_PAGE_HEAD = """# The walk-through, for whoever presents

Two stories of 20 minutes, one over each generated world. Nobody in them exists. This page is made
from the files in `data/sample/stories`, and every figure in it was asked of the world itself.

1. Open The base on a sample world and press *Walk-through*: the list of views opens with these
   notes.
2. Press *Present from the first*, or F on any page. Names are hidden; N shows them.
3. Step with the arrows, the space bar, the page keys or a clicker. Where a question stands in place
   of the sentence, the room guesses first, and the next step reveals.
4. B blanks the screen, R recentres, ? lists the keys, Esc goes back to where you were.
"""
WALK_PAGE_STORY = "Views: {n}. Minutes: {minutes}."
WALK_PAGE_FACTS = "{page}. {minutes} min, from minute {begins}."


# The timeline: what changed from one stop to the next -------------------------------------------

TIME = "Over time"
TIME_HELP = "A last day that moves: both pictures follow, and a sentence says what changed."
TIME_SLIDER = "Last day that counts"
TIME_PLAY = "Play"
TIME_PAUSE = "Stop playing"
TIME_TOO_SHORT = "The window holds too few days to be looked at over time."
TIME_FIRST = "Until {at}: {ties}."
TIME_NOTHING = "From {before} to {at} no tie appeared or changed its class."
TIME_CHANGED = "From {before} to {at}: {changes}."
TIME_AND = "; "
TIME_CHANGES = {
    "strong": ("1 new strong tie: {names}", "{n} new strong ties: {names}"),
    "not_strong": ("1 tie is no longer strong: {names}", "{n} ties are no longer strong: {names}"),
    "dormant": ("1 tie turned dormant: {names}", "{n} ties turned dormant: {names}"),
    "awake": ("1 dormant tie woke up: {names}", "{n} dormant ties woke up: {names}"),
    "new": ("1 new weak tie: {names}", "{n} new weak ties: {names}"),
}

# ---------------------------------------------------------------- ties that people declare

BECAUSE_CONTACT = (
    "1 new interaction in it",
    "{n} new interactions in it",
    "no new interaction in it",
)
BECAUSE = {
    "span": (
        "the log grew from {was_days} to {now_days} days, so persistence counts over longer "
        "periods ({now_period} days, {was_period} before)"
    ),
    "persistence": "the log grew from {was_days} to {now_days} days, so persistence counts now",
    "breadth": "a second channel in the log made breadth count",
    "two_sided": "somebody in the log now answers, so its family is two-sided and mutuality counts",
    "one_sided": "its family is now one-sided, so mutuality is left out",
    "later": "the log now runs to {as_of}, {days} days later, so earlier contact counts less",
    "silent": (
        "the log now runs to {as_of}: {silent} days without contact, where up to {now_lapse} are "
        "usual for it"
    ),
    "gap": "up to {now_lapse} days of silence are usual for it now, {was_lapse} before",
}
BECAUSE_CHANGES = {
    "strong": (
        "1 tie turned strong.",
        "{n} ties turned strong.",
    ),
    "weak": ("1 tie is no longer strong.", "{n} ties are no longer strong."),
    "dormant": ("1 tie turned dormant.", "{n} ties turned dormant."),
    "awake": ("1 dormant tie woke up.", "{n} dormant ties woke up."),
    "new": ("1 new tie", "{n} new ties"),
}
BECAUSE_NEW_STRONG = (", 1 of them strong.", ", {n} of them strong.", ", none of them strong.")
BECAUSE_MET = (
    "Of the {n} party in this file {before} was here before.",
    "Of the {n} parties in this file {before} were here before.",
)
BECAUSE_LINE = "{a} and {b}: {was}, now {now}, because {why}"
BECAUSE_NOTHING = "No tie that was here before changed its class."
BECAUSE_TITLE = "What this file changed among the ties"
BECAUSE_WAS = {
    "none": "no tie",
    "strong": "strong",
    "weak": "weak",
    "strong, dormant": "strong, dormant",
    "weak, dormant": "weak, dormant",
}
BECAUSE_COLUMNS = ("One end", "Other end", "Was", "Is", "Why", "Before", "Now")
BECAUSE_FIRST = "The first {shown} of {n} are shown."
BECAUSE_NOTE = "As measured when the file was added: whole log, half-life 90 days."
DECLARED_SENTENCE = "Declared: closeness {closeness} of 5{details}; not computed from a log."
DECLARED_SENTENCE_THEIRS = (
    "Declared by the other end: closeness {closeness} of 5{details}; not computed from a log."
)
DECLARED_NO_CONTACT = " There is contact in the log, but none in this window and layer."
DECLARED_JOB = ", asked for {job}"
DECLARED_OFTEN = ", {often}"
DECLARED_RANKED = (
    "Ranked by weight: place {place} of {count} (weight {weight}); without times nothing is called "
    "strong or weak."
)
DECLARED_SHORT = "{closeness} of 5"
DECLARED_SHORT_THEIRS = "{closeness} of 5, as the other end says"
DECLARED_SHORT_RANKED = "weight {weight}, place {place}"
DECLARED_BESIDE = "Declares closeness {closeness} of 5{details}."
DECLARED_BESIDE_THEIRS = "The other end declares closeness {closeness} of 5{details}."
DECLARED_BESIDE_RANKED = "By weight ({weight}) it has place {place} of {count}."
DECLARED_CLASS = "{name}, declared"
DECLARED_CLASS_RANKED = "ranked by weight"
DECLARED_SUBTITLE = "double lines: declared closeness"
DECLARED_SUBTITLE_RANKED = "ranked by weight, wider is heavier"
DECLARED_DRAWN = (
    " 1 of the ties is declared or ranked by a weight, not computed.",
    " {n} of the ties are declared or ranked by a weight, not computed.",
)
DECLARED_RING = "ranked by weight"
NETWORK_SPOKEN_RANKED = (
    " 1 tie is ranked by its weight alone.",
    " {n} ties are ranked by their weight alone.",
)
DECLARED_LEGEND = "declared, not computed"
DECLARED_LEGEND_RANKED = "ranked by weight only"
DECLARED_ONE = {
    True: "{who} declares 1 tie, with a party known to the {company}. ",
    False: "{who} declares 1 tie, with a party not known to the {company}. ",
}
DECLARED_TIES = "Of the {n} ties that {who} declares, {known} {are} known to the {company}, "
DECLARED_ARE = {True: "is with a party", False: "are with parties"}
DECLARED_STRONG = (
    "",
    "{known} of the {n} strong ones.",
    "and none of them is declared strong.",
)
DECLARED_STRONG_ONE = {
    True: "and so is the one strong tie.",
    False: "but not the one strong tie.",
}
DECLARED_ALONE = (
    "{who} declares 1 tie, {strong}.",
    "{who} declares {n} ties, {strong}.",
)
DECLARED_STRONG_COUNTED = ("1 of them strong", "{n} of them strong", "none of them strong")
DECLARED_OF_COMPANY = "To {name} {who} declares a closeness of {closeness} of 5."
DECLARED_THEIRS = (
    "1 more tie of {who} is declared by the other end alone.",
    "{n} more ties of {who} are declared by the other end alone.",
)
DECLARED_RANKED_TIES = (
    "A file of weights gives {who} 1 tie: without times it is called neither strong nor weak.",
    "A file of weights gives {who} {n} ties, ranked by weight: without times none is called strong "
    "or weak.",
)
DECLARED_BASE = ("1 person declares {ties}.", "{n} people declare {ties}.")
DECLARED_BASE_STRONG = (
    "Strong ties among them: 1, with a party known to the {company}: {known}.",
    "Strong ties among them: {n}, with parties known to the {company}: {known}.",
)
DECLARED_BASE_RANKED = (
    "A file of weights gives ties of 1 party, ranked by weight and without a time.",
    "A file of weights gives ties of {n} parties, ranked by weight and without a time.",
)
DECLARED_COLUMNS = {
    "ties": "Ties declared",
    "strong": "Strong",
    "known": "Known to the {company}",
    "strong_known": "Strong and known",
    "of_company": "Closeness to the {company}",
    "ranked": "Ranked by weight",
}
DECLARED_APART = "Declared, not computed: it enters no other figure on this page."
DECLARED_BASE_ALONE = (
    "This workspace holds no log of contact, only what is declared or weighed: nothing about how "
    "much {name} sees, and nothing about when."
)
DECLARED_BY = "Said by"
DECLARED_CLOSENESS = "Closeness (1 to 5)"
DECLARED_WEIGHT = "Weight"
DECLARED_FOR = "For which job"
DECLARED_HOW_OFTEN = "How often"
DECLARED_ASK = (
    "No log of what {customers} do without you? Ask them: one page of questions, and a "
    "file to fill "
    "in. What they declare is drawn and labelled as declared."
)
DECLARED_SEVERAL = "What is declared is not drawn side by side, only in each party's own picture."
DECLARED_TEMPLATE = "Empty questionnaire (CSV)"
DECLARED_QUESTIONS = "Questions to print"
DECLARED_FOOTER = (
    "{title}, no log of contact: ties declared or ranked by weight, none computed. {origin}"
)
DECLARED_LINES_RANKED = "Ranked by weight alone: no figure is computed from it."
DECLARED_QUALITY = "{title} holds no log of contact. {declared}"
DECLARED_BASE_ALONE_NO_COMPANY = (
    "This workspace holds no log of contact, only what is declared or weighed: nothing about when, "
    "and nothing about what a {company} sees."
)
DECLARED_CENTRES = "This log knows {who} only through {name}. {declared}"
DECLARED_LINES = "Double lines are declared, not computed; no figure is computed from them."
DECLARED_PARTY = "No contact of {who} is in this window of the log. {declared}"
DECLARED_TOO_FAR = "closeness is not between 1 and 5"
DECLARED_UNREAD = "{field} cannot be read"
DECLARED_MISSING = "{field} is missing"
DECLARED_NO_WEIGHT = "weight is not above 0"
DECLARED_TYPE = "{field} is no type of party"
DECLARED_MORE_CELLS = "more cells than the header"
DECLARED_FEWER_CELLS = "fewer cells than the header"
DECLARED_NOTE = (
    "These are ties that people declare, without a time. They are drawn and labelled as declared, "
    "and no figure is computed from them."
)
DECLARED_NOTE_RANKED = (
    "These are ties with a weight and without a time. They are ordered by weight; nothing is "
    "called strong or weak, and no figure is computed from them."
)
DECLARED_NOTE_AGAIN = (
    "1 row says a pair again that another row names; the highest closeness counts.",
    "{n} rows say a pair again that another row names; the highest closeness counts.",
)
DECLARED_NOTE_AGAIN_RANKED = (
    "1 row names a pair again that another row names; weights of one pair are added up.",
    "{n} rows name a pair again that another row names; weights of one pair are added up.",
)

# ---------------------------------------------------------------- who is who

PEOPLE_SAME_ALREADY = "These two names are one party already."
PEOPLE_SAME_ALREADY_HINT = "Look at the list of names that were merged."
PEOPLE_GONE = "One of the two parties is not in this workspace."
PEOPLE_GONE_HINT = "It may have been merged, erased or taken back with its file."
PEOPLE_NO_MERGE = "This name was not merged."
PEOPLE_NO_MERGE_HINT = "Look at the list of names that were merged."
HIDING_NO_NAMES = (
    "Names were not kept: everybody but the company and its staff has an alias, the same in every "
    "file of this workspace. Message ids were replaced, refused rows are not kept as "
    "they stood, and "
    "who is who can no longer be compared. Topics, kinds and channels stand as in the file."
)
HIDING_ALIASES = (
    "An earlier file came without names: who is known by an alias from it stays under the alias."
)
HIDING_ERASED_REASON = "about somebody who was erased"
HIDING_ERASED = (
    "1 row was refused because it is about somebody who was erased from this workspace.",
    "{n} rows were refused because they are about somebody who was erased from this workspace.",
)
ERASE_NOBODY = "There is no party named {name!r} in this workspace."
ERASE_CLOSE = "Close to it: {names}."
ERASE_COMPANY = "The company itself cannot be erased: every figure is about it."
ERASE_COMPANY_HINT = "Its staff can be, one by one."
ERASE_GENERATED = "Nobody in a generated world has to be protected."
ERASE_GENERATED_HINT = "Erase a person from a workspace of your own."
ERASE_ERASING = "Taking out every row and text"
PEOPLE_TAB = "Who is who"
PEOPLE_PAIRS = "The same person under two names"
PEOPLE_PAIRS_NOTE = (
    "Names that look alike, with the reason and what the log says. Nothing is merged by "
    "itself: you "
    "decide, each merge can be undone exactly, and it holds for files that come later. Ids and "
    "numbers are never compared: they may differ by one sign and be others."
)
PEOPLE_NO_PAIRS = "No two names look alike."
PEOPLE_FOUND = (
    "1 pair of names may be one party.",
    "{n} pairs of names may be one party, the surest first.",
)
PEOPLE_LOOK = "Look for names that are alike"
PEOPLE_LOOKING = "Looking for names that are alike"
PEOPLE_LOOK_NOTE = "{n} names are compared with each other; that takes a few seconds."
PEOPLE_HIDDEN = (
    "The names setting hides some names: pairs with a hidden name are not compared here. "
    "Show all names to see them."
)
PEOPLE_RULE = "Reason"
PEOPLE_EVERY_RULE = "Every reason ({n})"
PEOPLE_RULES = {
    "address": "Same e-mail address",
    "case": "Capital letters",
    "accents": "Accents",
    "marks": "Spaces and punctuation",
    "order": "Order of words",
    "name and address": "Name and e-mail address",
    "legal form": "Legal form",
    "other legal form": "Another legal form",
    "same mailbox": "Same e-mail name elsewhere",
    "middle name": "Middle name",
    "initials": "Initials",
    "short form": "Short form of a first name",
    "typo": "A letter or two",
    "short address": "Initial in an e-mail name",
    "one message": "The same messages",
    "by hand": "By hand",
}
PEOPLE_RULE_OPTION = "{rule} ({n})"
PEOPLE_STAYS = "Name that stays"
PEOPLE_GOES = "Name that may be merged"
PEOPLE_WHY = "Why, and what the log says"
PEOPLE_ANSWER = "Your answer"
PEOPLE_COUNT = ("1 interaction", "{n} interactions")
PEOPLE_MERGE = "Merge"
PEOPLE_APART = "Not the same"
PEOPLE_SWAP_HELP = "Let the other name stay."
PEOPLE_NEXT = "Next {n}"
PEOPLE_BACK = "Back"
PEOPLE_PLACE = "{first} to {last} of {n}"
PEOPLE_APPLY_NONE = "Choose an answer for a pair"
PEOPLE_APPLY = "Keep these answers ({merges} to merge, {apart} not the same)"
PEOPLE_MERGING = "Merging names"
PEOPLE_ANSWERED = "Your answers are kept: {merges} merged, {apart} not the same."
PEOPLE_MERGES = "Names that were merged"
PEOPLE_NO_MERGES = "No names were merged yet."
PEOPLE_MERGED_LINE = "**{merged}** counts as **{kept}**"
PEOPLE_MERGED_SMALL = "{rule}; {interactions}; {day}"
PEOPLE_ABSENT = "a name of a file that was taken back"
PEOPLE_ANOTHER = "another name"
PEOPLE_UNDO = "Undo"
PEOPLE_UNDOING = "Taking a merge back"
PEOPLE_UNDONE = "The merge was taken back: every tie is as it was before."
PEOPLE_BY_HAND = "Merge two names by hand"
PEOPLE_BY_HAND_KEPT = "Name that stays"
PEOPLE_BY_HAND_MERGED = "Name that is merged into it"
PEOPLE_BY_HAND_HELP = "Written as in the log; an e-mail address in any case."
PEOPLE_BY_HAND_NOW = "Merge these two"
PEOPLE_DECLINED = (
    "1 pair was called two parties and is not proposed again.",
    "{n} pairs were called two parties and are not proposed again.",
)
PEOPLE_RECONSIDER = "Propose them again"
PEOPLE_FLAGS = "Broadcasters, bots and hubs"
PEOPLE_FLAGS_NOTE = (
    "A **broadcaster** sent a message to 20 recipients or more: a message to many counts in parts. "
    "A **suspected bot** shows at least 3 of 5 signs: evenly spaced (its gaps vary by less than a "
    "tenth of their mean), more than 50 sendings on a day on which it sends, in every hour of the "
    "day, more than 50 sent for one received, one topic only. A **hub** has more than 500 ties and "
    "more than 999 of 1,000 parties: it is set aside as a shared neighbour. A flag drops nothing: "
    "say here what somebody is."
)
PEOPLE_FLAGS_LOOK = "Look for broadcasters, bots and hubs"
PEOPLE_NO_FLAGS = "Nobody writes to 20 at once, acts like a machine, or is tied to more than 500."
PEOPLE_FLAG_COLUMNS = {
    "label": "Party",
    "flags": "Flags",
    "type": "What it is",
    "evidence": "What the log says",
    "sent": "Sent",
    "received": "Received",
    "ties": "Ties",
}
PEOPLE_FLAG_BROADCASTER = "broadcaster"
PEOPLE_FLAG_BOT = "suspected bot"
PEOPLE_FLAG_HUB = "hub"
PEOPLE_SIGN_RECIPIENTS = "up to {n} recipients at once"
PEOPLE_SIGN_EVEN = "evenly spaced (varies by {share})"
PEOPLE_SIGN_DAY = "{n} a day"
PEOPLE_SIGN_HOURS = "every hour of the day"
PEOPLE_SIGN_OUT = "{n} sent for one received"
PEOPLE_SIGN_TOPIC = "one topic only"
PEOPLE_SIGN_TIES = "{n} ties"
PEOPLE_FLAGS_FIRST = "The first {n} are listed."
PEOPLE_FLAGS_SAVE = ("Save what 1 party is", "Save what {n} parties are", "Nothing was changed")
ERASE_HEAD = "Erase a person"
ERASE_NOTE = (
    "Takes a person out of everything this workspace holds, so that no byte of its file "
    "names them. "
    "It cannot be undone."
)
ERASE_NAME = "Name, as in the log"
ERASE_LOOK = "See what would go"
ERASE_WHAT = "What would go with {names}"
ERASE_GOES = "These go: {parts}."
ERASE_PARTS = {
    "interactions": ("1 interaction", "{n} interactions"),
    "repeats": ("1 repeat", "{n} repeats"),
    "declared": ("1 declared tie", "{n} declared ties"),
    "rejects": ("the text of 1 refused row", "the texts of {n} refused rows"),
    "judgements": ("1 judgement by hand", "{n} judgements by hand"),
    "views": ("what 1 kept view says of them", "what {n} kept views say of them"),
}
ERASE_OTHERS = (
    "**1 other party loses its tie with this person**, and so part of its own picture.",
    "**{n} others lose their tie with this person**, and so part of their own picture.",
    "No one else loses a tie.",
)
ERASE_ALONE = (
    "1 of them has no other tie and goes as well.",
    "{n} of them have no other tie and go as well.",
    "",
)
ERASE_ANEW = "Every figure of the base is computed anew without them."
ERASE_STAYS = (
    "What stays: a note with today's date and counts, without the name; the line numbers of the "
    "rows, counted as refused; and a keyed hash of the name. If a file brings the person again, "
    'those rows are refused with the reason "about somebody who was erased". Copies outside this '
    "workspace, such as the file you imported, are yours to delete."
)
ERASE_SIMILAR = "Further names that may be the same person; choose those that are to go as well"
ERASE_CONFIRM = "Type the name again to confirm"
ERASE_NOW = "Erase for good"
ERASE_WORKING = "Erasing a person"
ERASE_DONE = (
    "The person was erased: {names} names, {interactions} rows, {ties} ties of others. "
    "The file was written anew."
)
ERASE_PAST = ("Somebody was erased once: {days}.", "Somebody was erased {n} times: {days}.")
ERASE_PAST_ONE = "{day} ({names} names, {interactions} rows)"
WHO = (
    "Names that may be one party, with the reason and what the log says, and names that were "
    "merged."
)
WHO_SHORT = "List names that may be one party."
WHO_EXAMPLES = """\b
Examples:
  python -m recentre who shop.duckdb
  python -m recentre who shop.duckdb --most 20 --json
"""
WHO_MOST = "How many pairs at most."
WHO_JSON = "Write them as one JSON object."
WHO_NAME = "A name as in the log; an e-mail address in any case."
WHO_KEPT = "The name that stays."
WHO_MERGED_NAME = "The name that counts as it from now on."
WHO_MERGE_HELP = "Call two names one party; it can be taken back."
WHO_MERGE_EXAMPLES = """\b
Example:
  python -m recentre merge shop.duckdb "Ana Ruiz" ana.ruiz@example.org
"""
WHO_UNMERGE_HELP = "Take the merge of a name back: every tie is as it was before."
WHO_UNMERGE_EXAMPLES = """\b
Example:
  python -m recentre unmerge shop.duckdb ana.ruiz@example.org
"""
WHO_ERASE_HELP = (
    "Erase a person from a workspace: rows, texts, kept views, and every byte of the file."
)
WHO_ERASE_EXAMPLES = """\b
Examples:
  python -m recentre erase shop.duckdb "Ana Ruiz"
  python -m recentre erase shop.duckdb "Ana Ruiz" --also ana@example.org --yes
"""
WHO_ALSO = "A further name of the same person that was not merged; again for others."
WHO_YES = "Erase; without it only what would go is said."
WHO_FOUND = (
    "1 pair of names may be one party.",
    "{n} pairs of names may be one party, the surest first.",
    "No two names look alike.",
)
WHO_PAIR = "{kept} ({kept_count})  =  {merged} ({merged_count})"
WHO_MERGE = "  {merged} counts as {kept} ({rule})"
WHO_MERGED = "{merged} counts as {kept} now."
WHO_UNMERGED = "{name} is a party of its own again."
WHO_SIMILAR = "These names hold the name as well, and stay unless --also names them: {names}."
WHO_NOT_YET = "Nothing was erased. Say --yes to erase for good."
TERMINAL_NO_NAMES = (
    "Keep no names: everybody but the company and its staff gets an alias, the same in every file "
    "of the workspace."
)
PEOPLE_READING = "Reading names"
PEOPLE_COMPARING = "Comparing names"
PEOPLE_WEIGHING = "Looking at what the log says of each pair"
PEOPLE_REASONS = {
    "address": "Both hold the same e-mail address.",
    "case": "They differ by capital letters alone.",
    "accents": "They differ by accents alone.",
    "marks": "They differ by spaces or punctuation alone.",
    "order": "The same words in another order.",
    "name and address": "The e-mail address is made of the words of the name.",
    "legal form": "They differ by the legal form of an organisation alone.",
    "other legal form": "The same organisation by name, with another legal form.",
    "same mailbox": "The same e-mail name at another domain.",
    "middle name": "They differ by a middle name alone.",
    "initials": "The initials of one fit the words of the other.",
    "short form": "The first name of one is a short form of the other's.",
    "typo": "They differ by a letter or two, as a slip of the keyboard would.",
    "short address": "The e-mail name is made of an initial and the words of the name.",
    "one message": "The same messages stand in the log under both names.",
    "by hand": "By hand.",
}
PEOPLE_SEVERAL_FIT = "{n} names fit as well, so look closely."
PEOPLE_SHARED = (
    "1 contact in common.",
    "{n} contacts in common.",
    "No contact in common.",
)
PEOPLE_TOGETHER = (
    "Once written to at the same moment, which speaks against it.",
    "{n} times written to at the same moment, which speaks against it.",
    "Never written to at the same moment.",
)
PEOPLE_BETWEEN = (
    "1 interaction with each other, which speaks against it.",
    "{n} interactions with each other, which speaks against it.",
)
PEOPLE_ONE_MESSAGE = (
    "1 message stands in the log under both names.",
    "{n} messages stand in the log under both names.",
)


# Files of other kinds than text, several at once, and the same one twice --------------------------

INTAKE_NOT_OPENED = "it cannot be opened"
INTAKE_LOCKED = "{file} is protected by a password."
INTAKE_LOCKED_HINT = "Open it, save a copy without a password, and bring that."
INTAKE_BROKEN_HINT = "Export it once more, or open it where it came from and save it anew."
INTAKE_BROKEN_ZIP = "{file} is a zip or a workbook that is cut off or damaged."
INTAKE_BROKEN_WORKBOOK = "{file} is a workbook that cannot be read: it is cut off or damaged."
INTAKE_BROKEN_JSON = "{file} begins as JSON and breaks off or goes wrong at character {place}."
INTAKE_BROKEN_PARQUET = "{file} is a Parquet file that cannot be read: it is cut off or damaged."
INTAKE_OTHER_KIND = "{file} is {kind}, whatever its name says; it holds no table to be read."
INTAKE_OTHER_KIND_HINT = "Bring a CSV, an Excel or OpenDocument workbook, JSON or Parquet."
INTAKE_KINDS = {
    "PDF": "a PDF document",
    "PNG": "a picture",
    "JPEG": "a picture",
    "GIF": "a picture",
    "7Z": "an archive of the sort 7z",
    "RAR": "an archive of the sort rar",
    "XZ": "packed as xz",
    "BZIP2": "packed as bzip2",
    "ZSTD": "packed as zstd",
    "SQLITE": "a database of SQLite",
    "DUCKDB": "a database of DuckDB, perhaps a workspace",
    "ARROW": "a file of Arrow",
    "RTF": "a document of formatted text",
    "PROGRAM": "a program",
    "DOCUMENT": "a document of a word processor",
    "SLIDES": "a presentation",
    "NUMBERS": "a workbook of Numbers",
    "OFFICE": "an old document of Office, but no workbook",
}
INTAKE_WEB_PAGE = "{file} is a web page or XML, whatever its name says, and no table."
INTAKE_WEB_PAGE_HINT = "Open it in a spreadsheet program and save it as xlsx or CSV."
INTAKE_NO_PART = "{file} has no part {part!r}."
INTAKE_PARTS = "Its parts are {names}."
INTAKE_AND_MORE = " and more"
INTAKE_NO_TABLE = "{file} holds no table: no part of it has rows."
INTAKE_NO_PARTS = "{file} is one table and has no parts, so there is no {part!r} in it."
INTAKE_WHICH_PART = "{file} holds {n} tables: {names}. Which one is the log?"
INTAKE_PART_HINT = 'Say --part "{part}", or the name of another.'
INTAKE_NO_ROOM = "{file} is larger, unpacked, than the room that is left on this disk."
INTAKE_VERY_HIDDEN = "hidden so that a spreadsheet program does not offer to show it"
INTAKE_HIDDEN_NAME = "{name} (hidden)"
INTAKE_HIDDEN_TAKEN = "The sheet {sheet} is hidden in the workbook; it was read all the same."
INTAKE_OTHER_SHEETS = (
    "1 other sheet was not read: {names}.",
    "{n} other sheets were not read: {names}.",
)
INTAKE_FAULTS = (
    "1 cell holds an error instead of a value: {value} in row {line}.",
    "{n} cells hold an error instead of a value, the first {value} in row {line}.",
)
INTAKE_LONG_NUMBERS = (
    "1 number of more than 15 digits lost its last digits in the spreadsheet: {value} in row "
    "{line}. If it is an id, export the log as text.",
    "{n} numbers of more than 15 digits lost their last digits in the spreadsheet, the first "
    "{value} in row {line}. If they are ids, export the log as text.",
)
INTAKE_MERGED = (
    "1 group of merged cells has its value in the first cell only; it can be given to all.",
    "{n} groups of merged cells have their value in the first cell only; it can be given to all.",
)
INTAKE_MERGED_DONE = (
    "The value of 1 group of merged cells was given to all of its cells.",
    "The values of {n} groups of merged cells were given to all of their cells.",
)
INTAKE_PREAMBLE = (
    "1 row above the header was left out: {text}.",
    "{n} rows above the header were left out: {text}.",
)
INTAKE_EMPTY_ROWS = (
    "1 empty row above the header was left out.",
    "{n} empty rows above the header were left out.",
)
INTAKE_EMPTY_COLUMNS = (
    "1 empty column before the first was left out.",
    "{n} empty columns before the first were left out.",
)
INTAKE_NO_HEADER = "No row names the columns, so they are called by their places."
INTAKE_VALUE = "value"
INTAKE_KEY = "key"
INTAKE_LISTS = (
    "1 list inside a record was written into one cell.",
    "{n} lists inside records were each written into one cell.",
)
INTAKE_PART_ROWS = ("1 row", "{n} rows")
INTAKE_BROKEN_LINES = (
    "1 line is no JSON object and was refused: line {line}.",
    "{n} lines are no JSON objects and were refused, the first is line {line}.",
)

RECIPES_UNREADABLE = "The recipe {file} cannot be read as a text file."
RECIPES_NOT_TOML = "The recipe {recipe} is no TOML file: {reason}."
RECIPES_WRONG = "The recipe {recipe} cannot be followed. At {place}: {what}"
RECIPES_UNKNOWN_WORD = "the word “{word}” is not known here."
RECIPES_KNOWN_WORDS = "Known here: {known}."
RECIPES_NEEDS_WORD = "“{word}” must be said."
RECIPES_NO_FILE = "there is no file “{file}” in the recipe; its files are {files}."
RECIPES_JOIN = "“{text}” is no join; write “posts where id is parent”."
RECIPES_NO_TEXT = "{value} must be a text in quotes."
RECIPES_NOT_UNDERSTOOD = "“{text}” is not understood."
RECIPES_LANGUAGE = (
    "A value is a column that the recipe names, “@text”, “?answer”, “join.column”, or one of the"
    " forms in docs/recipes.md."
)
RECIPES_OTHER_SHAPE = "a part is missing or has another shape than it should ({reason})."
RECIPES_SHAPE_HINT = "Compare it with the one that docs/recipes.md shows in full."
RECIPES_NO_SUCH = "There is no recipe called {name}."
RECIPES_THERE_ARE = "There are: {names}."
RECIPES_NO_SUCH_FILE = "There is no recipe file {file}."
RECIPES_BAD_NAME = (
    "A recipe cannot be called “{name}”. Use small letters, digits and hyphens, at most 60."
)
RECIPES_NEEDS_ANSWER = (
    "The recipe “{recipe}” needs an answer that the files do not hold: {question}"
)
RECIPES_ANSWER_HINT = (
    "Give it with --answer {name}=..., or, where it is the company's name, with --company."
)
RECIPES_MISSES = "The recipe “{recipe}” does not fit these files. {missing}"
RECIPES_MISSES_HINT = "Choose another recipe, add the missing file, or map the columns yourself."
RECIPES_LACKS_COLUMNS = "{file} could be “{about}”, but has no column {columns}."
RECIPES_LACKS_FILE = "No file is “{name}” ({about})."
RECIPES_UNUSED_FILE = "The recipe “{recipe}” does not know what to do with {files}."
RECIPES_UNUSED_FILE_HINT = "Leave it out. The recipe reads: {files}."
RECIPES_TAKEN_FOR = "{file} has {columns}, as “{about}” has."
RECIPES_WITHOUT_FILE = "Without “{name}” ({about}) the recipe works, but knows less."
RECIPES_UNEVEN = "its cells do not fit the header"
RECIPES_WITHOUT = {
    "source": "it does not say who acted",
    "target": "it does not say toward whom",
    "occurred_at": "it does not say when",
}
RECIPES_NO_PIECE = "it names nobody"
RECIPES_NO_RULE = "no rule of the recipe is about it"
RECIPES_NO_NUMBER = "a part of the {field} cannot be read as a number"
RECIPES_OWN_TITLE = "My own mapping"
RECIPES_OWN_ABOUT = "A mapping of columns that was made on the import page and saved."
RECIPES_OWN_FILE = "the log"


# A row as a sentence, before it is loaded ----------------------------------------------------

SAYS_KINDS = {
    "bought": "{source} bought from {target}",
    "ordered": "{source} ordered from {target}",
    "paid": "{source} paid {target}",
    "refund": "{source} and {target} had a refund",
    "returned": "{source} returned something to {target}",
    "cancelled": "{source} cancelled with {target}",
    "booked": "{source} booked with {target}",
    "gave": "{source} gave to {target}",
    "asked": "{source} asked {target}",
    "answered": "{source} answered {target}",
    "reviewed": "{source} reviewed {target}",
    "recommended": "{source} recommended something to {target}",
    "advised": "{source} advised {target}",
    "commented": "{source} commented to {target}",
    "complained": "{source} complained to {target}",
    "help": "{source} asked {target} for help",
    "called": "{source} called {target}",
    "wrote": "{source} wrote to {target}",
    "chatted": "{source} chatted with {target}",
    "talked": "{source} talked with {target}",
    "met": "{source} met {target}",
    "visited": "{source} visited {target}",
    "invited": "{source} invited {target}",
    "thanked": "{source} thanked {target}",
    "liked": "{source} liked something of {target}",
    "shared": "{source} shared something with {target}",
    "followed": "{source} began to follow {target}",
    "mentioned": "{source} mentioned {target}",
    "newsletter": "{source} sent a newsletter to {target}",
    "advertised": "{source} advertised to {target}",
    "delivered": "{source} delivered to {target}",
    "repaired": "{source} repaired something for {target}",
}
SAYS_NATURES = {
    "transaction": "{source} dealt with {target} ({kind})",
    "service": "{source} served {target} ({kind})",
    "service asks": "{source} turned to {target} for service ({kind})",
    "knowledge": "{source} told {target} something ({kind})",
    "knowledge asks": "{source} asked {target} ({kind})",
    "social": "{source} was in touch with {target} ({kind})",
    "promotion": "{source} advertised to {target} ({kind})",
    "unknown": "{source} did “{kind}” toward {target}",
}
SAYS_NO_KIND = "{source} acted toward {target}"
SAYS_CLOSE = "{source} rates the tie with {target}: {n} of 5"
SAYS_WEIGHT = "{source} and {target} are tied with weight {n}"
SAYS_ON = " on {day}"
SAYS_AT = " at {time}"
SAYS_ON_OPEN = " on “{text}”"
SAYS_FOR = " for {amount}"
SAYS_ABOUT = " about {topic}"
SAYS_VIA = ", by way of {channel}"
SAYS_RATED = ", rated {rating}"
SAYS_RECIPIENTS = ", to {n} recipients"
SAYS_PERSON = "Person {place}"


# Reading a text file: what was assumed, repaired, or could be ----------------------------------

READING_FINDINGS: dict[str, tuple[Literal["assumed", "repaired", "proposed"], str, str]] = {
    "encoding": (
        "assumed",
        "The text was taken as {encoding}.",
        "The text was taken as {encoding}.",
    ),
    "encoding_unsure": (
        "assumed",
        "The text is no UTF-8; {encoding} is the likeliest encoding, not a sure one.",
        "The text is no UTF-8; {encoding} is the likeliest encoding, not a sure one.",
    ),
    "mixed_encoding": (
        "repaired",
        "One byte does not fit {encoding} and was read as cp1252.",
        "{n} bytes do not fit {encoding} and were read as cp1252.",
    ),
    "preamble": (
        "assumed",
        "Line {line} above the header is no part of the table and was left out.",
        "{n} lines above the header are no part of the table and were left out.",
    ),
    "header_rows": (
        "assumed",
        "The header stands in one row.",
        "{n} rows name the columns; their words were joined.",
    ),
    "no_header": (
        "assumed",
        "No row names the columns; they are called column 1, column 2 and so on.",
        "No row names the columns; they are called column 1, column 2 and so on.",
    ),
    "header_delimiter": (
        "repaired",
        "The header on line {line} has another delimiter than the rows.",
        "The header on line {line} has another delimiter than the rows.",
    ),
    "short_header": (
        "assumed",
        "The rows have one cell more than the header; its column was named by its place.",
        "The rows have {n} cells more than the header; their columns were named by place.",
    ),
    "long_header": (
        "assumed",
        "The header has one name more than the rows have cells; that column is empty.",
        "The header has {n} names more than the rows have cells; those columns are empty.",
    ),
    "header_names": (
        "assumed",
        "A name in the header is empty or stands twice.",
        "{n} names in the header are empty or stand twice.",
    ),
    "footer": (
        "assumed",
        "Line {line} below the table is a note and was left out.",
        "{n} lines below the table are notes and were left out, the first on line {line}.",
    ),
    "second_table": (
        "assumed",
        'Another table begins on line {line} and was not read; --part "{part}" reads it.',
        (
            "{n} other tables begin, first on line {line}, and were not read; --part "
            '"{part}" reads it.'
        ),
    ),
    "empty_row": (
        "repaired",
        "Line {line} holds empty cells only and was left out.",
        "{n} rows hold empty cells only and were left out, the first on line {line}.",
    ),
    "repeated_header": (
        "repaired",
        "The header stands once more on line {line} and was left out there.",
        "The header stands {n} times more, first on line {line}, and was left out there.",
    ),
    "ruler": (
        "repaired",
        "Line {line} is drawn of dashes and was left out.",
        "{n} lines are drawn of dashes and were left out, the first on line {line}.",
    ),
    "comment": (
        "assumed",
        "Line {line} is a comment and was left out.",
        "{n} lines are comments and were left out, the first on line {line}.",
    ),
    "short_row": (
        "repaired",
        "The record on line {line} has fewer cells than the header; it ends in empty cells.",
        "{n} records have fewer cells than the header, the first on line {line}; they end in empty "
        "cells.",
    ),
    "empty_extra": (
        "repaired",
        "The record on line {line} ends in empty cells beyond the header; they were dropped.",
        "{n} records end in empty cells beyond the header, the first on line {line}; they were "
        "dropped.",
    ),
    "long_row": (
        "assumed",
        "The record on line {line} has more cells than the header; they stand at its end.",
        "{n} records have more cells than the header, the first on line {line}; they stand at its "
        "end.",
    ),
    "merged_cells": (
        "proposed",
        "Two cells of the record on line {line} seem to have run into one; --accept merged_cells "
        "parts them.",
        "In {n} records two cells seem to have run into one, first on line {line}; --accept "
        "merged_cells parts them.",
    ),
    "merged_cells_split": (
        "repaired",
        "Two cells of the record on line {line} had run into one and were parted.",
        "In {n} records two cells had run into one and were parted, first on line {line}.",
    ),
    "empty_cell": (
        "proposed",
        "The record on line {line} seems to hold an empty cell too many; --accept empty_cell drops "
        "it.",
        "{n} records seem to hold an empty cell too many, the first on line {line}; --accept "
        "empty_cell drops them.",
    ),
    "empty_cell_dropped": (
        "repaired",
        "An empty cell too many was dropped from the record on line {line}.",
        "An empty cell too many was dropped from {n} records, the first on line {line}.",
    ),
    "broken_row": (
        "proposed",
        (
            "The record on line {line} seems to go on in the next line; --accept broken_row "
            "joins them."
        ),
        "{n} records seem to go on in the next line, the first on line {line}; --accept broken_row "
        "joins them.",
    ),
    "broken_row_joined": (
        "repaired",
        "The record on line {line} went on in the next line and was joined with it.",
        "{n} records went on in the next line and were joined with it, the first on line {line}.",
    ),
    "quotes": (
        "repaired",
        "The quotes of the record on line {line} do not pair; it was cut to fit the header.",
        "The quotes of {n} records do not pair, the first on line {line}; they were cut to fit the "
        "header.",
    ),
    "return": (
        "repaired",
        "A carriage return inside the record on line {line} does not end it.",
        "Carriage returns inside {n} records do not end them, first on line {line}.",
    ),
    "framed": (
        "repaired",
        "The bars at both ends of each line were taken for a frame.",
        "The bars at both ends of each line were taken for a frame.",
    ),
    "wrapped": (
        "repaired",
        "Each line is quoted as a whole; it was unpacked first.",
        "Each line is quoted as a whole; it was unpacked first.",
    ),
    "row_delimiter": (
        "repaired",
        "The record on line {line} has another delimiter than the rest.",
        "{n} records have another delimiter than the rest, the first on line {line}.",
    ),
    "row_quote": (
        "repaired",
        "The record on line {line} has another quote sign than the rest.",
        "{n} records have another quote sign than the rest, the first on line {line}.",
    ),
    "row_escape": (
        "repaired",
        "The record on line {line} escapes its quotes otherwise than the rest.",
        "{n} records escape their quotes otherwise than the rest, the first on line {line}.",
    ),
    "nul": (
        "repaired",
        "NUL bytes in the file were left out.",
        "NUL bytes in the file were left out.",
    ),
}


# What looks wrong in a file before it is loaded ----------------------------------------------

DOUBT_NOTHING = "nothing"
DOUBT_REFUSED = (
    "{share} of these rows would be refused for {field}: row {row} holds {value} in {column}. "
    "Choose another column, or say how it is written."
)
DOUBT_SHORTENED = (
    "{n} ids in {column} were shortened by a spreadsheet, such as {value} in row {row}: different "
    "people may now share one. Export again with this column as text."
)
DOUBT_FORMULA = (
    "{n} cells in {column} begin like a formula, such as {value} in row {row}. They are shown as "
    "text and never run; exports put an apostrophe before them."
)
DOUBT_NUMBER_AS_PARTY = (
    "{column} is taken for {field}, but holds numbers such as {value} in row {row}: an amount or a "
    "weight is no party. Choose the column that names somebody."
)
DOUBT_ONE_CENTRED = (
    "The {{company}} is an end of {share} of these rows: what {{customers}} do without it is not "
    "in them. A forum, reviews or a questionnaire added later would bring it."
)
DOUBT_ONE_END = {
    "source": (
        "{value} acts in {share} of these rows. If that is the {{company}}, name it in step 3; if "
        "not, another column may say who acted."
    ),
    "target": (
        "{share} of these rows go toward {value}. If that is the {{company}}, name it in step 3; "
        "what {{customers}} do without it is then not in this file."
    ),
}
DOUBT_SWAPPED = (
    "In {n} of {all} purchases the {{company}} is the one who acts: row {row} says {source}, "
    "{kind}, {target}. Who acted and toward whom are perhaps swapped."
)
DOUBT_EARLY = (
    "{n} times in {column} lie before 1990, such as {value} in row {row} (year {year}): a missing "
    "time that was written as a zero, or the wrong column."
)
DOUBT_FUTURE = (
    "{n} times in {column} lie in the future, such as {value} in row {row} (year {year}): a wrong "
    "clock, a due date, or day and month the wrong way round."
)
DOUBT_MIDNIGHT = (
    "All {n} times in {column} are at midnight: the time of day was lost, so what came first "
    "within a day cannot be told. Export with the time if there is one."
)
DOUBT_DAYS_ONLY = (
    "{column} holds days without a time: what came first within a day cannot be told. That is fine "
    "for ties; who answers whom needs times."
)
DOUBT_DUPLICATES = (
    "{share} of these rows repeat an earlier one in every column and count once. If each is an "
    "event of its own, a column with a time of day or a number is missing."
)
DOUBT_ALIKE = (
    "{share} of these rows differ from an earlier one only in columns that are not used, such as "
    "the items of one order: each of them counts as an interaction of its own."
)
DOUBT_SELF_LOOPS = (
    "In {n} rows who acted is also toward whom, such as {value} in row {row}. Such rows are set "
    "aside; perhaps one of the two columns is the wrong one."
)
DOUBT_NO_NUMBER = (
    "{n} cells in {column} are no numbers, such as {value} in row {row}: {field} is dropped there."
)
DOUBT_EMPTY = "{column} is empty in these rows, so {field} is not in them."
DOUBT_CONSTANT = "{column} is {value} in every row, so nothing will differ by it."
READING_TOLD = "{file}: {rows}, {columns}."
READING_ROWS = ("{n} record", "{n} records", "no records")
READING_COLUMNS = ("{n} column", "{n} columns")
READING_DIALECT = "Encoding {encoding}, delimiter {delimiter}, quote {quote}."
READING_SIGNS = {
    "": "none",
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "bar",
    ":": "colon",
    " ": "space",
}
READING_WRITTEN = "Written to {out}."
READING_SAME_FILE = "{file} is the file that is read; name another one for the clean copy."
READING_UNKNOWN_ENCODING = "There is no encoding {encoding!r}."
READING_ENCODING_HINT = "Use a name such as utf-8, cp1252, utf-16 or shift_jis."
READING_NO_PART = "{file} has no part {part!r}."
READING_TABLE_PART = "table {n}"

TERMINAL_READ = (
    "Understand a file that holds a table, however it is written, say what was assumed and "
    "repaired, and write it as clean CSV. It works on any table, not only on logs."
)
TERMINAL_READ_SHORT = "Read any table, and write it as clean CSV."
TERMINAL_READ_EXAMPLES = """\b
Examples:
  python -m recentre read export.csv
  python -m recentre read export.csv --out clean.csv
  python -m recentre read export.csv --out clean.csv --delimiter ";" --encoding cp1252 --json
"""
TERMINAL_READ_FILE = "The file to read."
TERMINAL_READ_OUT = "Where the clean copy goes: UTF-8, commas, one header. Without it: a report."
TERMINAL_READ_DELIMITER = "What parts the cells, such as ; or \\t or ||, if it is guessed wrong."
TERMINAL_READ_QUOTE = "What stands around a quoted cell; empty if nothing is quoted."
TERMINAL_READ_ENCODING = "How the text is encoded, such as cp1252."
TERMINAL_READ_HEADER = "Whether the first row of the table names the columns."
TERMINAL_READ_PART = "A sheet, a member of an archive, or a further table of the file."
TERMINAL_READ_ACCEPT = "The key of a proposed repair that is to be made; again for each."
TERMINAL_READ_JSON = "Write what was found as one object."


# Why a column is taken for a field ------------------------------------------------------------

EVIDENCE_EMPTY = "empty in these rows"
EVIDENCE_TIME = "looks like a time in {n} of {rows} rows"
EVIDENCE_NUMBER = "a number in {n} of {rows} filled rows"
EVIDENCE_DIFFERENT = ("1 value", "{n} values")
EVIDENCE_KNOWN = ", {known} known"
EVIDENCE_FILLED = "filled in {n} of {rows} rows"
UPLOAD_WHY_HEADER = "the header says “{column}”"
UPLOAD_WHY_NOT = "“{column}” is called so, but {evidence}"
UPLOAD_MORE_FIELDS = "More fields"
UPLOAD_MORE_FIELDS_SET = "More fields ({n} set)"
UPLOAD_SAYS = "What these rows will say"
UPLOAD_SAYS_NONE = (
    "No row can be said yet: choose who acted, toward whom, and when. The sentences appear here."
)
UPLOAD_SAYS_NONE_LOADS = "No row of the beginning of this file would load as it is mapped now."
UPLOAD_SAYS_NAMES = (
    "Names as they will show at first: the {company} and its {customers} by name, others by role."
)
UPLOAD_SAYS_NAMES_YET = (
    "Names are those of the file. Once the {company} is named in step 3, whoever is none of its "
    "{customers} appears by role."
)
UPLOAD_DOUBTS = ("One thing looks wrong", "{n} things look wrong")
UPLOAD_REMARKS = ("One remark", "{n} remarks")
UPLOAD_DOUBTS_FIRST = "Seen in the first {rows} rows; trying the file looks at all of them."
INTAKE_SAME_FILE = "{file} was loaded into this workspace before, as batch {batch}."
INTAKE_SAME_HINT = "If it is to be loaded once more, say --again; rows that repeat are told apart."


# How a file was read, as the page says it ------------------------------------------------------

UPLOAD_PART = "Which of its {n} tables is the log"
UPLOAD_PART_NOTED = "{name} ({note})"
UPLOAD_PART_HIDDEN = "hidden"
UPLOAD_PART_ASKED = "Several tables could be meant; this is the first one."
UPLOAD_HEADER = "Does the first row name the columns?"
UPLOAD_HEADER_CHOICES = {True: "Yes, it names them", False: "No, it is a row"}
UPLOAD_PROPOSED = "The reader of files could repair this, on your word"
UPLOAD_PROPOSED_DO = "Do it"
UPLOAD_PROPOSED_UNDO = "Take back the repair: {what}"
UPLOAD_READ_HOW = ("How it was read: one thing to know", "How it was read: {n} things to know")
UPLOAD_READ_PLAIN = "How it was read: as it stands"
UPLOAD_READ_ICONS = (
    ":material/visibility: assumed, :material/build: repaired because no other reading is possible."
)
UPLOAD_LARGE = (
    "Up to 200 MB go through the browser. A larger file is opened by its path below, or with "
    "python -m recentre import in a terminal; it is then read where it lies."
)
UPLOAD_PATH = "Or the path of a file on this machine"
UPLOAD_PATH_HELP = "The file is read where it lies and not copied; use this above 200 MB."
UPLOAD_PATH_OPEN = "Open it"
UPLOAD_OPENING = "Reading {file}"
UPLOAD_FILES = "Files that you brought"
UPLOAD_FILES_NOTE = (
    "One at a time: choose a file, load it, then add the next to the same workspace."
)
UPLOAD_FILES_BAD = "**{file}** cannot be read. {message} {hint}"
UPLOAD_SAME = (
    "This very file is in {title} already, as batch {batch}. Loading it into a new workspace is "
    "fine; adding it there again would change nothing but the list of files."
)
UPLOAD_SAME_AGAIN = "Load it once more all the same"
INTAKE_NOTHING_WHY = ("1 row of {file}: {why}.", "{n} rows of {file}: {why}.")
INTAKE_NOTHING_MADE = "The recipe {recipe} made no interaction of these files."
INTAKE_MADE = ("1 row of {file} gave {made}.", "{n} rows of {file} gave {made}.")
INTAKE_MADE_INTERACTIONS = ("1 interaction", "{n} interactions")
INTAKE_LEFT_OUT_VALUES = "{reason}: {n}."
INTAKE_NOT_A_LOG = "{file} was left out: {reason}"
INTAKE_NO_LOG_HERE = "No file in {folder} is a log."
INTAKE_EMPTY_FOLDER = "There is no file in {folder}."
INTAKE_TOO_MANY_FILES = "{folder} holds more than {most} files."
INTAKE_TOO_MANY_HINT = "Name the files that are logs one by one."
INTAKE_SAME = "it was loaded before, as batch {batch}."

# Recipes in the terminal ------------------------------------------------------------------------

RECIPES_NONE_FITS = "No recipe fits these files."
RECIPES_WOULD_READ = "This looks like “{title}” ({confidence} sure); --recipe {name} reads it."
RECIPES_OPTIONAL = ", may be missing"
RECIPES_LINE_FILE = "  {name}: {about}{optional}. Columns: {columns}"
RECIPES_LINE_NEED = "  asks for {name}: {question}"
RECIPES_LINE_FIT = "{name}: {title}, {confidence} sure"
TERMINAL_RECIPE = (
    "How a known export becomes interactions: a recipe's name (see the command recipes), or a TOML"
    " file of your own."
)
TERMINAL_ANSWER = "An answer to what the recipe asks; again for each."
TERMINAL_RECIPES = (
    "List the recipes for known exports: what each makes of which files, and what it asks. With"
    " files, say which recipes fit them, how surely and why."
)
TERMINAL_RECIPES_SHORT = "List the recipes for known exports, or those that fit some files."
TERMINAL_RECIPES_FILES = "Files or folders of an export."
TERMINAL_RECIPES_JSON = "Write one list of objects."
TERMINAL_RECIPES_EXAMPLES = """\b
Examples:
  python -m recentre recipes
  python -m recentre recipes posts.csv comments.csv users.csv
  python -m recentre import posts.csv comments.csv users.csv --workspace site.duckdb \\
      --recipe stackexchange --answer site=Bicycles
"""
TERMINAL_AGAIN = "Load a file once more that was loaded into this workspace before."


# Refused rows, corrected ------------------------------------------------------------------------

CORRECT_SHOWN = "{file}, corrected rows"
CORRECT_NOTHING = "No row was corrected, so nothing was loaded."
CORRECT_NO_COLUMN = "The corrected file lacks the columns {columns}."
CORRECT_NO_COLUMN_HINT = "Keep the first row and all columns of the file that was downloaded."
CORRECT_NO_LINE = "Row {place} of the corrected file belongs to line {line}, which is not refused."
CORRECT_NO_LINE_HINT = "Keep the column line as it was; leave out rows that are not corrected."
CORRECT_TITLE = "Correct refused rows and load only those"
CORRECT_NOTE = (
    "Change what is wrong and load: only the rows that you changed are read, as their file was. "
    "They become a batch of their own, which can be undone."
)
CORRECT_WHICH = "File"
CORRECT_LINE = "Line"
CORRECT_REASON = "Why it was refused"
CORRECT_FIRST = "The first {shown} of {n} refused rows; the download has them all."
CORRECT_LOAD = ("Load 1 corrected row", "Load {n} corrected rows")
CORRECT_NONE_YET = "No row changed yet"
CORRECT_GET = "Download the refused rows to correct them elsewhere"
CORRECT_UPLOAD = "Or bring that file back, corrected"
CORRECT_UPLOADED = (
    "1 row of this file is corrected.",
    "{n} rows of this file are corrected.",
)
CORRECT_LOADING = "Loading the corrected rows of {file}"
CORRECT_LOADED = (
    "{loaded} corrected rows of {file} are loaded as batch {batch}; {left} are still refused."
)
CORRECT_ACCOUNT = (
    "Of {refused} refused rows of {file}, {corrected} were corrected (batch {batches}); {left} are "
    "left."
)
CORRECT_NOT_HERE = (
    "Rows of {file} cannot be corrected here: a recipe made them, or an earlier version loaded "
    "them. Correct the file and load it again."
)


# What is in a log, in sentences ------------------------------------------------------------------

PLAINLY_TITLE = "What is in it, in plain words"
PLAINLY_FILES = ("one file", "{n} files")
PLAINLY_ROWS = (
    "Of {read} rows read from {files}, {loaded} loaded, {refused} were refused, {loops} had the "
    "same party at both ends, and {repeated} repeated an earlier row in every column."
)
PLAINLY_REPEATED = (
    "More than half of the rows ({share}) repeat an earlier one: if each was an event of its own, "
    "the export lacks the column that tells them apart."
)
PLAINLY_NO_COMPANY = "No {company} is named, so nothing can be said of what the {company} can see."
PLAINLY_SEEN = (
    "{name} can see {share} of {n} interactions: of {at_company} it is an end, and {owned} happen "
    "between others on a channel that counts as its own (see Kinds, channels, parties). {unseen} "
    "happen out of its sight."
)
PLAINLY_NOT_ALL = (
    "Nobody has said that all contact of the {company} is in this log, so what it cannot see here "
    "is no lower bound of what it does not see."
)
PLAINLY_DAYS_ONLY = (
    "No row has a time of day: what came first within a day, and how soon somebody answered, "
    "cannot be told."
)
PLAINLY_MIDNIGHT = (
    "{share} of the times ({n}) are at midnight sharp: probably days whose time was not recorded."
)
PLAINLY_EARLY = (
    "1 time lies before 1990: probably a missing time that was written as zero.",
    "{n} times lie before 1990: probably missing times that were written as zero.",
)
PLAINLY_LATE = (
    "1 time lies after the day of its import: a wrong clock, or day and month the wrong way round.",
    "{n} times lie after the day of their import: a wrong clock, or day and month the wrong way "
    "round.",
)
PLAINLY_CLOCKS = "No time lies before 1990 or after its import, and times of day are recorded."
PLAINLY_DIRECTIONS = "In {two_way} of {ties} ties ({share}) both ends act; in the others only one."
PLAINLY_FLAGS = {
    "is_broadcaster": ("1 party writes to many at once", "{n} parties write to many at once"),
    "is_bot_suspect": ("1 acts like a machine", "{n} act like a machine"),
    "is_hub": ("1 is tied to too many to tell", "{n} are tied to too many to tell"),
}
PLAINLY_AND = ", "
PLAINLY_FLAGGED = "{flags}. Nobody is dropped for it."
PLAINLY_NO_FLAGS = "Nobody writes to many at once, acts like a machine, or is tied to too many."


# Jobs: what customers try to get done, who helps, how it turns out ------------------------------

JOBS_LACKS_ASKING = "no kind asks: mark which do, such as question or support request"
JOBS_LACKS_TOPICS = "without a column topic all that is asked is one job"
JOBS_LACKS_RATINGS = "without a column rating nothing is said of what was felt and remembered"
JOBS_WITHIN = "Days to answer"
JOBS_WITHIN_DAYS = "Answered within {days}"
JOBS_DAYS = "{days} days"
JOBS_ONE_DAY = "1 day"
JOBS_OUTCOME = "How it turned out, by"
JOBS_OUTCOME_BY = "Outcome: {outcome}"
JOBS_OUTCOMES = {
    "rating": "the rating after",
    "thanked": "thanks for the answer",
    "again": "asking again",
    "refund": "a refund or return",
}
JOBS_OUTCOME_MEANS = {
    "rating": "mean of the first rating that the {customer} gave about the same job afterwards",
    "thanked": "share in which whoever answered was thanked, or the answer accepted, afterwards",
    "again": "share in which the {customer} asked about the same job again on a later day",
    "refund": "share in which a refund or return about the same job followed",
}
JOBS_NO_ASKING = (
    "Nothing in this log asks for anything, so what {customers} try to get done cannot be told "
    "from it."
)
JOBS_NO_ASKING_WAY = (
    "A column `kind` with words such as question or support request brings this page to life; if "
    "there is one, mark which kinds ask under Import and quality, words."
)
JOBS_NO_TOPICS = (
    "No row of this log has a topic, so all that is asked is one job here, and an answer is what "
    "comes back from whoever was asked. A column `topic` (a tag, a category, a product) would tell "
    "the jobs apart."
)
JOBS_BY_OTHERS = (
    "What {customers} try to get done is mostly answered by others than {name}: of {answered}, "
    ":primary[{elsewhere}] came first from elsewhere, most of all from {largest} ({largest_share})."
)
JOBS_BY_COMPANY = (
    "What {customers} try to get done is mostly answered by {name}: it was first with "
    ":primary[{own}] of {answered}; next come {largest} ({largest_share})."
)
JOBS_BY_COMPANY_ALONE = (
    "What {customers} try to get done is answered by {name} alone: it was first with "
    ":primary[{own}] of {answered}."
)
JOBS_WITHOUT_COMPANY_ONE = "Of {asked}, :primary[{share}] were answered within {days}; {half}."
JOBS_WITHOUT_COMPANY = (
    "Of {asked}, :primary[{share}] were answered within {days}, most of all by {largest} "
    "({largest_share})."
)
JOBS_ONE_CENTRED = (
    "Of {asked}, {name} answered :primary[{share}] within {days}; {half}. Whom else {customers} "
    "asked is not in this log."
)
JOBS_ONE_CENTRED_SOME = (
    "Of {asked}, :primary[{share}] were answered within {days}; {half}. Whom else {customers} "
    "asked is not in this log."
)
JOBS_HALF = "half of all had an answer within {hours}"
JOBS_HALF_NOT = "fewer than half had an answer by then"
JOBS_MOSTLY_UNANSWERED = (
    "Most of what {customers} try to get done has no answer in this log: of {asked}, "
    ":primary[{share}] were answered within {days}, most of all by {largest} ({largest_share} of "
    "the answers)."
)
JOBS_NONE_ANSWERED = "Of {asked}, none was answered within {days}."
JOBS_COUNTED_ASKED = (
    "1 question or request of {customers}",
    "{n} questions and requests of {customers}",
)
JOBS_COUNTED_ANSWERED = ("1 answer", "{n} answers")
JOBS_COUNTED_JOBS = ("1 job", "{n} jobs")
JOBS_NOTE = (
    "{asked} about {jobs}; {answered} ({share}) answered within {days}. {since} to {as_of}, "
    "half-life {half_life:g} days."
)
JOBS_UNMET = "Most surely unmet: {jobs}."
JOBS_UNMET_ONE = "{job} ({left} of {asked} without an answer)"
JOBS_UNMET_TOPIC = "{job} ({left} of {asked} without an answer, above all about {topic})"
JOBS_UNMET_NONE = "No job stands out as unmet."
JOBS_NAMELESS = "without a topic"
JOBS_METRIC = "What a cell shows"
JOBS_METRICS = {
    "answers": "Who answers first",
    "knowledge": "Knowledge received",
    "hours": "Time to answer",
    "outcome": "Outcome",
    "trend": "Trend",
}
JOBS_METRIC_NOTES = {
    "answers": (
        "Of all that was asked about a job, the share that each source was first to answer within "
        "{days}; what nobody answered stands apart. Each row adds up to 100 %."
    ),
    "knowledge": "Pieces of knowledge that reached {customers} about a job, asked for or not.",
    "hours": (
        "From asking to the answer: half of what this source was first to answer came within this "
        "time. The last column is half of all that was asked, the unanswered counted as waiting."
    ),
    "outcome": (
        "After knowledge from a source, within {days}: {means}. It follows; that is not to say "
        "that it is caused. A dot: fewer than 10 people, not enough to tell."
    ),
    "trend": (
        "Share of a job's knowledge that came from a source in the second half of the window less "
        "that in the first, in points; in bold where the 95 % interval leaves out nothing "
        "changed. A dot: fewer than 10 pieces in a half."
    ),
}
JOBS_GRID_ORDER = (
    "On top the jobs that most surely stay unanswered: by the lower end of the 95 % interval of "
    "the unanswered share."
)
JOBS_GRID_FIRST = "The {shown} jobs that are asked about most, of {n}."
JOBS_GRID_CLICK = "A click on a row opens the job below."
JOBS_GRID_NOBODY = "no answer"
JOBS_GRID_ALL = "all that was asked"
JOBS_GRID_ROW = "{job}  {asked}"
JOBS_GRID_HOVER = "{job}, {source}: {text}"
JOBS_NOT_ENOUGH = "not enough"
JOBS_TABLE = "The jobs in figures"
JOBS_COLUMNS = {
    "job": "Job",
    "interactions": "Interactions",
    "askers": "{Customers} who asked",
    "asked": "Asked",
    "answered_share": "Answered",
    "median": "Half answered within",
    "outcome": "Outcome",
    "interval": "95 % interval",
    "outcome_n": "n",
    "growth": "Asked, 2nd half to 1st",
    "change": "Answered, change",
    "topic": "Topic",
    "left": "Unanswered",
    "party": "Party",
    "answered": "Answered",
    "answers": "First to answer",
    "knowledge": "Knowledge",
    "helped": "Knowledge brought",
    "people": "People",
    "received": "Knowledge received",
    "sources": "From",
    "last_day": "Last on",
    "occurred_at": "When (UTC)",
    "source": "From",
    "target": "To",
    "kind": "Kind",
    "channel": "Channel",
    "rating": "Rating",
    "file": "File",
    "line": "Line",
    "source_class": "Source",
    "n": "n",
    "value": "Value",
    "low": "Low",
    "high": "High",
    "pairs": "People and jobs",
    "difference": "Difference",
    "about": "About",
    "ratings": "Ratings",
    "experience": "Experience",
    "peak": "Peak",
    "end": "End",
    "peak_end": "Peak and end",
    "memory": "Memory",
    "gap": "Gap",
    "is_saved": "Saved by its end",
    "what": "Of what",
    "customers": "{Customers}",
    "categories": "Categories",
    "between": "Between {customers}",
    "by_chance": "By chance",
    "requests": "Requests",
    "communities": "Communities",
    "share": "Independent pairs",
    "compared": "Compared",
    "independent": "Pairs without a tie",
    "now": "Job now",
    "household": "Household",
}
JOBS_PARTS = "Jobs in parts"
JOBS_SECTIONS = {
    "one": "One job",
    "turned_out": "How it turns out",
    "sources": "Value of a source",
    "remembered": "Then and remembered",
    "people": "Differences between people",
    "ideas": "Ideas",
    "topics": "Topics into jobs",
}
JOBS_HOURS = ("{n} hour", "{n} hours")
JOBS_MINUTES = ("{n} minute", "{n} minutes")
JOBS_HALF_DAYS = ("{n} day", "{n} days")

JOBS_ONE_CHOOSE = "Job"
JOBS_ONE = (
    "**{job}**: {asked} by {askers}, {answered} ({share}) answered within {days}; {half}. "
    "{outcome}{trend}"
)
JOBS_ONE_NO_ASKING = "**{job}**: {interactions}, but nobody asked anything about it in this window."
JOBS_ONE_OUTCOME = {
    "rating": "Rated {value:.1f} on average afterwards (n = {n}). ",
    "thanked": "Whoever answered was thanked in {percent} (n = {n}). ",
    "again": "Asked about again on a later day within {days} in {percent} (n = {n}). ",
    "refund": "A refund or return followed in {percent} (n = {n}). ",
}
JOBS_ONE_TREND = {
    "up": (
        "It is asked about more than before: {later} in the second half of the window, {earlier} "
        "in the first."
    ),
    "down": (
        "It is asked about less than before: {later} in the second half of the window, {earlier} "
        "in the first."
    ),
    "same": (
        "Asked about {later} times in the second half of the window and {earlier} times in the "
        "first: no change that stands out."
    ),
    "few": (
        "Too few for a trend: {later} in the second half of the window, {earlier} in the first."
    ),
}
JOBS_ONE_ASKERS = ("1 {customer}", "{n} {customers}")
JOBS_ONE_ASKED = ("asked about once", "asked about {n} times")
JOBS_ONE_TOPICS = "Its topics"
JOBS_ONE_SOURCES = "Where help comes from"
JOBS_ONE_HALF = "Half within"
JOBS_ONE_PARTIES = "Who asks and who helps"
JOBS_ONE_PARTIES_NOTE = "A click on a row opens the party's network."
JOBS_ONE_NETWORKS = "The networks of those who ask most, side by side"
JOBS_ONE_INTERACTIONS = "Its interactions, the latest {n} first"

JOBS_OUT = (
    "What this log says of how things turned out, each by itself, of all that {customers} asked."
)
JOBS_OUT_NAMED = {
    "rating": "**Rated afterwards**: {value:.2f} on average{interval}, n = {n} by {people}.",
    "thanked": "**Thanked for the answer**: {percent}{interval}, n = {n} by {people}.",
    "again": "**Asked again on a later day**: {percent}{interval}, n = {n} by {people}.",
    "refund": "**Refund or return afterwards**: {percent}{interval}, n = {n} by {people}.",
}
JOBS_OUT_LACKS = {
    "rating": (
        "**Rated afterwards**: nothing was rated after it was asked. A column `rating` would say."
    ),
    "thanked": (
        "**Thanked for the answer**: no kind of this log is a thank-you or an accepted answer."
    ),
    "again": "**Asked again**: the window is too short to see who asks again.",
    "refund": "**Refund or return**: no kind of this log is a refund or return.",
}
JOBS_OUT_INTERVAL = " (95 %: {low} to {high})"
JOBS_OUT_PEOPLE = ("1 {customer}", "{n} {customers}")
JOBS_OUT_RULE = (
    "Looked for within {days}. What may still come by the end of the window is not judged yet. "
    "None of them is mixed with another. Intervals go by people, and are left out below 10 of "
    "them. Asking again may also mean interest; a silent one may have given up."
)
JOBS_OUT_BY_JOB = "By job: {outcome}"
JOBS_OUT_AXIS_SHARE = "share, with its 95 % interval by people"
JOBS_OUT_AXIS_RATING = "mean rating, with its 95 % interval by people"
JOBS_OUT_FEW = "Not enough to tell (fewer than 10 people): {jobs}."
JOBS_OUT_NONE = "No job has 10 people of whom this can be said: not enough to tell."

JOBS_VALUE_HIGHER = (
    "For the same {customer} and the same job, {what} is higher after knowledge from {higher}"
)
JOBS_VALUE_LOWER = (
    "For the same {customer} and the same job, {what} is lower after knowledge from {lower}"
)
JOBS_VALUE_BOTH = (
    "{first} and lower after {lower}. It follows; that is not to say that it is caused."
)
JOBS_VALUE_END = "{first}. It follows; that is not to say that it is caused."
JOBS_VALUE_SAME = (
    "For the same {customer} and the same job, {what} is much the same whichever source the "
    "knowledge came from: no difference here stands out from chance."
)
JOBS_VALUE_FEW = (
    "Not enough to tell one source from another by {what}: fewer than 10 {customers} had knowledge "
    "about the same job from two classes of source."
)
JOBS_VALUE_WHAT = {
    "rating": "the rating afterwards",
    "thanked": "the share that is thanked",
    "again": "the share that asks again",
    "refund": "the share with a refund or return",
}
JOBS_VALUE_ONE = "{source} ({difference}, n = {people})"
JOBS_VALUE_PLAIN = "As it stands: after knowledge from a source"
JOBS_VALUE_MATCHED = "Matched: same person, same job, this source against others"
JOBS_VALUE_AXIS = "difference, with its 95 % interval by people"
JOBS_VALUE_NOTE = (
    "Left: whoever asks friends may be another person with another question than whoever asks the "
    "{company}, so these figures do not compare sources. Right: only {customers} who had knowledge "
    "about one job both from this source and from another; when it came is not matched. Looked "
    "for within {days}; not enough below 10 people."
)
JOBS_VALUE_JOB = "About"
JOBS_VALUE_ALL_JOBS = "all jobs"

JOBS_MEMORY = (
    "Of {paths} with 3 ratings or more on the way, {saved} that a good end saved: below "
    "{neutral:g} on average, above it at the end and in memory. {gap}"
)
JOBS_MEMORY_SAVED = ("1 was a bad path", "{n} were bad paths", "none was a bad path")
JOBS_MEMORY_PATHS = ("1 path", "{n} paths")
JOBS_MEMORY_GAP = (
    "Of the {n} that were told of later, memory is :primary[{gap}] stars {than} than experience on "
    "average."
)
JOBS_MEMORY_GAP_ONE = (
    "Of the 1 that was told of later, memory is {gap} stars {than} than experience."
)
JOBS_MEMORY_THAN = {True: "better", False: "worse"}
JOBS_MEMORY_NOT_TOLD = "None of them was told of later, so memory is not in this log."
JOBS_MEMORY_NONE = (
    "No {customer} gave 3 ratings on the way about one thing in this window, so experience and "
    "memory cannot be set side by side."
)
JOBS_MEMORY_LACKS = (
    "This log has no ratings. A column `rating`, given in the moment and again later (a review), "
    "would let experience and memory be compared."
)
JOBS_MEMORY_BY = "A path is what one {customer} rated"
JOBS_MEMORY_WAYS = {"job": "about a job", "topic": "about a topic", "customer": "altogether"}
JOBS_MEMORY_RULE = (
    "Experience is the mean of the ratings on the way; the peak is the one farthest from "
    "{neutral:g}, the middle of the scale of this log, of equals the higher; peak and end is the "
    "mean of the two, what people are found to remember (Kahneman and others 1993). Memory is the "
    "last rating told to others later, such as a review."
)
JOBS_MEMORY_CHART = "Rating by rating, and what is remembered"
JOBS_MEMORY_AXES = ("rating, one after the other", "stars")
JOBS_MEMORY_MARKS = ("on the way", "experience (mean)", "peak and end", "memory")
JOBS_MEMORY_PICK = "Path"
JOBS_MEMORY_PATH = "{who}: {about}"
JOBS_MEMORY_WHOLE = "all ratings"

JOBS_PEOPLE_JOBS = (
    "Of the variation in what is asked about, :primary[{between}] lies between {customers} and "
    "{within} within each of them (n = {n} by {customers_counted}); dealt out at random "
    "it would be {by_chance}, and "
    "{verdict}."
)
JOBS_PEOPLE_CHANNELS = (
    "Of the variation in where they are in contact, :primary[{between}] lies between {customers} "
    "and {within} within each of them (n = {n} by {customers_counted}); at random "
    "{by_chance}, and {verdict}."
)
JOBS_PEOPLE_VERDICTS = {
    True: "none of {times} random dealings came that far",
    False: "{above} of {times} random dealings came that far",
}
JOBS_PEOPLE_FEW = (
    "Too few {customers} asked about jobs, or were in contact on channels, 5 times or more to "
    "split the variation."
)
JOBS_PEOPLE_READ = {
    "within": (
        "So most of what differs, differs within one and the same {customer}: what they are trying "
        "to get done now says more than who they are."
    ),
    "between": (
        "So most of what differs, differs from {customer} to {customer}: who they are says more "
        "than the moment."
    ),
}
JOBS_PEOPLE_RULE = (
    "Variation is Gini's: the chance that two askings (or contacts) drawn at random are of another "
    "job (channel); the part between is 1 less the mean within {customers} over the whole (Light "
    "and Margolin 1971). Random dealings give each {customer} as many as before, drawn from all; "
    "they were drawn with up to {most} {customers}. {Customers} with fewer than 5 are left out. "
    "Askings close in time are often one episode, which makes the part between larger than it is."
)
JOBS_PEOPLE_CHART = "The dealings at random, and the data"
JOBS_PEOPLE_WHAT = {"jobs": "jobs", "channels": "channels"}
JOBS_PEOPLE_AXIS = "share of the variation that lies between {customers}"
JOBS_PEOPLE_MARKS = ("in the data", "dealt at random, 95 %")
JOBS_PEOPLE_HOUSEHOLD = "A household side by side"
JOBS_PEOPLE_HOUSEHOLD_NOTE = "People of one household, one {company}, and jobs of their own: {who}."
JOBS_PEOPLE_HOUSEHOLD_LACKS = (
    "No household is stated in this log. A file of parties with a column `household` would put "
    "families side by side."
)
JOBS_PEOPLE_HOUSEHOLD_OPEN = "Their networks side by side"
JOBS_PEOPLE_HOUSEHOLD_AXIS = "questions and requests"

JOBS_IDEAS = "{requests} were raised by {people}, most about {job} ({of_job}). {independence}"
JOBS_IDEAS_REQUESTS = ("1 request, complaint or idea", "{n} requests, complaints and ideas")
JOBS_IDEAS_PEOPLE = ("1 {customer}", "{n} {customers}")
JOBS_IDEAS_INDEPENDENT = (
    "Of the pairs of people behind that job, :primary[{share}] have neither a tie nor a community "
    "in common (n = {pairs} pairs): {reading}."
)
JOBS_IDEAS_READINGS = {
    True: "mostly independent voices",
    False: "mostly voices that may have heard of it from each other",
}
JOBS_IDEAS_ALONE = "One voice alone."
JOBS_IDEAS_NONE = (
    "Nobody asked for anything to be done in this window: no kind that asks is of another nature "
    "than knowledge. A kind such as support request, complaint or idea would fill this part."
)
JOBS_IDEAS_RULE = (
    "A request is whatever asks and is no question for knowledge. Contact outside of this log "
    "cannot be seen, so voices may be less independent than they look. At most 400 people a job "
    "are compared with each other."
)
JOBS_IDEAS_CHART = "How many raise it, how independent they are"
JOBS_IDEAS_AXIS = "{customers} who raised it"
JOBS_IDEAS_BAR = "{share} independent"
JOBS_IDEAS_BAR_ALONE = "one voice"

JOBS_TOPICS = (
    "Topics that serve one job are counted together. Choose topics in the table, say which job "
    "they belong to, and put them together; a topic alone is its own job."
)
JOBS_TOPICS_NAME = "The job they belong to"
JOBS_TOPICS_NAME_HINT = "Choose a job or write a new one"
JOBS_TOPICS_PUT = ("Put 1 topic into this job", "Put {n} topics into one job", "Put them together")
JOBS_TOPICS_APART = ("Make it a job of its own", "Make each a job of its own", "Take apart")
JOBS_TOPICS_UNDO = "Undo: {topics} back to {job}"
JOBS_TOPICS_UNDO_SEVERAL = "Undo the last change of {n} topics"
JOBS_TOPICS_LIKE = "Find topics"

JOBS_PARTY = "What {who} is trying to get done"
JOBS_PARTY_NONE = (
    "{who} asks nothing in this window, so what {who} is trying to get done is not in this log."
)
JOBS_PARTY_SENTENCE = "{asked}, {answered} answered within {days} days; most about {jobs}."
JOBS_PARTY_ASKED = ("1 question or request", "{n} questions and requests")
JOBS_PARTY_OPEN = "All jobs"
JOBS_PARTY_NAMELESS = "{asked}, {answered} answered within {days} days; this log has no topics."


# Recipes on the page ------------------------------------------------------------------------------

RECIPE_LOOKS_LIKE = "This looks like **{title}** (confidence {confidence})"
RECIPE_FOLLOW = "Follow it"
RECIPE_STEP = "2. The recipe: {title}"
RECIPE_LEAVE = "Map the columns instead"
RECIPE_FILE = "- **{file}**: {about}"
RECIPE_MISSING = "answer: {question}"
RECIPE_KEEP = "Keep this mapping as a recipe"
RECIPE_KEEP_NOTE = (
    "Files with the same headers will be recognised and offered it, here and in the terminal "
    "(--recipe)."
)
RECIPE_KEEP_NAME = "What such files are called"
RECIPE_KEEP_NOW = "Keep it"
RECIPE_KEPT = "Kept as the recipe {name}."
UPLOAD_NO_NAMES = "Never store a name: everybody gets an alias"
UPLOAD_NO_NAMES_HELP = (
    "Names are turned into aliases before anything is written; the same person gets the same alias "
    "in this workspace. The names cannot be brought back."
)
INTAKE_SECONDS_LEFT = ("about 1 second left", "about {n} seconds left")
INTAKE_MINUTES_LEFT = ("about 1 minute left", "about {n} minutes left")
INTAKE_TIME_LEFT = "{text}, {left}"


# Knowledge ------------------------------------------------------------------------------------

KNOWLEDGE_OF_ALL = "{customers}"
KNOWLEDGE_OF_SEGMENT = "{customers} of segment {segment}"
KNOWLEDGE_LEARN = ("learn", "learns")
KNOWLEDGE_RECEIVE = ("receive", "receives")
KNOWLEDGE_WHOM = "About whom"
KNOWLEDGE_WHOSE = {"all": "All {customers}", "customer": "{who}"}
KNOWLEDGE_SEGMENT = "Segment"
KNOWLEDGE_EVERY_SEGMENT = "every segment"
KNOWLEDGE_PART = "Part of the page"
KNOWLEDGE_PARTS = {
    "sources": "Where it comes from",
    "ties": "Strong and weak",
    "reach": "Reach",
    "carriers": "Carriers",
    "repository": "Repository",
}
KNOWLEDGE_ELSEWHERE = (
    "{Who} {learn} most from {source}: :primary[{share}] of {inflow}. {name} itself gives "
    ":primary[{own_share}] of it, though {seen} of what it can see."
)
KNOWLEDGE_OWN = "{Who} {learn} most from {name} itself: :primary[{share}] of {inflow} in this log."
KNOWLEDGE_UNSEEN = (
    "{Who} {learn} most from {source}: :primary[{share}] of {inflow}. {name} can see none of it."
)
KNOWLEDGE_NO_COMPANY = (
    "{Who} {learn} most from {source}: :primary[{share}] of {inflow}. This log names no {company}, "
    "so there is no view of its own to compare."
)
KNOWLEDGE_ONE_CENTRED = (
    "This log was drawn from the chair of {name}: {inflow} reached {who}, and where else they "
    "learn is not in it."
)
KNOWLEDGE_ONE_CENTRED_MORE = (
    "Shares of sources would say nothing here and are left out. What is asked, what is answered "
    "and how fast stands under {part}. An export of a forum or community, reviews, or asking "
    "{customers} would bring the rest."
)
KNOWLEDGE_NONE = "No knowledge that this log could trace reached {who} in this window."
KNOWLEDGE_LACKS = (
    "No interaction of this log is said to carry knowledge: a column kind (question, answer, "
    "review) would show where {who} {learn}."
)
KNOWLEDGE_LACKS_KIND = "no kind carries knowledge: mark which do, such as answer or review"
KNOWLEDGE_LACKS_SECOND = "all comes from the {company}: a forum or reviews would add the rest"
KNOWLEDGE_LACKS_TOPICS = "without a column topic nobody can say what was new or asked about"
KNOWLEDGE_LIMITS = (
    "What this log cannot show: reading a site or a guide leaves no trace, and talk over dinner "
    "neither. A share here is a share of what was traced."
)
KNOWLEDGE_SOURCES = "Where {who} {learn}, as {name} sees it and in full"
KNOWLEDGE_SOURCES_ALONE = "Where {who} {learn}"
KNOWLEDGE_SOURCES_APART = (
    "The two mixes are {divergence:.2f} apart (Jensen-Shannon, 0 the same, 1 nothing in common). "
    "The knowledge comes from {sources}, of which {name} can see {sources_visible} at work."
)
KNOWLEDGE_SOURCES_COUNTED = ("1 source", "{n} sources")
KNOWLEDGE_LEFT_OUT = (
    "1 {customer} whom the log knows only through the {company} is left out.",
    "{n} {customers} whom the log knows only through the {company} are left out.",
    "",
)
KNOWLEDGE_STREAMS = "From whom, for which job, and what followed"
KNOWLEDGE_STREAMS_TITLES = ("From", "For the job", "What followed")
KNOWLEDGE_STREAMS_NOTE = (
    "Each piece of knowledge once (n = {n}); what followed is the first trace within {days} days. "
    "It follows, which is not to say that it was caused. Click a block to see its pieces."
)
KNOWLEDGE_OUTCOMES = {
    "thanked": "thanked or accepted",
    "rated": "rated",
    "refund or return": "refund or return",
    "asked again": "asked again",
    "none traced": "none traced",
}
KNOWLEDGE_STREAMS_NO_TOPIC = "no topic"
KNOWLEDGE_STREAMS_REST = "other jobs"
KNOWLEDGE_STREAMS_WITHOUT = (
    "No interaction of this log has a topic, so there is no job between: a column topic would "
    "bring them."
)
KNOWLEDGE_PICKED = "Only {what}: {n} of {all}"
KNOWLEDGE_PICKED_CLEAR = "Show all"
KNOWLEDGE_PIECES = "The pieces behind it"
KNOWLEDGE_PIECES_SHOWN = "The latest {shown} of {n}, with file and line."
KNOWLEDGE_COLUMNS = {
    "source_class": "from",
    "n": "pieces",
    "share": "share",
    "n_visible": "pieces, visible",
    "share_visible": "share, visible",
    "at": "when (UTC)",
    "source": "from whom",
    "target": "to whom",
    "kind": "kind",
    "topic": "topic",
    "job": "job",
    "visible": "visible to the {company}",
    "line": "file:line",
    "outcome": "what followed",
    "decile": "tenth",
    "novel": "new",
    "low": "from",
    "high": "to",
    "volume": "new a year and tie",
    "class": "ties",
    "ties": "how many",
    "new": "new pieces",
    "receivers": "receivers",
    "party": "who",
    "told_by": "could have it from",
    "hops": "steps",
    "given": "pieces given",
    "received": "received",
    "thanked": "thanks",
    "bought": "purchases",
    "constraint": "constraint",
    "betweenness": "bridges",
    "ways": "ways of giving",
    "answered_at": "first answer (UTC)",
    "answered_by": "from",
    "asked": "asked",
    "answered": "answered",
    "by_company": "by the {company} first",
    "unanswered": "not answered",
    "median_hours": "hours to the first answer",
    "from_company": "given by the {company}",
    "passed_on": "of these passed on",
    "told": "to so many",
    "reached": "could have heard",
    "through": "through",
}
KNOWLEDGE_NUMBERS = "The numbers"
KNOWLEDGE_NUMBERS_CLASSES = "The numbers of strong and weak ties"
KNOWLEDGE_HOW = "How this was computed"
KNOWLEDGE_TIES = "What is new, from the weakest tenth of ties to the strongest"
KNOWLEDGE_TIES_BRIDGE = "What is new, from the most embedded tenth of ties to the most bridging"
KNOWLEDGE_TIES_OF = {False: "weak ties", True: "strong ties"}
KNOWLEDGE_TIES_FEW = (
    "Not enough to compare: fewer than {few} pieces of knowledge came to {who} through {which} in "
    "this window."
)
KNOWLEDGE_TIES_VERDICTS = {
    ("weak", True): (
        "The finding holds here: weak ties bring more that is new per message, strong ties more "
        "over time."
    ),
    ("weak", False): (
        "The finding holds by half: weak ties bring more that is new per message, and strong ties "
        "do not bring more over time."
    ),
    ("open", True): (
        "The finding does not hold per message: whose messages bring more that is new cannot be "
        "told apart. Over time strong ties bring more."
    ),
    ("open", False): (
        "The finding does not hold here: per message the two cannot be told apart, and strong ties "
        "do not bring more over time."
    ),
    ("strong", True): (
        "The finding does not hold here: strong ties bring more that is new per message, and more "
        "over time."
    ),
    ("strong", False): (
        "The finding is turned round here: strong ties bring more that is new per message, weak "
        "ties more over time."
    ),
}
KNOWLEDGE_TIES_PIECE = (
    "Of what came through weak ties {weak} was new {weak_interval}, through strong ties {strong} "
    "{strong_interval}."
)
KNOWLEDGE_TIES_VOLUME = (
    "A strong tie brought {strong_volume:.2f} new pieces a year, a weak one {weak_volume:.2f}."
)
KNOWLEDGE_TIES_ALL = (
    "There are {weak_ties} weak and {strong_ties} strong ties through which anything came; all the "
    "weak ones together brought {weak_new} of {new} new pieces."
)
KNOWLEDGE_INTERVAL = "({low} to {high})"
KNOWLEDGE_TIES_AXIS = "Order the ties by"
KNOWLEDGE_TIES_AXES = {"strength": "strength", "bridgeness": "bridgeness"}
KNOWLEDGE_TIES_X = {
    "strength": "tenths of ties, by strength",
    "bridgeness": "tenths of ties, by bridgeness",
}
KNOWLEDGE_TIES_ENDS = {
    "strength": ("weakest", "strongest"),
    "bridgeness": ("most embedded", "most bridging"),
}
KNOWLEDGE_TIES_PANELS = ("share that is new", "new pieces a year and tie")
KNOWLEDGE_TIES_DAYS = "New again after"
KNOWLEDGE_TIES_DAYS_NAMED = {
    0: "never",
    365: "a year",
    180: "180 days",
    90: "90 days",
    30: "30 days",
    7: "a week",
}
KNOWLEDGE_TIES_NOTE = (
    "New: on a topic that the receiver had not received before, from whomever, or not within the "
    "days chosen; what was heard before the log began is not known. Bars of error: 95 %, Wilson's, "
    "widened for pieces of one receiver belonging together. No line is laid through the tenths."
)
KNOWLEDGE_TIES_NO_TOPIC = (
    "No knowledge in this log has a topic, so nobody can say what was new: a column topic would "
    "bring this to life."
)
KNOWLEDGE_REACH_FROM = "From"
KNOWLEDGE_REACH_STARTS = {
    "centre": "{who}",
    "company": "{name}",
    "topic": "whoever first passed it on",
}
KNOWLEDGE_REACH_TOPIC = "About"
KNOWLEDGE_REACH_EVERY_TOPIC = "any topic"
KNOWLEDGE_REACH_TIES = "Through"
KNOWLEDGE_REACH_TIES_NAMED = {
    "all": "all ties",
    "strong": "strong ties only",
    "weak": "weak ties only",
}
KNOWLEDGE_REACH_WITHOUT = "Taken out"
KNOWLEDGE_REACH_NOBODY = "nobody"
KNOWLEDGE_REACH_SENTENCE = (
    "{reached} of {parties} could have heard of it from {start}, over at most {hops}. {without}"
)
KNOWLEDGE_REACH_NONE = (
    "Nobody could have heard of it from {start} in this window: no interaction that carries "
    "knowledge leads on from there."
)
KNOWLEDGE_REACH_HOPS = ("1 step", "{n} steps")
KNOWLEDGE_REACH_WITHOUT_NOW = "With {gone} it is {whole}; so without, {share} still flows."
KNOWLEDGE_REACH_IS_START = "It begins with {gone}; nothing flows from there without it."
KNOWLEDGE_REACH_WAYS = "How much depends on which ties"
KNOWLEDGE_REACH_COMPARE = "Compare kinds of ties with as many at random (takes some seconds)"
KNOWLEDGE_REACH_WAYS_NAMED = {
    "all": "all ties",
    "without": "without {name}",
    "visible": "only what {name} can see",
    "strong": "strong ties only",
    "strong_draw": "as many at random as strong",
    "weak": "weak ties only",
    "weak_draw": "as many at random as weak",
}
KNOWLEDGE_WITHOUT_MOST = (
    "Take {name} out, and most of what flows still flows: {share}, {n} of {all} pieces, to "
    "{receivers}."
)
KNOWLEDGE_WITHOUT_LITTLE = (
    "Take {name} out, and little of what flows is left: {share}, {n} of {all} pieces, to "
    "{receivers}."
)
KNOWLEDGE_REACH_AXIS = "parties that could have heard"
KNOWLEDGE_REACH_LIFT = {
    "less": (
        "Through {ties} alone it reaches {n}; through as many ties drawn at random {draw} "
        "({low} to {high}). So {ties} reach less far than their number would."
    ),
    "more": (
        "Through {ties} alone it reaches {n}; through as many ties drawn at random {draw} "
        "({low} to {high}). So {ties} reach further than their number would."
    ),
    "same": (
        "Through {ties} alone it reaches {n}, about what as many ties drawn at random "
        "reach: {draw} "
        "({low} to {high})."
    ),
}
KNOWLEDGE_REACH_NOTE = (
    "Only interactions that carry knowledge pass it on, strictly one after the other; messages to "
    "20 recipients or more are left out. Random: {times} draws of as many ties, seed {seed}; bars "
    "of error hold 95 of 100. It could have: there was a way, not that it was told."
)
KNOWLEDGE_REACH_RINGS = "Hop by hop, the earliest {shown} of {n}"
KNOWLEDGE_REACH_STEP = ("1 step", "{n} steps", "start")
KNOWLEDGE_REACH_PLAY = ("Play", "Stop")
KNOWLEDGE_REACH_TABLE = "Earliest arrivals, with the contact that came first"
KNOWLEDGE_NOBODY_GIVES = "Nobody of the {customers} gave knowledge to anybody in this window."
KNOWLEDGE_CARRIERS = "{givers} gave knowledge to somebody; {tenth} gave {share} of it. {unthanked}"
KNOWLEDGE_GIVERS = ("1 {customer}", "{n} {customers}")
KNOWLEDGE_TENTH = ("the one who gave most", "the {n} who gave most")
KNOWLEDGE_UNTHANKED = (
    "1 gave at least 15 times, bought nothing and was never thanked.",
    "{n} gave at least 15 times, bought nothing and were never thanked.",
    "Nobody gave 15 times or more without buying or being thanked.",
)
KNOWLEDGE_GIVERS_AXES = ("pieces of knowledge given", "thanks and acceptances received")
KNOWLEDGE_GIVERS_NAMES = ("the rule applies", "the other givers")
KNOWLEDGE_WAYS = "A way of giving, as a rule on what was done"
KNOWLEDGE_WAYS_NAMED = {
    "gives_without_return": "gives without return",
    "helps_with_service": "helps with service",
    "shares_know_how": "shares know-how",
    "keeps_company": "keeps company",
    "is_seen_by_many": "is seen by many",
}
KNOWLEDGE_WAYS_RULES = {
    "gives_without_return": (
        "At least 15 pieces given, no purchase from the {company} and no thanks received."
    ),
    "helps_with_service": (
        "At least 5 pieces given to others on topics that somebody brought to the {company} as a "
        "service request."
    ),
    "shares_know_how": "At least 10 pieces given, to at least 5 receivers.",
    "keeps_company": "At least 20 social interactions sent, to at least 3 persons.",
    "is_seen_by_many": (
        "At least 5 pieces in a community, on a review site or in a publication, or at least 15 "
        "receivers."
    ),
}
KNOWLEDGE_WAYS_COUNTED = (
    "{rule} It applies to {n} of {givers} who gave. It is a rule on behaviour in this window and "
    "says nothing of why."
)
KNOWLEDGE_NO_THANKS = (
    "No kind of interaction in this log thanks or accepts, so who was never thanked cannot be "
    "told: a kind such as thanks or accepted answer would show it."
)
KNOWLEDGE_CARRIERS_TABLE = "Who passes on most, and who bridges"
KNOWLEDGE_CARRIERS_NOTE = (
    "Constraint (Burt) is low, and bridges (ego betweenness) many, where a party ties others who "
    "are not tied to each other; both on the plain network of the whole log."
)
KNOWLEDGE_NOTHING_ASKED = (
    "No question of {who} with a topic is in this window, so what stays unanswered cannot be told: "
    "columns kind and topic would show it."
)
KNOWLEDGE_ASKED = (
    "{asked} were asked; {answered} were answered within 30 days, {own} of these first by {name}."
)
KNOWLEDGE_ASKED_ALONE = "{asked} were asked; {answered} were answered within 30 days."
KNOWLEDGE_QUESTIONS = ("1 question with a topic", "{n} questions with a topic")
KNOWLEDGE_HOLE = "Least answered is {topic}: {open} of {n} stay open."
KNOWLEDGE_ANSWERED = "What became of questions, topic by topic"
KNOWLEDGE_ANSWERED_AXIS = "questions"
KNOWLEDGE_ANSWERED_NAMES = {
    "by_company": "first answered by {name}",
    "by_others": "first answered by others",
    "unanswered": "no answer in 30 days",
}
KNOWLEDGE_ANSWERED_NOTE = (
    "Answered: knowledge on the topic reached the one who asked within 30 days, from whomever; an "
    "answer posted where everybody reads it leaves no trace here. Click a bar to see its questions."
)
KNOWLEDGE_QUESTIONS_SHOWN = "Questions on {topic}, open ones first: {shown} of {n}"
KNOWLEDGE_PUBLISH = "What {name} could publish"
KNOWLEDGE_PUBLISH_ALONE = "What stands out"
KNOWLEDGE_PUBLISH_RULE_ALONE = (
    "Named are topics asked about at least {few} times: the three least answered, and the slowest."
)
KNOWLEDGE_PUBLISH_OPEN = "- **{topic}**: {open} of {n} questions stay open."
KNOWLEDGE_PUBLISH_PEERS = (
    "- **{topic}**: {n} questions, {answered} answered, none of them first by {name}."
)
KNOWLEDGE_PUBLISH_LATE = "- **{topic}**: half of the answers took longer than {hours}."
KNOWLEDGE_PUBLISH_PASSED = (
    "- **{topic}**: {passed} of {given} answers of {name} were followed by the same "
    "topic passed on "
    "to {told} others."
)
KNOWLEDGE_PUBLISH_NOTHING = "Nothing in this window stands out: no topic was asked often enough."
KNOWLEDGE_PUBLISH_RULE = (
    "Named are topics asked about at least {few} times: the three least answered, the three most "
    "asked that only others answer, the slowest, and where an answer of {name} travels furthest. "
    "Passed on: the receiver then gave something on the topic to somebody else within 30 days."
)
KNOWLEDGE_HOURS = ("1 hour", "{n} hours")
KNOWLEDGE_DAYS = ("1 day", "{n} days")
KNOWLEDGE_PARTY = "Where {who} {learn}"
KNOWLEDGE_PARTY_MORE = "More on where {who} {learn}"
INTAKE_NOT_TAKEN = "{file} could be read, but not every row of it could be handed on."


# What a try finds in most rows --------------------------------------------------------------------

UPLOAD_MOST_REFUSED = (
    "{share} of all rows are refused. Probably a column is taken for the wrong field, or its times "
    "are written in a way that is not known: see the reasons below, and change step 2."
)
UPLOAD_MOST_REPEATED = (
    "{share} of all rows repeat an earlier one in every column and count once. If each is an event "
    "of its own, the export lacks the column that tells them apart."
)
UPLOAD_MOST_LOOPS = (
    "In {share} of all rows who acted is also toward whom. Probably one of the two columns in step "
    "2 is the wrong one."
)
INTAKE_NOTE_OF = "{file}: {note}"
INTAKE_AS = "{form}, numbers: {decimal}"
INTAKE_FORMATS = {
    "xlsx": "a workbook of Excel",
    "xls": "an old workbook of Excel",
    "ods": "an OpenDocument workbook",
    "json": "JSON",
    "ndjson": "JSON, one object on each line",
    "parquet": "Parquet",
}
