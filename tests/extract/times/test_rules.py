"""Every rule reads its own example, and what its example marks only."""

import re

import pytest

from purport.extract.times.grammar import expressions_of, grammar
from purport.extract.times.lexicon import CARDINALS, MONTHS, WEEKDAYS
from purport.extract.times.rule import Rule
from purport.extract.times.rules import RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    text = re.sub(r"[\[\]]", "", rule.example)
    _, found = expressions_of(text)
    read = [text[one.start : one.end] for one in found if one.rule == rule.name]
    assert read == re.findall(r"\[(.*?)\]", rule.example)


def test_a_trap_takes_its_words() -> None:
    for rule in RULES:
        if rule.trap:
            assert expressions_of(rule.example)[1] == [], rule.name


def test_names_of_rules_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_no_number_is_a_word_that_patterns_name() -> None:
    """Such a word would lose its class, and with it its value."""
    assert set(grammar().keywords) & {*CARDINALS, *MONTHS, *WEEKDAYS} == set()
