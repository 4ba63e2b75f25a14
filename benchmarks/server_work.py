"""The processor time that an archive costs: of this process, and of the server's process that answers it."""

import time
from collections.abc import Callable
from pathlib import Path

from purport.archive.archive import Archive


def work_of(archive: Archive) -> Callable[[], float]:
    """What tells the seconds of processor time of this process so far, with those of PostgreSQL's process that answers
    it, if that runs on this machine and Linux tells; where it is not seen, this is printed.
    """
    if archive.dialect != "postgresql":
        return time.process_time
    with archive.reading() as connection:
        number = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    seen, name = Path(f"/proc/{number}/schedstat"), Path(f"/proc/{number}/comm")
    if not seen.exists() or name.read_text().strip() != "postgres":
        print("the server runs elsewhere: its work is not seen")
        return time.process_time
    return lambda: time.process_time() + int(seen.read_text().split()[0]) / 1e9
