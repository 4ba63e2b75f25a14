"""Reads entities as the followthemoney package does; run in an environment that has it.

usage: python read_back.py < entities.jsonl

Every line is checked by the validation of its schema, then cleaned as `ftm validate` does. Prints one line of JSON for
each entity: its schema, and the properties that cleaning changed, which should be none.
"""

import json
import sys

from followthemoney import model
from followthemoney.entity import ValueEntity
from followthemoney.exc import InvalidData

for line in sys.stdin:
    given = json.loads(line)
    schema = model.get(given["schema"])
    assert schema is not None, given["schema"]
    assert not schema.abstract, schema.name
    try:
        schema.validate(given)
    except InvalidData as error:
        sys.exit(f"{given['id']}: {error.errors}")
    missing = [name for name in schema.required if name not in given["properties"]]
    unknown = [name for name in given["properties"] if name not in schema.properties]
    entity = ValueEntity.from_dict(given, cleaned=False)
    clean = entity.clone()
    for prop in entity.iterprops():
        clean.set(prop, entity.get_prop(prop))
    kept = clean.to_dict()["properties"]
    changed = [name for name, values in given["properties"].items() if sorted(kept.get(name, [])) != sorted(values)]
    print(json.dumps({"schema": schema.name, "missing": missing, "unknown": unknown, "changed": changed}))
