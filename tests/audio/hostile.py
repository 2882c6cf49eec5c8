"""Files that look like music and name an address: what makes players use the network."""

import gzip
import struct
import zipfile
from pathlib import Path
from typing import Final

_SMOOTH: Final = (
    '<SmoothStreamingMedia MajorVersion="2" MinorVersion="0" Duration="100000000"><StreamIndex Type="audio" '
    'Url="{at}/QualityLevels({bitrate})/Fragments(a={start time})" QualityLevels="1" Chunks="1">'
    '<QualityLevel Bitrate="64000" FourCC="AACL" SamplingRate="44100" Channels="2" BitsPerSample="16" '
    'PacketSize="4" AudioTag="255" CodecPrivateData="1210"/><c d="100000000" t="0"/></StreamIndex>'
    "</SmoothStreamingMedia>"
)
_DASH: Final = (
    '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
    'mediaPresentationDuration="PT10S" profiles="urn:mpeg:dash:profile:isoff-on-demand:2011"><Period>'
    '<AdaptationSet mimeType="audio/mp4"><Representation id="a" bandwidth="1000"><BaseURL>{at}.mp4</BaseURL>'
    '<SegmentBase indexRange="0-100"/></Representation></AdaptationSet></Period></MPD>'
)
_HLS: Final = "#EXTM3U\n#EXT-X-TARGETDURATION:9\n{key}#EXTINF:9,\n{at}.ts\n#EXT-X-ENDLIST\n"

TEXTS: Final = {
    "hls.m3u8": _HLS.replace("{key}", ""),
    "hls-master.m3u8": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1280000\n{at}.m3u8\n",
    "hls-key.m3u8": _HLS.replace("{key}", '#EXT-X-KEY:METHOD=AES-128,URI="{at}.key"\n'),
    "dash.mpd": _DASH,
    "smooth.ism": '<?xml version="1.0"?>' + _SMOOTH,
    "hds.f4m": '<?xml version="1.0"?><manifest xmlns="http://ns.adobe.com/f4m/1.0"><media url="{at}"/>'
    "</manifest>",
    "plain.m3u": "{at}.mp3\n",
    "list.pls": "[playlist]\nFile1={at}.mp3\nNumberOfEntries=1\n",
    "list.asx": '<asx version="3.0"><entry><ref href="{at}.mp3"/></entry></asx>',
    "list.wvx": '<asx version="3.0"><entry><ref href="{at}.wmv"/></entry></asx>',
    "reference.asf": "[Reference]\nRef1={at}.asf\n",
    "list.xspf": '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track>'
    "<location>{at}.mp3</location></track></trackList></playlist>",
    "session.sdp": "v=0\no=- 0 0 IN IP4 {host}\ns=a\nc=IN IP4 {host}\nt=0 0\nm=audio 9 RTP/AVP 0\n",
    "link.qtl": '<?xml version="1.0"?><?quicktime type="application/x-quicktime-media-link"?>'
    '<embed src="{at}.mov" autoplay="true"/>',
    "old.mov": "RTSPtext\nrtsp://{host}/x\n",
    "list.ram": "{at}.rm\nrtsp://{host}/x.rm\n",
    "list.smil": '<smil><body><audio src="{at}.mp3"/></body></smil>',
    "cast.rss": '<rss version="2.0"><channel><item><enclosure url="{at}.mp3"/></item></channel></rss>',
    "concat.ffconcat": "ffconcat version 1.0\nfile '{at}.mp3'\n",
    "multi.nsc": "[Address]\nName=a\nUnicast URL={at}\n",
}
"""By a name with the ending they have of right."""

FETCHED: Final = (
    "hls.m3u8.mp3",
    "hls-master.m3u8.mp3",
    "hls-key.m3u8.mp3",
    "dash.mpd.mp3",
    "smooth.ism.mp3",
    "tagged.mp3",
    "packed.mp3",
)
"""Of these libVLC fetches what they name, when it is let."""

_DISGUISES: Final = (".mp3", ".m4a")


def written(folder: Path, at: str, host: str) -> list[Path]:
    """Write every one of them, as itself and in disguise; what they name is at an address on a host."""
    found: list[Path] = []

    def write(name: str, content: bytes) -> None:
        (folder / name).write_bytes(content)
        found.append(folder / name)

    for name, text in TEXTS.items():
        content = text.replace("{at}", at).replace("{host}", host).encode()
        write(name, content)
        for disguise in _DISGUISES:
            write(f"{name}{disguise}", content)
    hls = TEXTS["hls.m3u8"].replace("{at}", at)
    write("marked.mp3", hls.encode("utf-8-sig"))
    write("wide.mp3", hls.encode("utf-16"))
    write("tagged.mp3", b"ID3\x03\x00\x00\x00\x00\x00\x00" + hls.encode())
    write("packed.mp3", gzip.compress(hls.encode()))
    write("film.mov", _film(at))
    with zipfile.ZipFile(folder / "archive.mp3", "w") as archive:
        archive.writestr("song.m3u8", hls)
    return [*found, folder / "archive.mp3"]


def _film(at: str) -> bytes:
    """Give a QuickTime film that holds nothing but the address of another one."""

    def box(kind: bytes, *content: bytes) -> bytes:
        inside = b"".join(content)
        return struct.pack(">I", 8 + len(inside)) + kind + inside

    where = f"{at}.mov".encode() + b"\0"
    reference = box(b"rdrf", b"\0\0\0\0", b"url ", struct.pack(">I", len(where)), where)
    return box(b"ftyp", b"qt  \0\0\0\0qt  ") + box(b"moov", box(b"rmra", box(b"rmda", reference)))
