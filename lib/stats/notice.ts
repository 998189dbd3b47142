import type { ServiceErrorKind } from '@/lib/net/errors';
import type { Verdict } from '@/lib/stats/judge';

const FAILURES: Readonly<Record<ServiceErrorKind, string>> = {
  NotFound: 'No published numbers were found.',
  InvalidResponse: 'The published numbers could not be used.',
  Inaccessible: 'The published numbers could not be reached.',
  ImproperlyConfigured: 'The location of the published numbers is not configured.',
  InvalidParameter: 'The location of the published numbers is not configured.',
};
const REFUSALS: Readonly<Partial<Record<Verdict, string>>> = {
  stale: 'The last reading was not newer than these numbers and was not used.',
  impossible: 'The last reading could not be right and was not used.',
  implausible: 'The last reading differs too much from these numbers and must be confirmed by the owner.',
  'other-source': 'The last reading came from another source and was not used.',
};

/** A public sentence about a failed reading, without any text from upstream. */
export const failureNotice = (kind: ServiceErrorKind): string => FAILURES[kind];

/** The same for a rejected reading. */
export const refusalNotice = (verdict: Verdict): string => REFUSALS[verdict] ?? FAILURES.InvalidResponse;
