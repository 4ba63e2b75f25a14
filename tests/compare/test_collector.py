"""The search for cycles is off while reports are compared, and as it was before, whatever happens."""

import gc

import pytest

from purport.compare.collector import collector_paused
from purport.compare.comparing import compare
from told import Tell, made


def test_it_is_off_within_and_on_again_afterwards_even_after_an_error() -> None:
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), collector_paused():
        raise KeyError
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_comparing_leaves_it_on_and_no_cycles_behind() -> None:
    tell = Tell("killed", killed=("Nine", 9, 9), recipients=("Nine people",), place="Tarfa")
    held = [made("Nine people were killed in Tarfa.", tell, outlet=outlet) for outlet in ("Moor Daily", "Fen Post")]
    compare(held)
    gc.collect()
    compare(held)
    assert gc.isenabled()
    assert gc.collect() == 0
