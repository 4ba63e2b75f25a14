"""What a server is told about planning and preparing, whatever its own settings are."""

from collections.abc import Callable

from purport.archive.archive import Archive


def test_a_server_is_told_how_to_plan(new_database: Callable[..., str]) -> None:
    with Archive(new_database(tables=True)) as archive, archive.reading() as connection:
        names = ("enable_seqscan", "jit", "max_parallel_workers_per_gather", "random_page_cost", "work_mem")
        told = [connection.exec_driver_sql(f"SHOW {name}").scalar_one() for name in names]
    assert told == ["off", "off", "0", "1.1", "32MB"]


def test_only_what_is_written_is_prepared(new_database: Callable[..., str]) -> None:
    with Archive(new_database(tables=True)) as archive:
        for connecting, threshold in ((archive.reading, None), (archive.writing, 3), (archive.reading, None)):
            with connecting() as connection:
                driver = connection.connection.driver_connection
                assert driver is not None
                assert driver.prepare_threshold == threshold
