"""A small guide that breaks no rule, for tests that change one thing about it. It is not about machine learning."""

from __future__ import annotations

from pathlib import Path

_SENTENCE = "A baker who weighs flour, water and salt gets the same loaf again, whatever the weather does."

QUESTION = f"""---
level: easy
minutes: 3
tags: [dough]
aliases: [levain]
---

# Why does bread rise?

## Short answer

Yeast turns sugar into gas, and gluten holds the gas.

## Cause

{" ".join([_SENTENCE] * 8)}

With $n$ cells and rate $r$ the gas grows as

$$
g(t) = n r t
$$

## Case

{" ".join([_SENTENCE] * 9)}

```python
>>> 2 * 3
6
```

## What the interviewer listens for

That time and warmth are named.

## Follow-ups

- What does salt do? It slows the yeast.

## Pitfalls

- Saying that flour rises by itself.

## References

- A. Baker, *Bread*, 2001, section 2.
"""

STAGE = "---\norder: 1\n---\n\n"

FILES = {
    "taxonomy.yml": """levels:
  easy: {label: Easy, meaning: everybody}
  hard: {label: Hard, meaning: masters}
formats: {on-site: On site, remote: Remote}
regions: {alps: The Alps}
times: {A day before: -1}
tags: {dough: Dough, oven: Oven}
task_verbs: [Bake, Explain]
""",
    "index.md": "# Bread\n\nA guide.\n\n{{ start }}\n",
    "contributing.md": "# Contribute\n\n{{ rules }}\n",
    "questions/baking/index.md": """---
order: 1
roles: [baker]
rounds: [tasting]
outline:
  - {step: Cause, say: Why it is so, share: 60}
  - {step: Case, say: An example, share: 30}
  - {step: Extras, say: What else, share: 10, optional: true}
---

# Baking

## What it tests

Bread.

## How to prepare

Bake.
""",
    "questions/baking/why-bread-rises.md": QUESTION,
    "questions/baking/bake-a-loaf.md": QUESTION.replace("# Why does bread rise?", "# Bake a loaf").replace(
        "easy", "hard"
    ),
    "stages/before/index.md": STAGE + "# Before the tasting\n\n## A day before\n\n- [ ] Feed the dough {#feed}\n",
    "stages/after/index.md": STAGE.replace("1", "2")
    + "# After the tasting\n\n- [ ] Clean the oven {#clean format=on-site}\n",
    "rounds/index.md": "---\norder: 0\n---\n\n# Rounds\n",
    "rounds/tasting.md": "---\norder: 1\n---\n\n# Tasting\n\n- [ ] Bring bread {#bread role=baker region=alps}\n",
    "roles/index.md": "---\norder: 0\n---\n\n# Roles\n",
    "roles/baker.md": "---\norder: 1\nweights: {baking: 100}\n---\n\n# Baker\n\nBakes.\n",
}
"""The files by their path below the documentation folder."""


def write(docs: Path, files: dict[str, str]) -> Path:
    """Write files below a folder and return the folder."""
    for path, text in files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8", newline="")
    return docs
