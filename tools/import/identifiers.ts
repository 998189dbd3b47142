import { ARXIV_ID } from '@/lib/csl/identifiers';

const ARXIV = String.raw`(${ARXIV_ID})(?:v\d+)?`;
const ARXIV_FORMS = [
  new RegExp(`^(?:arXiv:\\s*)?${ARXIV}(?:\\s*\\[[\\w.-]+\\])?$`, 'i'),
  new RegExp(`^(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/${ARXIV}(?:\\.pdf)?/?(?:[?#].*)?$`, 'i'),
  new RegExp(`^(?:doi:\\s*|(?:https?://)?(?:dx\\.)?doi\\.org/)?10\\.48550/arXiv\\.${ARXIV}$`, 'i'),
];
const ARXIV_INSIDE = new RegExp(`\\barXiv:\\s*${ARXIV}|\\babs/${ARXIV}$|arxiv\\.org/(?:abs|pdf)/${ARXIV}`, 'i');

/** The arXiv id in a text that is a bare id, an arXiv URL or an arXiv DOI; without version. */
export function arxivIdIn(text: string): string | undefined {
  return ARXIV_FORMS.flatMap((form) => form.exec(text.trim())?.[1] ?? [])[0];
}

/** The same, also within a text such as "arXiv preprint arXiv:2502.10835". */
export function arxivIdWithin(text: string): string | undefined {
  const found = ARXIV_INSIDE.exec(text);
  return arxivIdIn(text) ?? found?.[1] ?? found?.[2] ?? found?.[3];
}

/** The DOI in a text that is a bare DOI, "doi:…" or a URL; without TeX escapes and final punctuation. */
export function doiIn(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/\{?\\([_&%#~])\}?/g, '$1')
    .replace(/\\?\{\\?textless\\?\}/g, '<');
  const [, address, doi] =
    /^(https?:\/\/(?:[\w-]+\.)*doi\.(?:org|acm\.org)[\w.:-]*\/|(?:dx\.)?doi\.org\/)?(?:(?:info:)?doi[:/]?\s*)?(10\.\d{4,9}\/\S+)$/i.exec(
      plain,
    ) ?? [];
  if (!doi) return undefined;
  return (address ? decoded(doi) : doi).replace(/[.,;]+$/, '');
}

// URLs without a scheme: "www.example.org/a", "github.com/ada/notes".
const BARE = /^(?:www\.\S|(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|int|info|io|ai|dev|app|[a-z]{2})\/\S)/i;

/** A URL to link to; undefined when the text is not one. */
export function webUrlIn(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^\\url\{(.*)\}$/, '$1')
    .replace(/\{?\\([_&%#~])\}?/g, '$1');
  const [first = ''] = plain.split(/\s+/);
  const url = /^https?:/i.test(first)
    ? first
    : BARE.test(first)
      ? `https://${first}`
      : (/https?:\/\/[^\s"'<>]+/i.exec(plain)?.[0] ?? '');
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url) && URL.canParse(url) ? url : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
