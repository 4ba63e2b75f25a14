"""docs/times.md names every rule with its example, and every reason that is given for what is unknown."""

from pathlib import Path

from purport.extract.times.resolution import context
from purport.extract.times.rules import RULES


def test_every_rule_is_in_the_table(root: Path) -> None:
    page = (root / "docs" / "times.md").read_text(encoding="utf-8")
    rows = [f"| {f'*{rule.name}*' if rule.trap else rule.name} | {rule.example} |" for rule in RULES]
    assert [row for row in rows if row not in page] == []


def test_every_reason_is_explained(root: Path) -> None:
    page = (root / "docs" / "times.md").read_text(encoding="utf-8")
    reasons = [value for name, value in vars(context).items() if name.isupper() and isinstance(value, str)]
    assert [reason for reason in reasons if f"| {reason} |" not in page] == []
