"""British and American spelling: both are fine, one in a file.

Capital letters are passed over, as names keep the spelling that they have: *Batch Normalization* is a paper's title.
Words that both write, in one sense or another, are not listed: artifact, learned, meter, program, licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic
from studyguide.document import Document

_ISE = (
    "authorise categorise centralise characterise criticise customise discretise emphasise equalise factorise "
    "finalise generalise globalise initialise lemmatise linearise localise marginalise maximise memorise "
    "minimise modernise neutralise normalise optimise organise parameterise parametrise penalise personalise "
    "popularise prioritise quantise randomise rationalise realise recognise regularise serialise specialise stabilise "
    "standardise summarise symmetrise tokenise utilise vectorise visualise"
)
"""Verbs in -ise that Americans write with -ize."""
_DOUBLED = "cancel channel label level model signal travel"
"""Verbs that double their last letter, or do not."""
_OTHERS = (
    ("analys(?:e[dr]?|ing)", "analyz(?:e[drs]?|ing)"),
    ("behaviour\\w*", "behavior\\w*"),
    ("catalogu(?:e[ds]?|ing)", "catalog(?:s|ed|ing)?"),
    ("cent(?:re[ds]?|ring)", "center(?:s|ed|ing)?"),
    ("colour\\w*", "color\\w*"),
    ("defences?", "defenses?"),
    ("favour\\w*", "favor\\w*"),
    ("fibres?", "fibers?"),
    ("flavour\\w*", "flavor\\w*"),
    ("grey\\w*", "gray\\w*"),
    ("honour\\w*", "honor(?!ar)\\w*"),
    ("labour\\w*", "labor(?!at|i)\\w*"),
    ("neighbour\\w*", "neighbor\\w*"),
    ("sceptic\\w*", "skeptic\\w*"),
)
"""Words as the British and as Americans spell them."""


def _pattern(ise: str, doubled: str, others: list[str]) -> re.Pattern[str]:
    verbs = rf"(?:{'|'.join(verb.removesuffix('ise') for verb in _ISE.split())}){ise}(?:e[drs]?|ers|ing|ations?|able)"
    twice = rf"(?:{'|'.join(_DOUBLED.split())}){doubled}(?:ed|ers?|ing)"
    return re.compile(rf"\b(?:[dm]is|de|over|re|un|under)?(?:{'|'.join([verbs, twice, *others])})\b")


SPELLINGS = {
    "British": _pattern("is", "l", [british for british, _ in _OTHERS]),
    "American": _pattern("iz", "", [american for _, american in _OTHERS]),
}
"""What words look like that only the British, and only Americans, spell so."""
_ELSEWHERE = re.compile(r"\[[^\[\]]{0,1000}\](?:\([^)\n]{0,500}\)|\[[^\[\]\n]*\]|:\s*\S+)|https?://\S+|\{[^{}\n]*\}")
"""Links, whose text may be a title, addresses and the marks of checklist items."""


def check_spelling(document: Document) -> Iterator[Diagnostic]:
    """Return the words of the rarer spelling where a page has words of both; code, formulas and references aside."""
    text = _ELSEWHERE.sub(lambda match: " " * len(match[0]), _without_references(document))
    found = [
        (match.start(), match[0], name) for name, pattern in SPELLINGS.items() for match in pattern.finditer(text)
    ]
    names = [name for _, _, name in sorted(found)]
    if len(set(names)) < 2:
        return
    usual = max(names, key=names.count)
    example = next(word for _, word, name in found if name == usual)
    for offset, word, name in found:
        if name != usual:
            problem = f"{word!r} is {name}, and {example!r} in the same file is {usual}"
            yield document.diagnostic(offset, "A011", problem)


def _without_references(document: Document) -> str:
    text = document.plain
    cuts = [heading for heading in document.headings if heading.level <= 2]
    for heading, end in zip(cuts, [*(below.start for below in cuts[1:]), len(text)]):
        if heading.text == "References":
            text = text[: heading.start] + " " * (end - heading.start) + text[end:]
    return text
