/** A post with every Markdown construct, for full-life.ts; `/atlas.svg` is in public/. */
export const EVERYTHING = `A proof about a network is a proof about its **weights**, and *weights* move.[^1] It turns out that most of it ~~is lost~~ could have stayed[^long].
**强调：**后文和*「日本語」*です。Costs are $5 and $10. See https://example.org/bare and [one paper](paper:meer2026paper1).

Let $f$ be the trained part. A contract $C$ is stable if

$$
C(f) \\wedge \\lVert f - g \\rVert_\\infty \\le \\frac{\\delta}{1 + \\sqrt{L}} \\implies C(g)
$$

where $L$ is a bound that the checker has [@meer2026paper0, p. 3; @meer2026paper4]. More of it is in [@meer2026paper0].

## What you do

Nothing, mostly. The check is one call, and \`keep\` is new:

\`\`\`python
from readers import Contract, check

check(model, Contract(lambda f, x: f(x) in stored), keep=True)  # reuses last night's proof
\`\`\`

> [!NOTE]
> Proofs of version 2 have no margin. They are checked in full *once*.

![Open obligations over one night](/atlas.svg "Open obligations over one night. *Numbers invented.*")

### In numbers

| System | 2.4 | 3.0 |
|:-------|----:|----:|
| Storage engine | 312 s | 11 s |
| Query planner | 1,080 s | 74 s |

## What is left

1. One
2. Two
   - [x] done
   - [ ] to do

> A quotation.

![How it runs](/run.mp4)

https://www.youtube.com/watch?v=dQw4w9WgXcQ

[![A still of the talk](/atlas.svg)](https://vimeo.com/123456)

<!-- nobody sees this -->

## Thanks

To all.

[^1]: To be fair, the terminal room was *warm*.
[^long]: A longer note.

    With two paragraphs.
`;

const post = (front: string, body: string) => `---\n${front}\n---\n\n${body}`;

/** Files of data/ by their paths there. */
export const writingFiles = (): Record<string, string> => ({
  'posts/proofs-that-survive.md': post(
    `title: Proofs that survive *fine-tuning*
date: 2026-06-14
updated: 2026-07-01
summary: What changed in version 3.0, and a lemma that we should have found in 2019.
tags: [verification, Tools]
paper: meer2026paper0
image: { src: /atlas.svg, alt: A map with one thick and many thin lines }`,
    EVERYTHING,
  ),
  'posts/reading-aloud.md': post(
    'title: "How we read our kernel aloud: a diary"\ndate: 2026-02-03\ntags: [tools]\nsummary: Four thousand lines, nine voices.',
    'One day, and eleven bugs.\n',
  ),
  'posts/first.md': post('title: First\ndate: 2024-05', 'Hello.\n'),
  'posts/zh.md': post(
    'title: 读书的机器\ndate: 2025-01-02\ntags: [机器, verification]',
    '机器读书的时候，把状态放在哪里？\n',
  ),
  'posts/half-done.md': post('title: Half done\ndate: 2026-01-01\ndraft: true', 'Not for the public.\n'),
  'posts/tomorrow.md': post('title: Tomorrow\ndate: 2026-11-24', 'Held back until its day.\n'),
  'pages/teaching-notes.md': post(
    'title: Notes for students\nmenu: Notes\nsummary: What to read first.',
    '## Where to begin\n\nWith [the first paper](paper:meer2026paper0). [All posts](/posts).\n',
  ),
  'pages/join.md': post('title: Join us', 'Two PhD positions, see [the notes](/teaching-notes).\n'),
  'papers/meer2026paper0.md':
    '# Method\n\nIt reads[^a] and cites [@meer2026paper1].\n\n![The map](/atlas.svg "The map.")\n\n# Results\n\n## Ours\n\nGood.\n\n## Theirs\n\nBad.\n\n[^a]: Aloud.\n',
});
