#!/usr/bin/env python3
"""Cuts the shipped faces and their web slices. Needs Python 3, npm, fontTools and brotli:

    python3 -m venv /tmp/cut && /tmp/cut/bin/pip install fonttools brotli
    /tmp/cut/bin/python gateway/look/src/tools/cut_faces.py faces   # Japanese, Korean, Arabic
    /tmp/cut/bin/python gateway/look/src/tools/cut_faces.py web     # slices and fonts.css

`faces` fetches the static faces from the npm registry and keeps what a reader of the language can
meet: Japanese in the repertoire of Windows-31J, Korean with all syllables and no Chinese
characters, Arabic whole. `web` cuts, from the faces of the folder, slices with the characters
of the message files (a page loads those and seldom another) and further slices for the rest. A
slice has a part of its own digest in its name, because browsers keep it for a year.
"""

import hashlib
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

from fontTools import subset
from fontTools.ttLib import TTFont

LOOK = pathlib.Path(__file__).resolve().parents[1] / "main/resources/org/wenlu/look"
HOUSE = pathlib.Path(__file__).resolve().parents[4]
FACES, FONTS, SHEET = LOOK / "faces", LOOK / "web/fonts", LOOK / "web/fonts.css"
PAGES = {
    "floor": (
        "kiosk-app/src/main/resources/org/wenlu/kiosk/floor",
        "kiosk-app/src/main/resources/org/wenlu/kiosk/guide/rating",
        "gateway/server/src/main/resources/org/wenlu/gateway/phone",
    ),
    "console": (
        "gateway/server/src/main/resources/org/wenlu/gateway/console",
        "gateway/server/src/main/resources/org/wenlu/gateway/console/mine",
    ),
}
CONTENT = (
    "kiosk-app/src/main/resources/org/wenlu/kiosk/guide/content/service-points",
    "gateway/server/src/main/resources/org/wenlu/gateway/fleet",
    "gateway/server/src/main/resources/org/wenlu/gateway/console/sample",
)
VERSION = "0.4.3"
OWN_NAMES = {
    "sc": ("NotoSansSC", "简体中文"),
    "hk": ("NotoSansHK", "繁體中文"),
    "jp": ("NotoSansJP", "日本語"),
    "kr": ("NotoSansKR", "한국어"),
    "cyrillic": ("NotoSans", "Русский"),
    "arabic": ("NotoSansArabic", "العربية"),
}
WEIGHTS = {"400Regular": 400, "700Bold": 700}
SLICE = 300
CUT = "/* Cut by cut_faces.py from here on; the last rule for a character wins. */\n"
LATIN = set(range(0x20, 0x180)) | set(range(0x2010, 0x2040)) | {0x20AC, 0x2122, 0x2190, 0x2192}
FULL_WIDTH = set(range(0x3000, 0x3030)) | set(range(0xFF00, 0xFFF0))


def windows_31j():
    found = set()
    for lead in range(0x81, 0xFD):
        for trail in range(0x40, 0xFD):
            try:
                found.update(map(ord, bytes([lead, trail]).decode("cp932")))
            except UnicodeDecodeError:
                pass
    return found


REPERTOIRE = {
    "jp": ("NotoSansJP", lambda: LATIN | FULL_WIDTH | windows_31j() | set(range(0x3040, 0x3100))),
    "kr": (
        "NotoSansKR",
        lambda: LATIN | FULL_WIDTH | set(range(0x1100, 0x1200)) | set(range(0x3130, 0x3190))
        | set(range(0xAC00, 0xD7A4)) | set(range(0x2460, 0x2474)),
    ),
    "arabic": ("NotoSansArabic", lambda: set(range(0x20, 0x110000))),
}


def lower(font):
    """Line height of the Arabic face near that of the others, so that lines of both scripts match.

    What stands higher or lower, stacked marks alone, is drawn into the space between the lines.
    """
    font["hhea"].ascent, font["hhea"].descent = 1160, -420
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = 1160, -420, 0
    os2.usWinAscent, os2.usWinDescent = 1160, 420


def cut(source, characters, target, flavor=None):
    options = subset.Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = flavor is None
    options.flavor = flavor
    font = subset.load_font(source, options, dontLoadGlyphNames=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    if "Arabic" in str(target):
        lower(font)
    subset.save_font(font, target, options)


def faces():
    for script, (name, characters) in REPERTOIRE.items():
        with tempfile.TemporaryDirectory() as folder:
            package = f"@expo-google-fonts/noto-sans-{script}@{VERSION}"
            subprocess.run(["npm", "pack", "-s", package], cwd=folder, check=True)
            with tarfile.open(next(pathlib.Path(folder).glob("*.tgz"))) as archive:
                archive.extractall(folder, filter="data")
            package = pathlib.Path(folder) / "package"
            licence = (package / "LICENSE_FONT").read_bytes()
            (FACES / f"LICENSE-{name}.txt").write_bytes(licence)
            for weight in WEIGHTS:
                file = f"{name}_{weight}.ttf"
                cut(package / weight / file, characters(), FACES / file)


def written(tag, pages):
    """The characters of some pages' messages in a language, beyond those of the Latin face."""
    files = [HOUSE / page / f"messages_{tag.replace('-', '_')}.properties" for page in pages]
    return beyond_latin("".join(f.read_text("utf-8") for f in files if f.exists()))


def named(tag):
    """Those of the names in the content and of the languages.

    A Chinese page can show a name in both forms.
    """
    tags = "zh-Han[st]" if tag.startswith("zh") else tag
    value = re.compile(rf"""\b{tags}:\s*("[^"]*"|'[^']*'|[^,}}\n]*)""")
    files = [file for folder in CONTENT for file in sorted((HOUSE / folder).rglob("*.yaml"))]
    names = [name for file in files for name in value.findall(file.read_text("utf-8"))]
    names += [name for _, name in OWN_NAMES.values()]
    return {c for c in beyond_latin("".join(names)) if tag == "ko" or not 0xAC00 <= c < 0xD7A4}


def beyond_latin(text):
    return {c for c in map(ord, text) if 0x2190 <= c < 0xFFF0}


def words(tag, more=frozenset()):
    """The slices of a language's messages: what all pages need, then what some do."""
    own = {group: written(tag, pages) for group, pages in PAGES.items()}
    shared = set.intersection(*own.values()) | named(tag) | more
    return {group: found - shared for group, found in own.items()} | {"words": shared}


def ranges(characters):
    parts, run = [], []
    for character in sorted(characters):
        if run and character == run[-1] + 1:
            run.append(character)
            continue
        if run:
            parts.append(run)
        run = [character]
    parts.append(run)
    return ",".join(
        f"U+{p[0]:04X}" if len(p) == 1 else f"U+{p[0]:04X}-{p[-1]:04X}" for p in parts
    )


def sliced(family, name, file, groups):
    """Cuts each group of characters into a file of its own; the style sheet's lines for them.

    A numbered group is asked for by its whole range, which keeps the sheet short; the groups after
    it take from it what is theirs, because the last rule for a character wins.
    """
    lines = ""
    for part, characters in groups.items():
        for weight, number in WEIGHTS.items():
            source = FACES / f"{file}_{weight}.ttf"
            slice_name = f"{name}-{part}-{number}-normal.woff2"
            has = characters & set(TTFont(source).getBestCmap())
            if not has:
                continue
            asked = range(min(has), max(has) + 1) if part.isdigit() else has
            cut(source, has, FONTS / slice_name, "woff2")
            slice_name = with_digest(FONTS / slice_name)
            lines += (
                f"@font-face {{ font-family: '{family}'; font-style: normal; font-display: swap; "
                f"font-weight: {number}; src: url(fonts/{slice_name}) format(\"woff2\"); "
                f"unicode-range: {ranges(asked)}; }}\n"
            )
    return lines


def with_digest(file):
    """Renames a slice so that a page never keeps one of an older release."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    return file.rename(file.with_name(f"{file.stem}-{digest}.woff2")).name


def slices(file, apart):
    rest = sorted(set(TTFont(FACES / f"{file}_400Regular.ttf").getBestCmap()) - apart)
    rest = [c for c in rest if c > 0x2E7F and not 0xFF00 <= c < 0xFFF0]
    return {str(i // SLICE): set(rest[i : i + SLICE]) for i in range(0, len(rest), SLICE)}


def web():
    for old in FONTS.glob("noto-sans-*"):
        if re.match(r"noto-sans-(jp|kr|arabic|[a-z]+-(words|floor|console|own-name))-", old.name):
            old.unlink()
    kana = set(range(0x3001, 0x3020)) | set(range(0x3040, 0x3100))
    japanese, korean = words("ja", kana), words("ko")
    sheet = SHEET.read_text("utf-8").split(CUT)[0] + CUT
    sheet += sliced("Noto Sans SC", "noto-sans-sc", "NotoSansSC", words("zh-Hans"))
    sheet += sliced("Noto Sans HK", "noto-sans-hk", "NotoSansHK", words("zh-Hant"))
    for part, (file, name) in OWN_NAMES.items():
        own = {part + "-own-name": set(map(ord, name))}
        sheet += sliced("Noto Sans Own Names", "noto-sans", file, own)
    for name, file, found in (("JP", "NotoSansJP", japanese), ("KR", "NotoSansKR", korean)):
        groups = slices(file, set().union(*found.values())) | found
        sheet += sliced(f"Noto Sans {name}", f"noto-sans-{name.lower()}", file, groups)
    arabic = {c for c in TTFont(FACES / "NotoSansArabic_400Regular.ttf").getBestCmap() if c > 0x5FF}
    arabic -= LATIN
    sheet += sliced("Noto Sans Arabic", "noto-sans", "NotoSansArabic", {"arabic": arabic})
    SHEET.write_text(sheet, "utf-8")


if __name__ == "__main__":
    {"faces": faces, "web": web}[sys.argv[1]]()
