"""Lists for tests, and what becomes of them."""

from pathlib import Path

from companion.audio.playlists import PlaylistError, read_playlist

NS = 'xmlns="http://xspf.org/ns/0/"'


def touched(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def listed(folder: Path, content: str | bytes, name: str = "list.m3u8") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def files(path: Path) -> list[str]:
    """The names of the files that are found; nothing else may be told."""
    report = read_playlist(path)
    assert report.problems == ()
    return [Path(track.path).name for track in report.playlist.tracks]


def told(path: Path) -> str:
    """The one thing that is told, where no track is found."""
    report = read_playlist(path)
    assert report.playlist.tracks == ()
    (problem,) = report.problems
    return str(problem)


def sentences(path: Path) -> list[str]:
    """Whatever is told of a list."""
    try:
        return [str(problem) for problem in read_playlist(path).problems]
    except PlaylistError as error:
        return [str(error)]


def in_xspf(track: str, attributes: str = NS) -> str:
    """A playlist of one track."""
    return f"<playlist {attributes}><trackList><track>{track}</track></trackList></playlist>"
