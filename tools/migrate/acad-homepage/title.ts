import type { Item } from '@/tools/migrate/acad-homepage/blocks';
import { type Run, readRuns, textOf } from '@/tools/migrate/acad-homepage/runs';
import { isVenue } from '@/tools/migrate/acad-homepage/venue';

/** What stands on links of papers, and is no title. */
export const LABEL =
  /^\W*(paper|pdf|code|project|link|arxiv|website|demo|slides?|video|poster|data(set)?|blog|github|page|here)\W*$/i;
export const wordCount = (text: string) => text.trim().split(/\s+/).length;

/** The run that is the title: a link of some words, or words in quotes or in bold; its text may be a part of the run. */
export function findTitle(item: Item): { run: Run; text: string } | null {
  const runs = readRuns(item.text);
  const numbered = /^\s*\[[A-Z]?\d+\]\s*(.+)$/.exec(textOf(runs))?.[1];
  const link = runs.find(({ text, url }) => url !== null && !LABEL.test(text) && !isShort(text) && !isVenueAlone(text));
  if (link) return { run: link, text: link.text };
  const [first] = runs.filter(({ text }) => text.trim() !== '');
  if (first && first.url !== null && !LABEL.test(first.text) && !isVenue(first.text))
    return { run: first, text: first.text };
  for (const run of runs) {
    const quoted = /[“"]([^“”"]{12,}?)[,.]?[”"]/.exec(run.text)?.[1];
    if (quoted && wordCount(quoted) > 2) return { run, text: quoted };
  }
  const strong = runs.find((run) => run.strong && !isShort(run.text) && wordCount(run.text) > 3);
  if (strong) return { run: strong, text: strong.text };
  if (numbered && first) return { run: { ...first, text: numbered }, text: numbered };
  return null;
}

const isShort = (text: string) => wordCount(text) < 3 && text.trim().length < 20;

// Years stand in titles, too: "SemEval-2024 Task 8: multidomain text detection".
const isVenueAlone = (text: string) => isVenue(text) && wordCount(text) < 6;
