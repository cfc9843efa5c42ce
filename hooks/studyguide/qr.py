"""QR codes (ISO/IEC 18004), so that a sheet of paper leads back to its page."""

from __future__ import annotations

import segno


def qr_svg(address: str) -> str:
    """Return the QR code of an address as an SVG element that grows to its place.

    The mask is set, as choosing the best of eight takes five times as long and every reader reads them all.
    """
    code = segno.make_qr(address, error="m", mask=3)
    return code.svg_inline(omitsize=True, svgclass="qr", lineclass=None)
