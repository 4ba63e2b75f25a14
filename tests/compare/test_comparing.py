"""The comparison as a whole: it does not depend on the order of its reports, and shows one incident where one is asked
for.
"""

from purport.compare.comparing import by_day, compare, one_incident
from purport.compare.records import Comparison
from told import Tell, made

EARLY = made(
    "Nine people were killed in the raid on Tarfa on 2 May.",
    Tell("killed", killed=("Nine", 9, 9), recipients=("Nine people",), place="Tarfa", when=("2 May", "2031-05-02", "2031-05-02")),  # noqa: E501
    outlet="Moor Daily",
)  # fmt: skip
LATE = made(
    "17 people were killed in the raid on Tarfa on 2 May.",
    Tell("killed", killed=("17", 17, 17), recipients=("17 people",), place="Tarfa", when=("2 May", "2031-05-02", "2031-05-02")),  # noqa: E501
    outlet="Fen Post",
    day="2031-05-09",
)  # fmt: skip
UNDATED = made("Envoys met in Olm.", Tell("met", type="CONSULT", place="Olm"), outlet="Hill Radio", day=None)


def test_the_order_of_the_reports_makes_no_difference() -> None:
    one = compare([EARLY, LATE, UNDATED])
    assert one == compare([UNDATED, LATE, EARLY, EARLY])
    assert [carrier.outlet for carrier in one.reports] == ["Moor Daily", "Fen Post", "Hill Radio"]


def test_the_incident_of_most_reports_comes_first_and_has_its_claims() -> None:
    [first, *_] = compare([EARLY, LATE, UNDATED]).incidents
    assert len(first.reports) == 2
    [killed] = [claim for claim in first.claims if claim.field == "fatalities"]
    assert ([value.value for value in killed.values], killed.contradiction) == (["9", "17"], True)


def test_one_incident_has_only_what_is_about_it() -> None:
    comparison = compare([EARLY, LATE, UNDATED])
    wanted = comparison.incidents[0]
    found = one_incident(comparison, wanted.id)
    assert found is not None
    assert found.incidents == (wanted,)
    assert [carrier.outlet for carrier in found.reports] == ["Moor Daily", "Fen Post"]
    assert {one.referent for one in found.wording} <= {wanted.id, *(actor.id for actor in found.actors)}
    assert one_incident(comparison, "0" * 16) is None


def test_nothing_compared_is_nothing_found() -> None:
    assert compare([]) == Comparison(purport=compare([]).purport, reports=())


def test_of_a_document_given_twice_the_first_counts() -> None:
    assert by_day([LATE, EARLY, LATE]) == [EARLY, LATE]
