"""The `companion` command, from a checkout, installed by pip and as a package."""

import sys

from companion.children import WORD


def main() -> int:
    """Be one of the program's own processes, or do what the command line asks; a child loads no window."""
    if sys.argv[1:2] == [WORD]:
        from companion.commands import child

        return child.run(sys.argv[2:])
    from companion import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
