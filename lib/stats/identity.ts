import { ServiceError } from '@/lib/net/errors';
import { foldLetters } from '@/lib/text/strings';

/** Throws InvalidResponse if a profile id in a response is not the configured one; having none is fine. */
export function checkProfileIds(ids: Iterable<unknown>, scholarId: string | null): void {
  for (const id of ids) {
    if (id === scholarId || id === undefined || id === null || id === '') continue;
    throw new ServiceError(
      'InvalidResponse',
      `the statistics are of profile ${quoted(id)}, but data/profile.json names ${scholarId ?? 'no Google Scholar profile'}; correct the one that is wrong`,
    );
  }
}

/**
 * Throws InvalidResponse if the name in a response shares no word with any of the profile's names; no name is fine. If an id
 * has already identified the person, a name in a script that none of the profile's names uses is fine, too.
 */
export function checkProfileName(name: unknown, profileNames: readonly string[], named?: 'by id' | 'by papers'): void {
  const theirs = typeof name === 'string' ? words(name) : [];
  const ours = new Set(profileNames.flatMap(words));
  if (theirs.length === 0 || theirs.some((word) => ours.has(word))) return;
  if (named && !theirs.some((word) => [...ours].some((own) => scriptOf(own) === scriptOf(word)))) return;
  throw new ServiceError(
    'InvalidResponse',
    `the statistics are of ${quoted(name)}; if that is you, add this name to alternateName in data/profile.json`,
  );
}

const SCRIPTS = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Hangul}/u,
];

// Han and kana are mixed in one name, so all remaining scripts count as one.
const scriptOf = (word: string) => SCRIPTS.findIndex((script) => script.test(word));

// Different people often share an initial, so a single Latin letter does not count as a word.
function words(name: string): string[] {
  return foldLetters(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^[a-z]$/.test(word));
}

/** An untrusted value in short quoted form for a message. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : 'not a text';
}
