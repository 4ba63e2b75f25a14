"""Whether the confidence of statements can be taken at its word: expected calibration error and reliability plot.

usage: python benchmarks/calibration.py [FOLDER] [--model FOLDER] [--output FILE.svg]

FOLDER is gold in PolNeAR's layout (default: the dev articles beside this checkout). Printed: the bins and the error, of
equal width and of equal mass, as `purport.evaluate.calibration` defines them. The plot goes to docs/reliability.svg.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from purport.evaluate.calibration import (
    Bin,
    equal_mass_bins,
    equal_width_bins,
    expected_calibration_error,
    judged_statements,
)
from purport.evaluate.polnear import Article, articles_of
from purport.extract.trained import TrainedFinder
from purport.reader import Reader
from purport.records import Evidence, Report, Statement

ROOT = Path(__file__).resolve().parent.parent

LEFT, TOP, SIDE = 64, 40, 320
"""The plot's square: its left and upper border and its side."""
COUNTS = 70
"""How high the strip below it is that shows how many statements each bin holds."""
WIDTH, HEIGHT = 520, TOP + SIDE + 46 + COUNTS + 16

STYLE = """
    svg { --ink: #1f2328; --soft: #6e7781; --line: #d0d7de; --page: #ffffff; --bar: #7aa7d9; --dot: #b3541e }
    @media (prefers-color-scheme: dark) {
      svg { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --bar: #3f6ea5; --dot: #f0a35e }
    }
    text { font: 12px system-ui, sans-serif; fill: var(--ink) }
    .soft { fill: var(--soft) }
    .title { font-weight: 600; font-size: 14px }
    .end { text-anchor: end } .middle { text-anchor: middle }
    .page { fill: var(--page) }
    .bar { fill: var(--bar) }
    .dot { fill: var(--page); stroke: var(--dot); stroke-width: 2 }
    .line { stroke: var(--line); fill: none }
    .exact { stroke: var(--soft); stroke-dasharray: 4 4 }
"""


def main() -> None:
    """Read, judge, draw and print."""
    arguments = _arguments()
    articles = articles_of(arguments.folder)
    statements = dict(_read(articles, arguments.model))
    judged = judged_statements(articles, statements)
    width, mass = equal_width_bins(judged), equal_mass_bins(judged)
    arguments.output.write_text(reliability_plot(width, mass), encoding="utf-8")
    print(f"{len(articles)} articles, {len(judged)} of {sum(map(len, statements.values()))} statements with confidence")
    _print("equal width", width)
    _print("equal mass", mass)
    print(f"\nwrote {arguments.output}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "corpora" / "polnear" / "dev")
    parser.add_argument("--model", type=Path, default=None)
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "reliability.svg")
    return parser.parse_args()


def _read(articles: Sequence[Article], model: Path | None) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Each article's name and statements, by the model in the folder `model` or the one that comes with Purport."""
    reader = Reader(statements=TrainedFinder(model), options=[Evidence(field="language", clue="option", value="en")])
    for article, outcome in zip(
        articles, reader.read([str(article.path) for article in articles], format="text"), strict=True
    ):
        assert isinstance(outcome, Report), outcome
        yield article.name, outcome.statements


def _print(name: str, bins: Sequence[Bin]) -> None:
    print(f"\n{'bins of ' + name:22} {'statements':>10} {'confidence':>10} {'right':>7}")
    for one in bins:
        print(f"  {one.low:.3f} to {one.high:.3f}       {one.size:10} {one.confidence:10.3f} {one.right:7.3f}")
    print(f"expected calibration error {expected_calibration_error(bins):.4f}")


def reliability_plot(width: Sequence[Bin], mass: Sequence[Bin]) -> str:
    """The plot as SVG: a bar for each bin of equal width, as high as the share that is right, a ring for each bin of
    equal mass at its mean confidence, a broken line where both would be equal, and the bins' sizes in a strip below.
    """
    total = sum(one.size for one in width)
    error = f"{expected_calibration_error(width):.3f}"
    parts = [*_axes(), *_bars(width), *_rings(mass), *_sizes(width), *_legend()]
    body = "\n  ".join(parts)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t d">
  <title id="t">Reliability of the confidence of statements</title>
  <desc id="d">Share of statements that are right by confidence; expected calibration error {error}</desc>
  <style>{STYLE}  </style>
  <rect class="page" width="{WIDTH}" height="{HEIGHT}"/>
  <text class="title" x="{LEFT}" y="24">Confidence of statements: {total} statements, error {error}</text>
  {body}
</svg>
"""


def _across(share: float) -> str:
    """The x of a confidence."""
    return f"{LEFT + share * SIDE:.1f}"


def _up(share: float) -> str:
    """The y of a share that is right."""
    return f"{TOP + (1 - share) * SIDE:.1f}"


def _axes() -> Iterator[str]:
    """The square with its grid, the line where confidence and truth are equal, and the words."""
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        yield f'<path class="line" d="M{LEFT} {_up(tick)}H{LEFT + SIDE}"/>'
        yield f'<text class="soft end" x="{LEFT - 8}" y="{float(_up(tick)) + 4:.1f}">{tick:.1f}</text>'
        yield f'<text class="soft middle" x="{_across(tick)}" y="{TOP + SIDE + 18}">{tick:.1f}</text>'
    middle = TOP + SIDE // 2
    yield f'<text class="middle" transform="rotate(-90 20 {middle})" x="20" y="{middle}">share that is right</text>'
    yield f'<text class="middle" x="{LEFT + SIDE // 2}" y="{TOP + SIDE + 38}">confidence</text>'


def _bars(bins: Iterable[Bin]) -> Iterator[str]:
    for one in bins:
        height = one.right * SIDE
        yield (
            f'<rect class="bar" x="{float(_across(one.low)) + 1:.1f}" y="{_up(one.right)}" '
            f'width="{(one.high - one.low) * SIDE - 2:.1f}" height="{height:.1f}">{_told(one)}</rect>'
        )
    yield f'<path class="exact line" d="M{_across(0)} {_up(0)}L{_across(1)} {_up(1)}"/>'


def _rings(bins: Iterable[Bin]) -> Iterator[str]:
    for one in bins:
        yield f'<circle class="dot" cx="{_across(one.confidence)}" cy="{_up(one.right)}" r="4">{_told(one)}</circle>'


def _sizes(bins: Sequence[Bin]) -> Iterator[str]:
    """The strip below: how many statements each bin of equal width holds."""
    floor = TOP + SIDE + 46 + COUNTS
    most = max((one.size for one in bins), default=1)
    for one in bins:
        height = one.size / most * (COUNTS - 16)
        middle = float(_across((one.low + one.high) / 2))
        yield (
            f'<rect class="bar" x="{float(_across(one.low)) + 1:.1f}" y="{floor - height:.1f}" '
            f'width="{(one.high - one.low) * SIDE - 2:.1f}" height="{height:.1f}"/>'
        )
        yield f'<text class="soft middle" x="{middle:.1f}" y="{floor - height - 4:.1f}">{one.size}</text>'
    yield f'<path class="line" d="M{LEFT} {floor}H{LEFT + SIDE}"/>'
    yield f'<text class="soft" x="{LEFT + SIDE + 12}" y="{floor - 4}">statements</text>'


def _legend() -> Iterator[str]:
    left = LEFT + SIDE + 12
    yield f'<rect class="bar" x="{left}" y="{TOP + 4}" width="12" height="12"/>'
    yield f'<text x="{left + 20}" y="{TOP + 14}">equal width</text>'
    yield f'<circle class="dot" cx="{left + 6}" cy="{TOP + 32}" r="4"/>'
    yield f'<text x="{left + 20}" y="{TOP + 36}">equal mass</text>'
    yield f'<path class="exact line" d="M{left} {TOP + 54}h12"/>'
    yield f'<text x="{left + 20}" y="{TOP + 58}">as it should be</text>'


def _told(one: Bin) -> str:
    """What a pointer that rests on the bin is told."""
    return (
        f"<title>{one.low:.2f} to {one.high:.2f}: {one.size} statements, "
        f"confidence {one.confidence:.2f}, right {one.right:.2f}</title>"
    )


if __name__ == "__main__":
    main()
