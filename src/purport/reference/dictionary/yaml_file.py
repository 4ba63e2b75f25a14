"""Actor dictionaries in YAML: a list of actors, each with a list of roles."""

from collections.abc import Iterator
from typing import NamedTuple

from purport.errors import DictionaryError
from purport.reference.dictionary.rows import FIELDS, ActorRow, Problem, Unusable, checked

_DEEPEST = 6
_ACTOR_FIELDS = frozenset(FIELDS) | {"roles"}
_ROLE_FIELDS = frozenset(["role", "organisation", "country", "sector", "from", "to"])
_SAME = {"organization": "organisation"}


class _Node(NamedTuple):
    """A value with its line: a string, a list of nodes, or a list of pairs (key, node)."""

    line: int
    kind: str
    items: list["_Node"]
    text: str = ""

    def pairs(self) -> list[tuple["_Node", "_Node"]]:
        return list(zip(self.items[::2], self.items[1::2], strict=False))


def read_yaml(text: str, *, path: str) -> Iterator[ActorRow | Problem]:
    """The actors of a YAML list, or of the list under the key 'actors'.

    Every value is read as the text it is (no 'no' turns into false, no date into a number). An actor or role that
    does not fit is a Problem in its place. DictionaryError if the file is no such list, is not YAML, uses anchors or
    nests deeper than actors and roles do.
    """
    root = _tree(text, path)
    if root.kind == "mapping":
        root = next((value for name, value in root.pairs() if name.text == "actors"), root)
    if root.kind != "sequence":
        raise DictionaryError(f"{path}: expected a list of actors ('- name: …'), or one under the key 'actors'")
    for node in root.items:
        yield from _actor(node, path)


def _actor(node: _Node, path: str) -> Iterator[ActorRow | Problem]:
    if node.kind != "mapping":
        yield Problem(path=path, line=node.line, message="an actor is a mapping: '- name: …'; this one is left out")
        return
    fields, aliases, roles, unknown = _fields(node)
    yield from (
        Problem(path=path, line=line, message=f"field {name[:40]!r} is not read; known are {', '.join(FIELDS)}, roles")
        for name, line in unknown
    )
    try:
        row = checked(fields, aliases=tuple(aliases), line=node.line)
    except Unusable as error:
        yield Problem(path=path, line=node.line, message=f"{error}; this actor is left out")
        return
    yield row
    for role in roles:
        yield _role(row.name, role, path)


def _fields(node: _Node) -> tuple[dict[str, str], list[str], list[_Node], list[tuple[str, int]]]:
    """Plain fields, aliases and roles of an actor, and the fields that are none of these with their lines."""
    fields: dict[str, str] = {}
    aliases: list[str] = []
    roles: list[_Node] = []
    unknown: list[tuple[str, int]] = []
    for name_node, value in node.pairs():
        name = _SAME.get(name_node.text.lower(), name_node.text.lower())
        if name == "aliases":
            aliases += [one.text for one in value.items] if value.kind == "sequence" else value.text.split("|")
        elif name == "roles" and value.kind == "sequence":
            roles += value.items
        elif name in _ACTOR_FIELDS and value.kind == "scalar" and name != "roles":
            fields[name] = value.text
        else:
            unknown.append((name, name_node.line))
    return fields, aliases, roles, unknown


def _role(name: str, node: _Node, path: str) -> ActorRow | Problem:
    given = {_SAME.get(one.text.lower(), one.text.lower()): value for one, value in node.pairs()}
    wrong = [field for field, value in given.items() if field not in _ROLE_FIELDS or value.kind != "scalar"]
    try:
        if node.kind != "mapping" or wrong:
            known = ", ".join(sorted(_ROLE_FIELDS))
            raise Unusable(f"a role has the fields {known}" + (f", not {wrong[0][:40]!r}" if wrong else ""))
        return checked(
            {"name": name, **{field: value.text for field, value in given.items()}}, aliases=(), line=node.line
        )
    except Unusable as error:
        return Problem(path=path, line=node.line, message=f"{error}; this role of {name!r} is left out")


def _tree(text: str, path: str) -> _Node:
    """The first document, built from the parser's events without recursion and without PyYAML's own objects."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    top = _Node(1, "sequence", [])
    open_: list[_Node] = [top]
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent):
                raise DictionaryError(
                    f"{path}:{_line(event)}: '*{event.anchor}' refers to an anchor; write the value out"
                )
            if isinstance(event, yaml.ScalarEvent):
                open_[-1].items.append(_Node(_line(event), "scalar", [], "" if _is_null(event) else event.value))
            elif isinstance(event, yaml.CollectionStartEvent):
                kind = "mapping" if isinstance(event, yaml.MappingStartEvent) else "sequence"
                node = _Node(_line(event), kind, [])
                open_[-1].items.append(node)
                open_.append(node)
                if len(open_) > _DEEPEST:
                    raise DictionaryError(f"{path}:{_line(event)}: nested deeper than actors and their roles are")
            elif isinstance(event, yaml.CollectionEndEvent):
                open_.pop()
            elif isinstance(event, yaml.DocumentEndEvent):
                break
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise DictionaryError(
            f"{path}:{where.line + 1 if where else 1}: not YAML: {what}; correct this line"
        ) from error
    return top.items[0] if top.items else top


def _line(event: object) -> int:
    mark = getattr(event, "start_mark", None)
    return mark.line + 1 if mark else 1


def _is_null(event: object) -> bool:
    """Whether an unquoted value stands for nothing: 'to:', 'to: null', 'to: ~'."""
    return getattr(event, "style", None) in (None, "") and getattr(event, "value", "") in (
        "",
        "~",
        "null",
        "Null",
        "NULL",
    )
