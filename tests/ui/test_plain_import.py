"""What Qt's Python side would read of the program's own source is not read."""

import subprocess
import sys


def test_no_module_is_read_as_text_when_the_window_is_loaded():
    script = (
        "import companion.app, companion.services.services, linecache, sys\n"
        "ours = {m.__file__ for name, m in sys.modules.items() if name.startswith('companion.')}\n"
        "assert len(ours) > 100\n"
        "read = ours & set(linecache.cache)\n"
        "assert not read, sorted(read)[:5]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
