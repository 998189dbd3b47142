import { ServiceError } from '@/lib/net/errors';
import { quoted } from '@/lib/stats/identity';
import type { ForeignPublication } from '@/lib/stats/match';
import { profileIdOf } from '@/lib/stats/profile-id';
import type { ScholarStats } from '@/lib/stats/types';
import { entries, property, textAt } from '@/lib/text/property';

export type KeyedPaper = ForeignPublication & { profileIds: string[] };

export interface NamedProfile {
  source: Exclude<ScholarStats['source'], 'none'>;
  /** The papers that do not belong to another profile. */
  papers: KeyedPaper[];
  /** An id in its own field is stronger evidence than the keys of papers. */
  named: 'by id' | 'by papers';
}

// Names for Google Scholar in the files of such crawlers, and in our own.
const GOOGLE = new Set([
  '',
  'none',
  'author_profile_page',
  'serpapi',
  'scholarly',
  'google scholar',
  'google-scholar',
  'google_scholar',
]);
const NETWORKS = { openalex: 'OpenAlex', 'semantic-scholar': 'Semantic Scholar', inspire: 'INSPIRE HEP' } as const;
const NOT_READ =
  /mock|simulat|placeholder|dummy|sample data|example data|fallback|cached|\berror\b|模拟|示例|缓存|虚拟/i;
const SAYS_SO = /^(is_?|from_?|use_?)?(mock(ed)?|simulated|placeholder|dummy|fallback|cached?)(_?data)?$/i;

/** Determines the profile and source of a file's numbers. Throws InvalidResponse unless they are the configured profile and a known source. */
export function checkProvenance(
  body: object,
  papers: readonly KeyedPaper[],
  profile: { scholarId: string | null; usernames?: ReadonlyMap<string, string> },
): NamedProfile {
  const excuse = whyNotRead(body);
  if (excuse)
    throw new ServiceError(
      'InvalidResponse',
      `the statistics file is marked as unusable (${excuse}); run the program that writes it again`,
    );
  const source = toSource(property(body, 'source'));
  const isNamed = namesProfile(body, source, profile);

  const { scholarId } = profile;
  const keyed = papers.filter(({ profileIds }) => profileIds.length > 0);
  const strangers = keyed.filter(({ profileIds }) => profileIds.some((id) => id !== scholarId));
  const own = keyed.length - strangers.length;
  // A leftover from a template may name one profile but contain the papers of another.
  if (strangers.length > own)
    throw wrongProfile(
      strangers[0]?.profileIds.find((id) => id !== scholarId),
      scholarId,
    );
  if (!isNamed && own === 0)
    throw new ServiceError(
      'InvalidResponse',
      'the statistics file does not identify the profile of its numbers, neither by an id nor by the keys of its papers; write your profile id into the file as scholar_id',
    );
  const rest = papers.filter((paper) => !strangers.includes(paper));
  return { source, papers: rest, named: isNamed ? 'by id' : 'by papers' };
}

function whyNotRead(body: object): string | null {
  const error = property(body, 'error');
  if (error !== undefined && error !== null && error !== false && error !== '') return 'it contains an error';
  if (property(body, 'success') === false) return 'nothing was read';
  if (entries(body).some(([key, value]) => SAYS_SO.test(key) && value !== false && value !== null && value !== ''))
    return 'its numbers were not read';
  const words = [
    'source',
    'data_source',
    'note',
    'notes',
    'message',
    'status',
    'warning',
    'comment',
    '_note',
    '_comment',
  ];
  const said = words.flatMap((key) => textAt(body, key) ?? []);
  return said.some((text) => NOT_READ.test(text)) ? 'its numbers were not read' : null;
}

function toSource(name: unknown): NamedProfile['source'] {
  const bare = name ?? '';
  if (typeof bare === 'string') {
    if (GOOGLE.has(bare.trim().toLowerCase())) return 'google-scholar';
    if (bare === 'openalex' || bare === 'semantic-scholar' || bare === 'inspire') return bare;
  }
  throw new ServiceError(
    'InvalidResponse',
    `the statistics are of the source ${quoted(name)}, which is not a known one; known are google-scholar, openalex, semantic-scholar and inspire`,
  );
}

function namesProfile(
  body: object,
  source: NamedProfile['source'],
  { scholarId, usernames }: { scholarId: string | null; usernames?: ReadonlyMap<string, string> },
): boolean {
  const ids = [property(body, 'scholar_id'), property(property(body, 'search_parameters'), 'author_id')].filter(
    (id) => id !== undefined && id !== null && id !== '',
  );
  for (const id of ids) if (bareId(id) !== scholarId || scholarId === null) throw wrongProfile(id, scholarId);
  if (ids.length > 0) return true;
  if (source === 'google-scholar') return false;
  const orcid = usernames?.get('ORCID');
  if (orcid !== undefined && property(body, 'orcid') === orcid) return true;
  const own = usernames?.get(NETWORKS[source]);
  return own !== undefined && profileIdOf(textAt(body, 'profile_url') ?? '') === own;
}

// An id copied from the address bar may be a whole URL.
function bareId(id: unknown): unknown {
  if (typeof id !== 'string') return id;
  const [, afterUser] = /[?&]user=([^&#\s]*)/.exec(id) ?? [];
  return (afterUser ?? id.replace(/^user=/, '').replace(/[&?#].*$/s, '')).trim();
}

function wrongProfile(id: unknown, scholarId: string | null): ServiceError {
  const ours = scholarId ?? 'no Google Scholar profile';
  return new ServiceError(
    'InvalidResponse',
    `the statistics are of profile ${quoted(id)}, but data/profile.json names ${ours}; correct the one that is wrong`,
  );
}
