import { creatorsOf } from '@/lib/csl/creators';
import { aclAnthologyId, arxivId, doiOf } from '@/lib/csl/identifiers';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName, Publication } from '@/lib/csl/publication';
import { normaliseTitle } from '@/lib/stats/match';
import { foldLetters } from '@/lib/text/fold-letters';
import { isPreprint, isPublished } from '@/tools/import/types';

/** Papers that can be found again; `papers` may be replaced slot by slot, `add` appends. */
export interface Library {
  papers: Publication[];
  add(paper: Publication): number;
  /** Makes a slot known under what its paper has become. */
  update(slot: number, paper: Publication): void;
  /** The slot of the same paper, and papers that look alike and are not taken for it. */
  find(paper: Publication): { slot: number | null; alike: Publication[] };
}

/** An index over papers, by DOI, arXiv id and title. */
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

/** Whether two are one paper, by the same rules; for a look at two only. */
export const isSamePaper = (a: Publication, b: Publication): boolean => library([a]).find(b).slot !== null;

function idKeys(paper: Publication): string[] {
  const [doi, acl, arxiv] = [doiOf(paper)?.toLowerCase(), aclAnthologyId(paper)?.toLowerCase(), bareArxiv(paper)];
  return [
    ...(doi ? [`doi ${doi}`] : []),
    ...(acl ? [`doi 10.18653/v1/${acl}`] : []),
    ...(arxiv ? [`arxiv ${arxiv}`] : []),
  ];
}

const bareArxiv = (paper: Publication) => arxivId(paper)?.replace(/v\d+$/, '').toLowerCase();
const titleKey = ({ title }: Publication) => `title ${normaliseTitle(title) || foldLetters(title)}`;

// Files give the DOI of a whole proceedings, or that of the line above, to a paper.
function isMistakenId(a: Publication, b: Publication): boolean {
  if (titleKey(a) === titleKey(b)) return false;
  return !shareAuthors(a, b) || pagesDiffer(a, b);
}

// Unknown where one of them is still to appear.
function yearsBetween(a: Publication, b: Publication): number | undefined {
  const [yearA, yearB] = [issuedDate(a)?.year, issuedDate(b)?.year];
  return yearA === undefined || yearB === undefined ? undefined : Math.abs(yearA - yearB);
}

function isSameByTitle(a: Publication, b: Publication): boolean {
  return (yearsBetween(a, b) ?? 0) <= 1 && shareAuthors(a, b) && !contradict(a, b);
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
  return pagesDiffer(a, b) || containerYearsDiffer(a, b);
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

/** Whether one name at least stands in both lists; given names are too often cut to count. */
function shareAuthors(a: Publication, b: Publication): boolean {
  const known = new Set(creatorsOf(a).names.flatMap(nameKeys));
  return creatorsOf(b).names.some((name) => nameKeys(name).some((key) => known.has(key)));
}

// Sources disagree on what is the family name of "Maria del Carmen Ruiz" or "Yu Zeping".
function nameKeys(name: CslName): string[] {
  const whole = [name['non-dropping-particle'], name.family ?? name.literal ?? name.given].filter(Boolean).join(' ');
  const words = foldLetters(whole)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const last = words.at(-1);
  return [...new Set([words.join(''), ...(last && last.length > 1 ? [last] : [])])].filter(Boolean);
}
