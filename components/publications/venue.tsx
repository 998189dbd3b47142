import { issuedDate } from '@/lib/citation/csl';
import type { Publication } from '@/lib/content/schemas/publications';

/** Where a paper appeared: "EMNLP 2024 (main)", "arXiv:2502.10835". */
export function Venue({ publication }: { publication: Publication }) {
  const { custom, publisher } = publication;
  const venue = publication['container-title'];
  if (venue)
    return (
      <>
        <Serif>{venue}</Serif>
        {custom?.track && ` (${custom.track})`}
      </>
    );
  if (custom?.arxiv)
    return (
      <>
        <Serif>arXiv</Serif>:{custom.arxiv}
      </>
    );
  return (
    <>
      {publisher && <Serif>{publisher}</Serif>}
      {publisher && ', '}
      {issuedDate(publication).year}
    </>
  );
}

const Serif = ({ children }: { children: string }) => <em className="font-serif">{children}</em>;
