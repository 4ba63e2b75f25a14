"""Ctrl-C while a module written in C is imported, which makes another error of it."""

from collections.abc import Callable

import pytest

from purport import cli


def _imported(cause: BaseException) -> Callable[[], None]:
    def app() -> None:
        raise ImportError("initialization failed") from cause

    return app


def test_ctrl_c_in_an_import_ends_it_with_its_own_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "app", _imported(KeyboardInterrupt()))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 130


def test_another_error_of_an_import_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "app", _imported(OSError("no such library")))
    with pytest.raises(ImportError, match="initialization failed"):
        cli.main()
