import { type JsonLd as Data, serializeJsonLd } from '@/lib/formats/json-ld';

/** The only place that renders structured data into a page. */
export function JsonLd({ data }: { data: Data }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: serializeJsonLd escapes all that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }} />;
}
