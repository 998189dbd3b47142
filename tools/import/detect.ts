import { ORCID } from '@/lib/csl/checksums';
import { arxivIdIn, doiIn } from '@/tools/import/identifiers';

type RemoteKind = 'doi' | 'arxiv' | 'orcid' | 'dblp' | 'openalex' | 'inspire';
export type FileKind = 'bibtex' | 'ris' | 'csl-json';

/** A query to a service; the id is bare, not a URL. */
export interface RemoteSource {
  kind: RemoteKind;
  id: string;
}

const ORCID_ALONE = new RegExp(`^(?:orcid\\.org/|orcid:)?(${ORCID.source})/?$`, 'i');

/** Recognises an id or URL; null for anything else. */
export function detectId(source: string): RemoteSource | null {
  const text = source.trim();
  const bare = text.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  const arxiv = arxivIdIn(text);
  if (arxiv) return { kind: 'arxiv', id: arxiv };
  const doi = doiIn(text);
  if (doi) return { kind: 'doi', id: doi };
  const orcid = ORCID_ALONE.exec(bare)?.[1];
  if (orcid) return { kind: 'orcid', id: orcid.toUpperCase() };
  const dblp =
    /^(?:(?:dblp\.(?:org|uni-trier\.de|dagstuhl\.de)\/)?(?:rec\/)?pid\/|dblp:)([\w-]+\/[\w-]+)(?:\.(?:html|bib|xml|rdf))?\/?$/i.exec(
      bare,
    )?.[1];
  if (dblp) return { kind: 'dblp', id: dblp };
  const openalex = /^(?:(?:api\.)?openalex\.org\/(?:authors\/|people\/)?)?(A\d{5,})\/?$/i.exec(bare)?.[1];
  if (openalex) return { kind: 'openalex', id: openalex.toUpperCase() };
  const inspire =
    /^(?:(?:labs\.)?inspirehep\.net\/authors\/|inspire:)(\d+|[\p{L}.-]+\.\d+)\/?$/iu.exec(bare)?.[1] ??
    /^\p{Lu}(?:\.[\p{L}-]+)+\.\d+$/u.exec(bare)?.[0];
  return inspire ? { kind: 'inspire', id: inspire } : null;
}

/** The format of a file by its content, not its name; null for none of the three. */
export function detectFile(text: string): FileKind | null {
  const content = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(content)) return 'csl-json';
  if (/^\s*TY {1,2}- /m.test(content.slice(0, 20_000))) return 'ris';
  if (/^[^\S\n]*@\s*[a-z]\w*\s*[{(]/im.test(content) && !/^<(!doctype|html)/i.test(content)) return 'bibtex';
  return null;
}

/** What an unsupported file seems to be, for the message; null when unknown. */
export function looksLike(text: string): string | null {
  if (text.trim() === '') return 'it is empty';
  if (text.startsWith('%PDF')) return 'it is a PDF';
  if (text.startsWith('PK')) return 'it is a zip archive';
  if (text.includes('\0')) return 'it has NUL bytes, as UTF-16 has: save it as UTF-8';
  if (/^\s*<(!doctype html|html)/i.test(text)) return 'it is a web page';
  if (/^\s*</.test(text)) return 'it is XML; export RIS or BibTeX from its source instead';
  if (/^\s*PMID- ?\d/m.test(text))
    return 'it is a PubMed export: open it in Zotero and export RIS or BibTeX from there, or give the DOIs one by one';
  if (/^\s*\uFEFF?(?:FN |VR |PT [JSBP]\b)/.test(text))
    return 'it is plain text from Web of Science: choose Export, then "RIS (other reference software)" or BibTeX there';
  if (/^\uFEFF?PT\tAU\t/.test(text))
    return 'it is a table from Web of Science: choose Export, then "RIS (other reference software)" or BibTeX there';
  return /^\s*%0 /.test(text) ? 'it is in the EndNote format: choose RefMan (RIS) as its output style' : null;
}
