import type { Publication } from '@/lib/csl/publication';
import type { STATUSES } from '@/lib/csl/schema';
import { isHostedPath, isWebUrl } from '@/lib/markdown/fields';
import { partialDate, toIsoDate } from '@/lib/text/dates';
import { isName, isOwner, type Legend, readMarks } from '@/tools/migrate/acad-homepage/authors';
import type { Tell } from '@/tools/migrate/acad-homepage/entries';
import {
  beforeTitle,
  findAuthors,
  findTitleLine,
  type Line,
  type Raw,
} from '@/tools/migrate/acad-homepage/paper-lines';
import { readPaperLinks } from '@/tools/migrate/acad-homepage/paper-links';
import { findVenue, tellRemarks } from '@/tools/migrate/acad-homepage/paper-venue';
import { cut, textOf } from '@/tools/migrate/acad-homepage/runs';
import { linksOf, titleText } from '@/tools/migrate/acad-homepage/title';
import { readVenue, yearIn } from '@/tools/migrate/acad-homepage/venue';

export type Owner = { names: readonly string[]; scholarId: string | null };

/** A paper without its id; null if title, authors or year are missing, which is reported. */
export function readPaper(raw: Raw, owner: Owner, legend: Legend, tell: Tell): Publication | null {
  const { lines, badges, date, honours } = beforeTitle(raw);
  const found = findTitleLine(lines, raw.isBox ? 'box' : 'entry', owner.names);
  if (!found) {
    tell.left(raw.line, textOf(raw.lines.flatMap(({ runs }) => runs)) || 'a box', 'is not a paper: no title was found');
    return null;
  }
  const { at, title } = found;
  const titled = lines[at] ?? { line: raw.line, runs: [] };
  const words = titleText(titled.runs, title);
  const item = { line: titled.line, text: words };
  const others: Line[] = [
    { line: titled.line, runs: cut(titled.runs, title.end) },
    { line: titled.line, runs: cut(titled.runs, 0, title.start) },
    ...lines.filter((_, index) => index !== at),
  ].filter(({ runs }) => runs.some(({ text, url }) => url !== null || /[\p{L}\p{N}]/u.test(text)));
  const authors = findAuthors(others, owner.names);
  if (!authors) {
    tell.left(item.line, item.text, 'has no authors that could be read, so this paper is left out');
    return null;
  }
  const rest = authors.rest;
  const venue = findVenue(badges, rest, owner.names, date !== null);
  const names = authors.found.author;
  const links = others
    .flatMap(({ runs }) => linksOf(runs))
    .filter(({ label, url }) => isAddress(url) && !isName(label.replace(/[*†#]/g, '').trim(), owner.names));
  const {
    unplaced,
    custom: ids,
    ...addresses
  } = readPaperLinks(title.url && isAddress(title.url) ? title.url : null, links);
  const { year: venueYear, track, award, arxiv: venueArxiv, type, ...place } = readVenue(venue?.text ?? 'Preprint');
  const arxiv = venueArxiv ?? ids.arxiv;
  const dated = findDate(raw, {
    isPreprint: type === 'article',
    arxiv,
    venueYear,
    date,
    rest,
    links: [...links.map(({ url }) => url), title.url ?? ''],
  });
  const status = statusIn([...badges, venue?.text ?? '', ...rest.map(({ runs }) => textOf(runs))]);
  if (!dated && !status) {
    tell.left(item.line, item.text, 'has no year, so this paper is left out');
    return null;
  }
  if (title.isGuess) tell.guess(item.line, textOf(titled.runs), `interpreted as the title “${words}”`);
  if (dated?.isGuess) tell.guess(item.line, item.text, `dated ${dated.issued}, from its URL`);
  if (!venue && !arxiv) tell.left(item.line, item.text, 'has no venue, so it became a preprint');
  const marks = readMarks(authors.found, legend);
  for (const { mark, reading } of marks.guesses) tell.guess(authors.line.line, mark, reading);
  if (authors.found.isCut) tell.left(authors.line.line, 'et al.', 'the list of authors is incomplete: add the others');
  for (const { label, url } of unplaced)
    tell.left(item.line, `[${label}](${url})`, 'a paper has no field for this link');
  const shown = tellRemarks(rest, [...honours, ...(venue?.remarks ?? [])], venue?.used ?? null, tell);
  if (!isOwner(names, owner.names))
    tell.left(item.line, item.text, `is included, although ${owner.names[0]} is not among its authors`);
  const custom = {
    ...shown,
    ...(track && { track }),
    ...(award && { award }),
    ...(arxiv && { arxiv }),
    ...(ids.openreview && { openreview: ids.openreview }),
    ...(ids.aclAnthology && { aclAnthology: ids.aclAnthology }),
    ...scholarPart(raw, owner.scholarId, tell),
    ...(marks.equalContribution.length > 0 && { equalContribution: marks.equalContribution }),
    ...(marks.corresponding.length > 0 && { corresponding: marks.corresponding }),
    ...(ids.links && { links: ids.links }),
  };
  if (type === 'article' && arxiv) place.publisher ??= 'arXiv';
  const isPatent = /patents?\b|专利/i.test(raw.group ?? '');
  return {
    id: 'without-id',
    type: isPatent ? 'patent' : type,
    title: words,
    author: names,
    ...(dated && { issued: dated.issued }),
    ...(status && { status }),
    ...place,
    ...addresses,
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

const WAITING: readonly [RegExp, (typeof STATUSES)[number]][] = [
  [/\bunder (?:\w+ )?review\b/i, 'under review'],
  [/\bin press\b/i, 'in press'],
  [/\b(to appear|forthcoming)\b/i, 'forthcoming'],
  [/\b(submitted|in submission|submission to)\b/i, 'submitted'],
  [/\bin preparation\b/i, 'in preparation'],
];

const statusIn = (texts: readonly string[]) =>
  WAITING.find(([pattern]) => texts.some((text) => pattern.test(text) && text.split(' ').length < 20))?.[1];

const isAddress = (url: string) => isWebUrl(url) || isHostedPath(url);

type Dating = {
  isPreprint: boolean;
  arxiv: string | undefined;
  venueYear: string | null;
  date: string | null;
  rest: readonly Line[];
  links: readonly string[];
};

function findDate(
  raw: Raw,
  { isPreprint, arxiv, venueYear, date, rest, links }: Dating,
): { issued: string; isGuess: boolean } | null {
  const month = arxiv ? arxivMonth(arxiv) : null;
  const said =
    (isPreprint && month) ||
    venueYear ||
    date ||
    yearIn(raw.group ?? '') ||
    rest.map(({ runs }) => yearIn(textOf(runs.filter(({ url }) => url === null)))).find(Boolean) ||
    month;
  if (said) return { issued: said, isGuess: false };
  const inAddress = links.map((url) => /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(url)?.[1]).find(Boolean);
  return inAddress ? { issued: inAddress, isGuess: true } : null;
}

/** "2025-02" for "2502.10835": new ids begin with year and month. */
function arxivMonth(id: string): string | null {
  const [, year, month] = /^(\d\d)(\d\d)\.\d{4,5}/.exec(id) ?? [];
  const date = year && month ? partialDate(2000 + Number(year), Number(month)) : null;
  return date && toIsoDate(date);
}

function scholarPart({ citations: [citation], line }: Raw, scholarId: string | null, tell: Tell) {
  if (!citation) return {};
  const [, profile, paper] = /^([\w-]{12}):([\w-]{12})$/.exec(citation) ?? [];
  if (paper && profile === scholarId) return { scholarId: paper };
  tell.left(
    line,
    `citations of ${citation}`,
    paper ? 'belongs to another Google Scholar profile' : 'is not the id of a paper on Google Scholar',
  );
  return {};
}
