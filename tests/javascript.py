"""Run the scripts that ship in pages for a browser: in Node where there is one, otherwise in Chromium."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

ENGINE = shutil.which("node") or shutil.which("chromium")


def evaluated(scripts: list[Path], expression: str, argument: object, folder: Path) -> Any:  # noqa: ANN401
    """Give the value of an expression over ``argument`` after these scripts have run, as in a page."""
    assert ENGINE, "neither Node nor Chromium is here"
    code = "\n".join(script.read_text("utf-8") for script in scripts)
    code += f"\nconst argument = {json.dumps(argument)};\nconst value = JSON.stringify({expression});\n"
    if Path(ENGINE).name == "node":
        page = folder / "script.cjs"
        page.write_text(f"{code}process.stdout.write(value);", "utf-8")
        command = [ENGINE, str(page)]
    else:
        page = folder / "page.html"
        write = "document.querySelector('pre').textContent = value;"
        page.write_text(
            f"<!doctype html><meta charset='utf-8'><pre></pre><script>{code}{write}</script>", "utf-8"
        )
        command = [
            ENGINE,
            "--headless",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--dump-dom",
            page.as_uri(),
        ]
    ended = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode()
    said = re.search(r"<pre>(.*?)</pre>", ended, re.DOTALL)
    return json.loads(html.unescape(said[1]) if said else ended)
