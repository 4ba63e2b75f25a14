"""Base forms of verbs."""

import pytest

from purport.reference.verbs import verb_lemma


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("strike", "strikes struck stricken striking"),
        ("impose", "imposes imposed imposing"),
        ("bomb", "bombs bombed bombing"),
        ("stop", "stops stopped stopping"),
        ("kill", "kills killed killing"),
        ("shell", "shells shelled shelling"),
        ("expel", "expels expelled expelling"),
        ("agree", "agrees agreed agreeing"),
        ("free", "frees freed freeing"),
        ("flee", "flees fled fleeing"),
        ("deny", "denies denied denying"),
        ("die", "dies died dying"),
        ("veto", "vetoes vetoed vetoing"),
        ("visit", "visits visited visiting"),
        ("invite", "invites invited inviting"),
        ("accuse", "accuses accused accusing"),
        ("focus", "focuses focused focusing"),
        ("press", "presses pressed pressing"),
        ("negotiate", "negotiates negotiated negotiating"),
        ("treat", "treats treated treating"),
        ("defeat", "defeats defeated defeating"),
        ("create", "creates created creating"),
        ("urge", "urges urged urging"),
        ("change", "changes changed changing"),
        ("hang", "hangs hung hanging hanged"),
        ("condemn", "condemns condemned condemning"),
        ("torture", "tortures tortured torturing"),
        ("fire", "fires fired firing"),
        ("repair", "repairs repaired repairing"),
        ("threaten", "threatens threatened threatening"),
        ("convene", "convenes convened convening"),
        ("postpone", "postpones postponed postponing"),
        ("abandon", "abandons abandoned abandoning"),
        ("train", "trains trained training"),
        ("undermine", "undermines undermined undermining"),
        ("blame", "blames blamed blaming"),
        ("claim", "claims claimed claiming"),
        ("settle", "settles settled settling"),
        ("hurl", "hurls hurled hurling"),
        ("arrest", "arrests arrested arresting"),
        ("raid", "raids raided raiding"),
        ("invade", "invades invaded invading"),
        ("concede", "concedes conceded conceding"),
        ("need", "needs needed needing"),
        ("exceed", "exceeds exceeded exceeding"),
        ("rescue", "rescues rescued rescuing"),
        ("seize", "seizes seized seizing"),
        ("occupy", "occupies occupied occupying"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("overthrow", "overthrows overthrew overthrown overthrowing"),
        ("bring", "brings brought bringing"),
        ("lay", "lays laid laying"),
        ("leave", "leaves left leaving"),
        ("execute", "executes executed executing"),
        ("shout", "shouts shouted shouting"),
        ("vote", "votes voted voting"),
        ("riot", "riots rioted rioting"),
        ("rebuke", "rebukes rebuked rebuking"),
        ("ambush", "ambushes ambushed ambushing"),
        ("sponsor", "sponsors sponsored sponsoring"),
        ("deplore", "deplores deplored deploring"),
        ("declare", "declares declared declaring"),
        ("boycott", "boycotts boycotted boycotting"),
        ("extradite", "extradites extradited extraditing"),
        ("be", "is are was were been being am"),
    ],
)
def test_every_form_has_its_base_form(lemma: str, forms: str) -> None:
    assert {verb_lemma(form) for form in [lemma, lemma.upper(), *forms.split()]} == {lemma}


def test_what_is_no_verb_comes_back() -> None:
    long = "ed" * 40
    assert [verb_lemma(word) for word in ("", "—", "1990s'", long)] == ["", "—", "1990s'", long]
