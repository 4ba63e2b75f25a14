"""YAML lists of actors: values are texts, and what does not fit is left out alone."""

from purport.reference.dictionary.rows import ActorRow, Problem
from purport.reference.dictionary.yaml_file import read_yaml


def _read(text: str) -> list[ActorRow | Problem]:
    return list(read_yaml(text, path="a.yaml"))


def test_values_are_read_as_the_texts_they_are() -> None:
    assert _read("- name: No\n  aliases: [on, 1.0]\n  from: 2010-03-01\n  to: ~\n  role: 'null'\n") == [
        ActorRow(line=1, name="No", aliases=("on", "1.0"), role="null", since="2010-03-01")
    ]


def test_what_does_not_fit_is_left_out_alone() -> None:
    text = """\
- words
- name: Ada
  mood: calm
  country: Atlantis
- name: Orla
  roles:
    - role: mayor
      since: 2010
    - {role: envoy, from: 2011}
    - envoy
  mood: calm
"""
    assert _read(text) == [
        Problem(path="a.yaml", line=1, message="an actor is a mapping: '- name: …'; this one is left out"),
        Problem(
            path="a.yaml",
            line=3,
            message="field 'mood' is not read; known are name, aliases, kind, country, sector, role, organisation, "
            "from, to, roles",
        ),
        Problem(
            path="a.yaml",
            line=2,
            message="country 'Atlantis' is no ISO 3166-1 alpha-3 code and no name of one country; give a code such as "
            "IRQ; this actor is left out",
        ),
        Problem(
            path="a.yaml",
            line=11,
            message="field 'mood' is not read; known are name, aliases, kind, country, sector, role, organisation, "
            "from, to, roles",
        ),
        ActorRow(line=5, name="Orla"),
        Problem(
            path="a.yaml",
            line=7,
            message="a role has the fields country, from, organisation, role, sector, to, not 'since'; this role of "
            "'Orla' is left out",
        ),
        ActorRow(line=9, name="Orla", role="envoy", since="2011-01-01"),
        Problem(
            path="a.yaml",
            line=10,
            message="a role has the fields country, from, organisation, role, sector, to; this role of "
            "'Orla' is left out",
        ),
    ]


def test_a_tagged_value_is_only_text() -> None:
    assert _read("- name: !!python/object/apply:os.getcwd Orla\n") == [ActorRow(line=1, name="Orla")]
