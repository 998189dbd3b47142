import { sitePath } from '@/lib/text/paths';

/** Lets browsers offer the site's search: https://github.com/dewitt/opensearch. */
export function OpenSearch({ title }: { title: string }) {
  return (
    <link rel="search" type="application/opensearchdescription+xml" title={title} href={sitePath('/opensearch.xml')} />
  );
}
