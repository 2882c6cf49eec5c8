"""The same Bundles before a second validator of R4: ``fhir`` from npm, where Node has it at hand.

``npm install --prefix .node fhir@4.12.0`` in the repository's root puts it there; no test fetches anything.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from companion.export.fhir.bundle import as_fhir
from tests.export.fhir.test_bundle import RECORDS
from tests.export.fhir.test_instruments import bundle

ROOT = Path(__file__).resolve().parents[3]
NODE = shutil.which("node")
PLACES = [str(ROOT / ".node" / "node_modules"), *filter(None, [os.environ.get("NODE_PATH")])]

SCRIPT = """
const {Fhir} = require('fhir'), fs = require('fs');
const told = JSON.parse(fs.readFileSync(0, 'utf8'));
console.log(JSON.stringify(told.map(one => new Fhir().validate(one, {errorOnUnexpected: true}))));
"""

pytestmark = pytest.mark.long

BUNDLES = {**{name: as_fhir(record) for name, record in RECORDS.items()}, "questionnaires": bundle()}


def node(script: str, told: str = "") -> subprocess.CompletedProcess[str]:
    assert NODE is not None
    environment = os.environ | {"NODE_PATH": os.pathsep.join(PLACES)}
    return subprocess.run(
        [NODE, "-e", script], input=told, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def _at_hand() -> None:
    if NODE is None:
        pytest.skip("there is no Node on this computer")
    if node("require.resolve('fhir')").returncode:
        pytest.skip("Node has no fhir: npm install --prefix .node fhir@4.12.0")


def validated(*bundles: dict[str, Any]) -> list[dict[str, Any]]:
    ended = node(SCRIPT, json.dumps(bundles))
    assert ended.returncode == 0, ended.stderr
    found: list[dict[str, Any]] = json.loads(ended.stdout)
    return found


@pytest.mark.usefixtures("_at_hand")
def test_every_bundle_is_valid_to_a_second_validator_too():
    found = validated(*BUNDLES.values())
    told = {
        name: [
            f"{m['location']}: {m['message']}" for m in one["messages"] if m["severity"] in ("error", "fatal")
        ]
        for name, one in zip(BUNDLES, found, strict=True)
    }
    assert {name: errors for name, errors in told.items() if errors} == {}


@pytest.mark.usefixtures("_at_hand")
def test_it_tells_what_is_missing_and_what_is_unknown():
    lacking = bundle()
    for entry in lacking["entry"]:
        entry["resource"].pop("status", None)
    unknown = bundle()
    unknown["entry"][0]["resource"]["mood"] = "calm"
    assert [one["valid"] for one in validated(lacking, unknown)] == [False, False]
