import { isOwnName } from '@/lib/csl/names';
import type { Publication } from '@/lib/csl/publication';
import { partialDate, toIsoDate } from '@/lib/text/dates';
import type { Authors } from '@/tools/migrate/acad-homepage/authors';
import type { Item } from '@/tools/migrate/acad-homepage/blocks';
import type { Picture } from '@/tools/migrate/acad-homepage/html';
import { authorsIn, findVenue } from '@/tools/migrate/acad-homepage/paper-lines';
import { readPaperLinks } from '@/tools/migrate/acad-homepage/paper-links';
import { type Run, readRuns, textOf } from '@/tools/migrate/acad-homepage/runs';
import { findTitle, wordCount } from '@/tools/migrate/acad-homepage/title';
import { readVenue, yearIn } from '@/tools/migrate/acad-homepage/venue';

export type Refuse = (item: { line: number; text: string }, why: string) => void;

/** A paper as it stands on the page: the line with its title, and the lines after it. */
export type Raw = { line: number; badge: string | null; pictures: Picture[]; parts: Item[]; group: string | null };

export type Owner = { name: string; scholarId: string | null };

/** A paper, still without its id; null where title, authors or year are missing, which is reported. */
export function readPaper(raw: Raw, owner: Owner, refuse: Refuse): Publication | null {
  const at = raw.parts.findIndex((part) => findTitle(part) !== null);
  const fallback = at < 0 ? raw.parts.find(({ text }) => text !== '') : undefined;
  const titled = raw.parts[at] ?? fallback;
  const title = titled && (findTitle(titled) ?? { run: readRuns(titled.text)[0], text: textOf(readRuns(titled.text)) });
  if (!titled || !title?.text) {
    refuse({ line: raw.line, text: raw.parts[0]?.text ?? 'a box' }, 'is no paper: no title was found');
    return null;
  }
  const item = { line: raw.line, text: title.text };
  const [own, ...following] = [titled, ...raw.parts.slice(raw.parts.indexOf(titled) + 1)].map((part) => ({
    part,
    runs: readRuns(part.text),
  }));
  const rest = (own?.runs ?? []).flatMap((run) => withoutTitle(run, title));
  const lines = [{ part: titled, runs: rest }, ...following].filter(({ runs }) => textOf(runs) !== '');
  const venueText =
    raw.badge ??
    findVenue(
      lines.flatMap(({ runs }) => runs),
      owner.name,
    );
  const named = lines.findIndex(({ runs }) => authorsIn(runs, venueText).author.length > 0);
  const authors = authorsIn(lines[named]?.runs ?? [], venueText);
  if (authors.author.length === 0) {
    refuse(item, 'names no authors that could be read, so this paper is left out');
    return null;
  }
  const links = lines
    .flatMap(({ runs }) => runs)
    .flatMap(({ url, text }) => (url && isAddress(url) ? [{ label: text, url }] : []));
  const {
    unplaced,
    custom: ids,
    ...addresses
  } = readPaperLinks(title.run?.url && isAddress(title.run.url) ? title.run.url : null, links);
  const { year: venueYear, track, award, arxiv: venueArxiv, ...venue } = readVenue(venueText ?? 'Preprint');
  const arxiv = venueArxiv ?? ids.arxiv;
  const issued =
    (venue.type === 'article' && arxiv && arxivMonth(arxiv)) ||
    venueYear ||
    yearIn(raw.group ?? '') ||
    (arxiv && arxivMonth(arxiv));
  if (!issued) {
    refuse(item, 'has no year, so this paper is left out');
    return null;
  }
  tellOddities(raw, authors, lines.slice(named + 1), venueText, unplaced, refuse);
  const citation = raw.parts.flatMap(({ citations }) => citations)[0];
  const custom = {
    ...(track && { track }),
    ...(award && { award }),
    ...(arxiv && { arxiv }),
    ...(ids.openreview && { openreview: ids.openreview }),
    ...(ids.aclAnthology && { aclAnthology: ids.aclAnthology }),
    ...scholarPart(citation, owner.scholarId, { line: raw.line, text: `citations of ${citation}` }, refuse),
    ...(authors.equalContribution.length > 1 && { equalContribution: authors.equalContribution }),
    ...(authors.corresponding.length > 0 && { corresponding: authors.corresponding }),
    ...(ids.links && { links: ids.links }),
  };
  if (!authors.author.some((author) => isOwnName(author, [owner.name])))
    refuse(item, `is taken, though ${owner.name} is not among its authors`);
  const { type, ...place } = venue;
  if (type === 'article' && arxiv) place.publisher ??= 'arXiv';
  return {
    id: 'without-id',
    type,
    title: title.text
      .replace(/\s+/g, ' ')
      .replace(/^\s*\[[A-Z]?\d+\]\s*/, '')
      .replace(/(?<=\p{L})[.,]$/u, '')
      .trim(),
    author: authors.author,
    issued,
    ...place,
    ...addresses,
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

const isAddress = (url: string) => /^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) && URL.canParse(url);

function withoutTitle(run: Run, title: { run: Run | undefined; text: string }): Run[] {
  if (!title.run || run.text === title.text) return [];
  return run.text.includes(title.text)
    ? [{ ...run, text: run.text.replace(title.text, '').replace(/[“"”]+/g, '') }]
    : [run];
}

/** "2025-02" for "2502.10835": new ids begin with year and month. */
function arxivMonth(id: string): string | null {
  const [, year, month] = /^(\d\d)(\d\d)\.\d{4,5}/.exec(id) ?? [];
  const date = year && month ? partialDate(2000 + Number(year), Number(month)) : null;
  return date && toIsoDate(date);
}

function scholarPart(
  citation: string | undefined,
  scholarId: string | null,
  item: { line: number; text: string },
  refuse: Refuse,
) {
  if (!citation) return {};
  const [, profile, paper] = /^([\w-]{12}):([\w-]{12})$/.exec(citation) ?? [];
  if (paper && profile === scholarId) return { scholarId: paper };
  refuse(
    item,
    paper ? 'belongs to another profile on Google Scholar than yours' : 'is no id of a paper on Google Scholar',
  );
  return {};
}

function tellOddities(
  raw: Raw,
  authors: Authors,
  after: readonly { part: Item; runs: readonly Run[] }[],
  venue: string | null,
  unplaced: readonly { label: string; url: string }[],
  refuse: Refuse,
): void {
  const { line } = raw;
  if (venue === null) refuse({ line, text: raw.parts[0]?.text ?? '' }, 'names no venue, so it is taken as a preprint');
  if (authors.isCut) refuse({ line, text: 'et al.' }, 'the list of authors is cut: add the rest');
  for (const text of authors.others) refuse({ line, text }, 'stands among the authors and is no name');
  for (const mark of authors.unknownMarks)
    refuse({ line, text: mark }, 'say in equalContribution or corresponding what it means');
  const [equal, ...more] = authors.equalContribution;
  if (equal && more.length === 0)
    refuse(
      { line, text: `* at ${equal}` },
      'a star at one author alone: say in equalContribution or corresponding what it means',
    );
  for (const { label, url } of unplaced)
    refuse({ line, text: `[${label}](${url})` }, 'a paper has no place for this link');
  for (const { part, runs } of after) {
    const words = textOf(runs.filter(({ url, text }) => url === null && text !== venue))
      .replace(/[|·[\]]/g, '')
      .trim();
    if (wordCount(words) > 2) refuse(part, 'a remark, for which a paper has no place');
  }
}
