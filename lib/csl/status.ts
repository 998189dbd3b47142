import type { Publication } from '@/lib/csl/publication';
import { STATUSES } from '@/lib/csl/schema';

const words = (status: string | undefined) => status?.trim().toLowerCase();

export const isForthcoming = ({ issued, status }: Pick<Publication, 'issued' | 'status'>): boolean =>
  STATUSES.some((known) => known === words(status)) ||
  (typeof issued === 'object' && STATUSES.some((known) => known === words(issued.literal)));

/** The status of a paper that has not appeared yet, such as "in press"; undefined for any other status, such as a statute's "in force". */
export const statusOf = ({
  issued,
  status,
}: Pick<Publication, 'issued' | 'status'>): (typeof STATUSES)[number] | undefined =>
  STATUSES.find((known) => known === words(status)) ??
  STATUSES.find((known) => typeof issued === 'object' && known === words(issued.literal));
