import type { ServiceErrorKind } from '@/lib/net/errors';
import type { Verdict } from '@/lib/stats/judge';

const FAILURES: Readonly<Record<ServiceErrorKind, string>> = {
  NotFound: 'There are no published numbers to read.',
  InvalidResponse: 'The published numbers could not be used.',
  Inaccessible: 'The published numbers could not be reached.',
  ImproperlyConfigured: 'Where the published numbers are is not set up.',
  InvalidParameter: 'Where the published numbers are is not set up.',
};
const REFUSALS: Readonly<Partial<Record<Verdict, string>>> = {
  stale: 'The last reading was not newer than these numbers and was not taken.',
  impossible: 'The last reading could not be right and was not taken.',
  implausible: 'The last reading is too far from these numbers and waits for the owner.',
  'other-source': 'The last reading was of another source and was not taken.',
};

/** A sentence for everybody about a reading that failed; nothing of what the upstream said is in it. */
export const failureNotice = (kind: ServiceErrorKind): string => FAILURES[kind];

/** The same about a reading that was not taken. */
export const refusalNotice = (verdict: Verdict): string => REFUSALS[verdict] ?? FAILURES.InvalidResponse;
