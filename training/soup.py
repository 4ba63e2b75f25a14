"""The mean of the weights of several runs that began alike ("model soup", Wortsman et al. 2022), which reads
better than each of them.

usage: python -m training.soup --weights runs/one/weights.pt runs/two/weights.pt --out runs/soup.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Write the mean."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--weights", type=Path, nargs="+", required=True)
    p.add_argument("--out", type=Path, required=True)
    args = p.parse_args()
    runs = [torch.load(path, weights_only=True) for path in args.weights]
    torch.save({name: torch.stack([run[name] for run in runs]).mean(0) for name in runs[0]}, args.out)


if __name__ == "__main__":
    main()
