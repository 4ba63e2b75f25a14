"""What surrounds a report without being part of it: image placeholders, 'Read more', share lines, mail footers."""

import re

_IMAGE = re.compile(
    r"[*_]?[\[(<]\s*(?:image|img|photo|picture|cid|video|graphic|inline image)\b[^\])>]{0,300}[\])>][*_]?", re.I
)
_LEADS = re.compile(
    r"[*_>\[( \t]*(?:read (?:more|also|next|the full)|see also|also read|more on this|click here|continue reading"
    r"|related(?: (?:articles?|stories|news|topics))?:|all rights reserved|copyright ?(?:©|\(c\)|\d{4})|©"
    r"|\(c\) ?\d{4}|to unsubscribe|you (?:are receiving|received) this|sent from my"
    r"|view (?:this email )?in (?:your )?browser)(?!\w)",
    re.I,
)
_SHORT_LEADS = re.compile(
    r"[*_>\[( \t]*(?:watch:|listen:|share (?:this|on|via)|follow us|subscribe|sign up|join our|download our"
    r"|advertisement|sponsored content|terms of (?:use|service)|privacy policy|unsubscribe|filed under|tags?:"
    r"|topics?:|recommended:|most read|up next|newsletter|tweet this|print this)(?!\w)",
    re.I,
)
_RULE = re.compile(r"[\s*_=\-–—~.#+|]{3,}$|\W$")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?$")
_CAPTION_LABEL = re.compile(r"(?:photo|caption|image|picture|file photo|file|pictured)\s*:\s*\S", re.I)
_CREDIT = re.compile(
    r"\((?:(?:archives?|file|file photo|handout|undated)\W{1,3})?"
    r"(?:[A-Z][\w.&’' -]{1,30}/)?[A-Z][\w.&’' /-]{1,40}\)\.?[*_]?$"
    r"|(?:Photo|Image|Credit|Courtesy)\s*(?:by|:)[^.\n]{2,60}$"
)
_DESK_WORK = (
    r"(?:(?:additional|further|with) )*(?:reporting|writing|editing|reported|written|edited|compiled|translated)"
)
_DESK = re.compile(
    rf"[*_]?\(\s*{_DESK_WORK}(?: and (?:reporting|writing|editing))? by\b[^()]{{2,300}}\)[*_]?"
    rf"|[*_]?{_DESK_WORK} by\b[^()]{{2,150}}[;,.]\s+{_DESK_WORK} by\b[^()]{{2,150}}",
    re.I,
)
_INITIALS = re.compile(r"[-(]?(?:[a-z]{2,5}-)?[a-z]{2,4}(?:/[a-z]{2,4}){1,3}[-)]?")
_LONGEST = 400
_SHORT = 100


def is_image(words: str) -> bool:
    """Whether `words` are a placeholder for a picture, such as `[image: x.jpg]`."""
    return len(words) <= _LONGEST and _IMAGE.fullmatch(words.strip()) is not None


def is_furniture(words: str) -> bool:
    """Whether a line or block is furniture whatever surrounds it: a picture, a rule, an address, a 'Read more', a copy
    desk's line.
    """
    return is_image(words) or is_rule(words) or is_address(words) or leads_elsewhere(words) or is_desk_line(words)


def is_rule(words: str) -> bool:
    """Whether `words` are a rule of dashes, stars or the like."""
    return len(words) <= _LONGEST and _RULE.match(words.strip()) is not None


def is_address(words: str) -> bool:
    """Whether `words` are a web address and nothing else."""
    return _ADDRESS.match(words.strip()) is not None


def leads_elsewhere(words: str) -> bool:
    """Whether `words` begin as a pointer away from the report, a share line or a footer."""
    if len(words) <= _SHORT and _SHORT_LEADS.match(words):
        return True
    return len(words) <= _LONGEST and _LEADS.match(words) is not None


def is_desk_line(words: str) -> bool:
    """Whether `words` are a copy desk's line: '(Reporting by …; editing by …)', or initials such as 'jo/mk'."""
    if len(words) > _LONGEST:
        return False
    return (_DESK.fullmatch(words.strip()) or _INITIALS.fullmatch(words.strip())) is not None


def is_labelled_caption(words: str) -> bool:
    """Whether `words` say themselves that they belong to a picture ('Photo: …')."""
    return _CAPTION_LABEL.match(words) is not None


def ends_with_credit(words: str) -> bool:
    """Whether `words` end with a picture's credit, such as '(AFP)'."""
    return _CREDIT.search(words[-80:].rstrip()) is not None
