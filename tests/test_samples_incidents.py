"""What `read` tells of the samples' two incidents: a floor for every field, as tests/samples_incidents.py prints it."""

from collections import Counter

from samples_incidents import measured, reports

RIGHT = {"killed": 18, "injured": 11, "date": 17, "place": 17, "who": 6, "claimed": 3, "others": 14}
"""Values right in an event of the incident, of 18, 11, 18, 18, 14, 3 and 14; only ever raised."""


def test_every_field_of_the_incidents() -> None:
    results = list(measured(reports()))
    right = Counter(one.field for one in results if one.verdict == "right")
    assert {field: right[field] >= least for field, least in RIGHT.items()} == dict.fromkeys(RIGHT, True), right
    assert [one for one in results if one.verdict == "wrong"] == []
