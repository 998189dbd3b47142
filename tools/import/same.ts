import { creatorsOf } from '@/lib/csl/creators';
import { aclAnthologyId, arxivId, doiOf, withoutVersion } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { mathToText } from '@/lib/markdown/math-text';
import { normaliseTitle } from '@/lib/stats/match';
import { foldLetters } from '@/lib/text/strings';
import { isPreprint, isPublished } from '@/tools/import/types';

/** Papers with an index; `papers` may be replaced by index, `add` appends. */
export interface Library {
  papers: Publication[];
  add(paper: Publication): number;
  /** Reindexes a slot after its paper has changed. */
  update(slot: number, paper: Publication): void;
  /** The slot of the same paper, and papers that look alike but are not considered the same. */
  find(paper: Publication): { slot: number | null; alike: Publication[] };
}

/** An index of papers by DOI, arXiv id and title. */
export function library(initial: readonly Publication[]): Library {
  const papers: Publication[] = [];
  const slots = new Map<string, Set<number>>();
  const register = (slot: number, paper: Publication) => {
    papers[slot] = paper;
    for (const key of [...idKeys(paper), titleKey(paper)]) {
      const known = slots.get(key);
      if (known) known.add(slot);
      else slots.set(key, new Set([slot]));
    }
  };
  const at = (key: string) =>
    [...(slots.get(key) ?? [])].flatMap((slot) => {
      const paper = papers[slot];
      return paper ? [{ slot, paper }] : [];
    });
  const self: Library = {
    papers,
    add(paper) {
      register(papers.length, paper);
      return papers.length - 1;
    },
    update: register,
    find(paper) {
      const byId = idKeys(paper).flatMap(at);
      const found = byId.find((candidate) => !isMistakenId(paper, candidate.paper));
      if (found) return { slot: found.slot, alike: [] };
      const distance = (other: Publication) => yearsBetween(other, paper) ?? 0;
      const byTitle = at(titleKey(paper)).sort((a, b) => distance(a.paper) - distance(b.paper));
      const same = byTitle.find((candidate) => isSameByTitle(paper, candidate.paper));
      if (same) return { slot: same.slot, alike: [] };
      return { slot: null, alike: [...byId, ...byTitle].map((candidate) => candidate.paper) };
    },
  };
  for (const paper of initial) self.add(paper);
  return self;
}

/** Whether two records are the same paper, by the same rules; for a single pair. */
export const isSamePaper = (a: Publication, b: Publication): boolean => library([a]).find(b).slot !== null;

function idKeys(paper: Publication): string[] {
  const [doi, acl, arxiv] = [doiOf(paper)?.toLowerCase(), aclAnthologyId(paper)?.toLowerCase(), bareArxiv(paper)];
  return [
    ...(doi ? [`doi ${doi}`] : []),
    ...(acl ? [`doi 10.18653/v1/${acl}`] : []),
    ...(arxiv ? [`arxiv ${arxiv}`] : []),
  ];
}

const bareArxiv = (paper: Publication) => withoutVersion(arxivId(paper) ?? '').toLowerCase();

// "C", "C++" and "C#" differ; between words such characters are insignificant.
const titleKey = ({ title }: Publication) => {
  const signs = [...mathToText(title).matchAll(/(?<=[\p{L}\p{N}])[+#*]+/gu)].join('');
  return `title ${normaliseTitle(title) || foldLetters(title)}${signs}`;
};

// Generic titles, which do not identify a paper by themselves.
const GENERIC =
  /^(?:(?:guest )?editorial|introduction|einleitung|einführung|preface|vorwort|foreword|afterword|prologue|epilogue|conclusions?|discussion|commentary|comments?|reply|response|correction|corrigend(?:um|a)|errat(?:um|a)|book reviews?|review|rezension|obituary|nachruf|in memoriam|letters?(?: to the editor)?|abstracts?|acknowledge?ments?|front ?matter|table of contents|index|contents|news|interview|notes?)\b[\s.:!]*(?:to the (?:special )?(?:issue|section|volume)\b.*)?$/i;
const isGeneric = ({ title }: Publication) => GENERIC.test(mathToText(title).trim());

// Some files give a paper the DOI of its proceedings, or that of the entry before it.
function isMistakenId(a: Publication, b: Publication): boolean {
  if (titleKey(a) === titleKey(b)) return pagesDiffer(a, b) && containersDiffer(a, b);
  return !shareAuthors(a, b) || pagesDiffer(a, b);
}

// Unknown when one of them has not appeared yet.
function yearsBetween(a: Publication, b: Publication): number | undefined {
  const [yearA, yearB] = [issuedDate(a)?.year, issuedDate(b)?.year];
  return yearA === undefined || yearB === undefined ? undefined : Math.abs(yearA - yearB);
}

function isSameByTitle(a: Publication, b: Publication): boolean {
  if (isGeneric(a)) return isSameRecord(a, b);
  if (areVersions(a, b)) return shareAuthors(a, b);
  return (yearsBetween(a, b) ?? 0) <= 1 && shareAuthors(a, b) && !contradict(a, b);
}

// Repositories give each version of a deposit its own DOI.
const ARCHIVE = /^10\.(?:5281|6084|17605|17632|5061|7910|17863|25384)\//;

/** Whether two records are versions of one deposit: "….v1" and "….v2" of figshare, or two of Zenodo with one title. */
function areVersions(a: Publication, b: Publication): boolean {
  const [doiA, doiB] = [doiOf(a)?.toLowerCase(), doiOf(b)?.toLowerCase()];
  if (!doiA || !doiB || doiA === doiB || isPublished(a) || isPublished(b)) return false;
  const stem = (doi: string) => doi.replace(/[./]v\d+$/, '');
  if (stem(doiA) === stem(doiB)) return true;
  return a.type === b.type && ARCHIVE.test(doiA) && ARCHIVE.test(doiB) && doiA.split('/')[0] === doiB.split('/')[0];
}

/** Two versions of one paper may differ in anything, two publications with one title may not. */
function contradict(a: Publication, b: Publication): boolean {
  const [arxivA, arxivB] = [bareArxiv(a), bareArxiv(b)];
  if (arxivA && arxivB && arxivA !== arxivB) return true;
  if (isPreprint(a) !== isPreprint(b)) return !isPublished(a) && !isPublished(b) && !isVague(a) && !isVague(b);
  const [doiA, doiB] = [doiOf(a)?.toLowerCase(), doiOf(b)?.toLowerCase()];
  if (doiA && doiB && doiA !== doiB) return true;
  if (isPreprint(a)) return false;
  if (a.type !== b.type && !isVague(a) && !isVague(b)) return true;
  return (
    pagesDiffer(a, b) ||
    containerYearsDiffer(a, b) ||
    containersDiffer(a, b) ||
    differs(a.volume, b.volume) ||
    differs(a.issue, b.issue) ||
    (['book', 'chapter'].includes(a.type) && differs(a.edition, b.edition))
  );
}

const differs = (a: string | number | undefined, b: string | number | undefined) =>
  a !== undefined && b !== undefined && bareNumber(a) !== bareNumber(b);
const bareNumber = (value: string | number) =>
  foldLetters(String(value))
    .replace(/^(?:vol(?:ume)?|no|nr|issue|band|bd)\b\.?\s*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether their venues cannot be the same: "J. Chem. Phys." may be the "Journal of Chemical Physics", "Book One" is not "Book Two". */
function containersDiffer(a: Publication, b: Publication): boolean {
  const [all, others] = [containerForms(a), containerForms(b)];
  return all.length > 0 && others.length > 0 && !all.some((one) => others.some((other) => mayBeOne(one, other)));
}

const containerForms = (paper: Publication): string[][] =>
  [paper['container-title'], paper['container-title-short'], paper.journalAbbreviation].flatMap((text) => {
    const words = containerWords(text);
    return words.length > 0 ? [words] : [];
  });

const FILLERS: ReadonlySet<string> = new Set(
  `the of on in for and und der die das de la le les et et a an proc proceedings th st nd rd annual international conference int conf intl`.split(
    ' ',
  ),
);
const containerWords = (text: string | undefined): string[] =>
  foldLetters(mathToText(text ?? ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word, index, all) =>
        word &&
        (!FILLERS.has(word) || (word === 'a' && index === all.length - 1)) &&
        !/^(?:\d+(?:st|nd|rd|th)?)$/.test(word),
    );

// One equals the other, contains all its words (or their beginnings), or is its initials.
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const text = long.join(' ');
  // "Physical Review D" is neither "Physical Review" nor "Physical Review E".
  const sections = (words: readonly string[]) =>
    words.filter((word) => word.length === 1 && words.length > 1).join(' ');
  if (sections(a) !== sections(b)) return false;
  if (short.every((word) => long.some((other) => other.startsWith(word) || word.startsWith(other)))) return true;
  return short.some(
    (word) => word.length >= 3 && isSubsequence(word, long.map((other) => other[0]).join('')) && !text.includes(word),
  );
}

// "icassp" in "i a s s p": acronyms skip words, and take two letters from some.
function isSubsequence(acronym: string, initials: string): boolean {
  let at = 0;
  for (const letter of initials) if (acronym[at] === letter) at += 1;
  return at >= acronym.length - 1 && at >= 3;
}

/** Papers with a generic title match only if all fields that both have agree. */
function isSameRecord(a: Publication, b: Publication): boolean {
  const [pageA, pageB] = [firstPage(a), firstPage(b)];
  const known = (paper: Publication) => containerWords(paper['container-title']).join(' ');
  const isPlaced = known(a) !== '' && known(a) === known(b) && pageA !== undefined && pageA === pageB;
  return isPlaced && yearsBetween(a, b) === 0 && shareAuthors(a, b) && !contradict(a, b);
}

const isVague = ({ type }: Publication) => type === 'document' || type === 'webpage';

const firstPage = ({ page }: Publication) => /\w+/.exec(String(page ?? ''))?.[0];
function pagesDiffer(a: Publication, b: Publication): boolean {
  const [pageA, pageB] = [firstPage(a), firstPage(b)];
  return pageA !== undefined && pageB !== undefined && pageA !== pageB;
}

const yearIn = (text: string | undefined) => /(?:19|20)\d\d/.exec(text ?? '')?.[0];
function containerYearsDiffer(a: Publication, b: Publication): boolean {
  const [yearA, yearB] = [yearIn(a['container-title']), yearIn(b['container-title'])];
  return yearA !== undefined && yearB !== undefined && yearA !== yearB;
}

/** Whether the lists share at least one family name; given names are too often abbreviated to compare. */
function shareAuthors(a: Publication, b: Publication): boolean {
  const known = new Set(creatorsOf(a).names.flatMap(nameKeys));
  return creatorsOf(b).names.some((name) => nameKeys(name).some((key) => known.has(key)));
}

// Sources disagree on the family name in "Maria del Carmen Ruiz" or "Yu Zeping".
function nameKeys(name: CslName): string[] {
  const whole = [name['non-dropping-particle'], name.family ?? name.literal ?? name.given].filter(Boolean).join(' ');
  const words = foldLetters(whole)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const last = words.at(-1);
  return [...new Set([words.join(''), ...(last && last.length > 1 ? [last] : [])])].filter(Boolean);
}
