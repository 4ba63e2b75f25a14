"""What verbs tell of their subject: that it goes on speaking, has a mind, or only tells what stands in it."""

from typing import Final

SAYS: Final = frozenset(
    "said says say added adds continued continues told tells stated noted notes explained wrote concluded concludes"
    " went goes argued argues insisted insists claimed claims warned warns predicted suggested described charged"
    " pointed recalled acknowledged called".split()
)
"""Verbs by which whoever has just spoken goes on."""
MINDS: Final = frozenset(
    "believe think want know suspect fear hope wish feel doubt worry intend regret resent like love hate prefer"
    " remember vow pledge view regard".split()
)
"""Verbs of which no thing is the subject, though it may show or say something."""
TELLS: Final = frozenset(
    "say show send find suggest indicate note add read state conclude reveal tell mention include cite claim argue"
    " report describe continue go warn quote detail document list call point estimate put give predict project imply"
    " signal herald underscore highlight illustrate demonstrate prove contain explain refer confirm accuse allege"
    " recommend urge ask demand propose lay outline address criticise criticize contend contradict".split()
)
"""Verbs by which what is cited tells something."""
ADDS: Final = frozenset(("add", "continue"))
"""Verbs by which who has just spoken says more."""
