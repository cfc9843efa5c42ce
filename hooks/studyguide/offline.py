"""The guide as an app that works without a network: its manifest, its icons, and the service worker with its list.

The worker is the project's own: Workbox would bring routing and strategies where there is one rule, that all pages come
from one whole edition, and it does not compare what it fetches with the hashes in its list.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PIL import Image, ImageDraw

WORKER = "sw.js"
ICONS = "assets/icons"
_BUNDLED_WORKER = "assets/guide/worker.js"
_COLOUR = "#1f4e5f"
_HASH_LENGTH = 16
_EDITION_LENGTH = 12
_LEFT_OUT = {".xml", ".gz", ".txt"}
"""Endings of what only programs ask for."""
_FOLDERS_LEFT_OUT = {"schemas"}
_IMAGE_FOLDERS = {ICONS, "assets/images"}
"""Images elsewhere are for those who share a page."""


def write(site: Path, name: str, description: str) -> None:
    """Write the app's files into a built site, whose other files are all there.

    Args:
        site: The folder of the site, with the bundled worker.
        name: What the app is called.
        description: What it is, in a sentence.
    """
    (site / ICONS).mkdir(parents=True, exist_ok=True)
    for size in (192, 512):
        draw_icon(size, is_maskable=False).save(site / ICONS / f"{size}.png", optimize=True)
        draw_icon(size, is_maskable=True).save(site / ICONS / f"{size}-maskable.png", optimize=True)
    manifest = json.dumps(_manifest(name, description), ensure_ascii=False, indent=2)
    (site / "manifest.webmanifest").write_text(manifest + "\n", encoding="utf-8", newline="\n")
    bundled = site / _BUNDLED_WORKER
    program = bundled.read_text(encoding="utf-8")
    bundled.unlink()
    listed = json.dumps(_hashes(site), ensure_ascii=False, separators=(",", ":"))
    # A new worker is a new edition, too.
    edition = hashlib.sha256((program + listed).encode()).hexdigest()[:_EDITION_LENGTH]
    (site / f"offline-{edition}.json").write_text(listed, encoding="utf-8", newline="\n")
    names = f'const EDITION="{edition}",LIST="offline-{edition}.json";\n'
    (site / WORKER).write_text(names + program, encoding="utf-8", newline="\n")


def leave_out(site: Path) -> None:
    """Leave the site without the app, for which there is a worker already."""
    (site / _BUNDLED_WORKER).unlink()


def _manifest(name: str, description: str) -> dict[str, object]:
    """Return the web app manifest. Its addresses are relative: the site may lie in a folder of its host."""
    icons = [
        {"src": f"{ICONS}/{size}{suffix}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in (192, 512)
        for suffix, purpose in (("", "any"), ("-maskable", "maskable"))
    ]
    return {
        "name": name,
        "short_name": name.removeprefix("The "),
        "description": description,
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": _COLOUR,
        "icons": icons,
    }


def _hashes(site: Path) -> dict[str, str]:
    """Return the hash of each file of a copy, by its path in the site."""
    files = sorted(file.relative_to(site) for file in site.rglob("*") if file.is_file())
    return {
        file.as_posix(): hashlib.sha256((site / file).read_bytes()).hexdigest()[:_HASH_LENGTH]
        for file in files
        if _is_kept(file)
    }


def _is_kept(file: Path) -> bool:
    if file.suffix in {".png", ".jpg"}:
        return file.parent.as_posix() in _IMAGE_FOLDERS
    return file.suffix not in _LEFT_OUT and file.parts[0] not in _FOLDERS_LEFT_OUT


def draw_icon(size: int, *, is_maskable: bool) -> Image.Image:
    """Return the app's icon: a list, its first line ticked.

    Args:
        size: Its width and height in pixels.
        is_maskable: Whether systems may cut it to a shape of theirs: the ground then fills it, and the drawing keeps to
            the middle.
    """
    fine = size * 4
    image = Image.new("RGBA", (fine, fine), _COLOUR if is_maskable else "#0000")
    pen = ImageDraw.Draw(image)
    if not is_maskable:
        pen.rounded_rectangle((0, 0, fine - 1, fine - 1), radius=fine * 0.2, fill=_COLOUR)
    share = 0.6 if is_maskable else 0.72

    def at(x: float, y: float) -> tuple[float, float]:
        return tuple(fine * (0.5 + (value - 0.5) * share) for value in (x, y))

    width = round(fine * share * 0.11)
    tick = [at(0.0, 0.22), at(0.12, 0.34), at(0.34, 0.06)]
    pen.line(tick, fill="#f4a261", width=width, joint="curve")
    lines = [((0.5, 0.2), (1.0, 0.2)), ((0.0, 0.58), (1.0, 0.58)), ((0.0, 0.9), (0.7, 0.9))]
    for start, end in lines:
        pen.line([at(*start), at(*end)], fill="#ffffff", width=width)
        tick += [at(*start), at(*end)]
    for x, y in (place for index, place in enumerate(tick) if index != 1):
        fill = "#f4a261" if (x, y) in tick[:3] else "#ffffff"
        pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=fill)
    return image.resize((size, size), Image.Resampling.LANCZOS)
