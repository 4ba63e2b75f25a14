"""The end of all that one fetch may take, whatever the other side does."""

from __future__ import annotations

import os
import queue
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from purport.errors import Unreachable


class Deadline:
    """The end of all that one fetch may take. A context: at its end no timer and no descriptor is left.

    Timeouts of single reads do not end an answer that drips byte by byte, so at the deadline the connection itself
    is cut.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for one in self._sockets:
                one.close()
            self._sockets.clear()

    @property
    def passed(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self._end

    def left(self) -> float:
        """Seconds until the deadline; Unreachable if there are none."""
        self.check()
        return max(0.01, self._end - time.monotonic())

    def check(self) -> None:
        """Raise Unreachable if the time is over."""
        if self.passed:
            raise self.error()

    def error(self) -> Unreachable:
        """The error that says so."""
        return Unreachable(f"it was not there after {self._seconds:g} seconds; try again later or raise fetch_seconds")

    def watch(self, event: str, info: dict[str, Any]) -> None:
        """Told of every step of a request: keep a second handle of each connection, which stays valid when TLS
        takes over.
        """
        if event != "connection.connect_tcp.complete":
            return
        connected = info["return_value"].get_extra_info("socket")
        with self._lock:
            self._sockets.append(socket.socket(fileno=os.dup(connected.fileno())))

    def within(self, work: Callable[[], list[str]]) -> list[str]:
        """The result of `work`, which has no timeout of its own (the system's resolver), or Unreachable at the
        deadline.
        """
        results: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

        def run() -> None:
            try:
                results.put(work())
            except Exception as error:
                results.put(error)

        threading.Thread(target=run, daemon=True).start()
        try:
            result = results.get(timeout=self.left())
        except queue.Empty:
            raise self.error() from None
        if isinstance(result, Exception):
            raise result
        return result

    def _cut(self) -> None:
        with self._lock:
            for one in self._sockets:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
