"""`python -m purport` is `purport`."""

from purport.cli import main

main()
