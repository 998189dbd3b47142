import { findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import { place } from '@/lib/content/explain';
import { parseJsonText } from '@/lib/content/json-text';
import { withNewsIds } from '@/lib/content/news-ids';
import { newsSchema } from '@/lib/content/schemas/lists';
import type { DataFile } from '@/lib/content/validate';
import { NOBODY } from '@/lib/stats/settings';
import { property } from '@/lib/text/property';
import { mendedDate } from '@/tools/shared/old-dates';

export type Fix = { place: string; from: string; to: string };

/**
 * Fixes what needs no judgement in the text of a data file: spaces around text, a DOI given as a URL, http for hosts
 * known to support https, a slash after the site's address, dates such as "2024.9", news without ids, a placeholder
 * repository. All other bytes stay the same; a file that is
 * not valid JSON is returned unchanged.
 */
export function fixText(file: DataFile, source: string): { text: string; fixes: Fix[] } {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const mendedText = applied(file, text, (tree) =>
    values(tree, []).flatMap(({ node: { offset, length, value }, path }) => {
      const to = mended(file, path, value);
      return to === value ? [] : [{ offset, length, path, from: JSON.stringify(value), to: JSON.stringify(to) }];
    }),
  );
  // Ids are made from the fixed dates.
  const more = file === 'news' ? newsIds : file === 'site' ? nobodysRepository : () => [];
  const named = applied(file, mendedText.text, more);
  return { text: mark + named.text, fixes: [...mendedText.fixes, ...named.fixes] };
}

/** A range of the text and its replacement: `written` if given, else `to`, which is what messages show. */
type Edit = { offset: number; length: number; path: JSONPath; from: string; to: string; written?: string };

function applied(file: DataFile, text: string, editsOf: (tree: Node, text: string, value: unknown) => Edit[]) {
  const parsed = parseJsonText(text);
  const tree = parsed.ok ? parseTree(text) : undefined;
  if (!parsed.ok || !tree) return { text, fixes: [] };
  const edits = editsOf(tree, text, parsed.value);
  return {
    text: edits.reduceRight(
      (whole, { offset, length, to, written = to }) => whole.slice(0, offset) + written + whole.slice(offset + length),
      text,
    ),
    fixes: edits.map(({ path, from, to }) => ({ place: place(`data/${file}.json`, parsed.value, path), from, to })),
  };
}

/** An id for each news item without one, so that feed readers recognise the item after its text has changed. */
function newsIds(tree: Node, text: string, value: unknown): Edit[] {
  const news = newsSchema.safeParse(value);
  if (!news.success) return [];
  const withIds = withNewsIds(news.data);
  return (tree.children ?? []).flatMap((node, index) => {
    const [item, first] = [withIds[index], node.children?.[0]];
    if (!item || !first || news.data[index]?.id !== undefined) return [];
    const to = JSON.stringify(item.id);
    // On its own line if the other fields are.
    const written = `"id": ${to},${text.slice(node.offset + 1, first.offset) || ' '}`;
    return [{ offset: first.offset, length: 0, path: [index, 'id'], from: 'none', to, written }];
  });
}

const REPOSITORY = ['scholarStats', 'repository'];

/** The placeholder repository that an earlier init wrote; somebody could register an account of that name. */
function nobodysRepository(tree: Node, _: string, value: unknown): Edit[] {
  if (property(property(value, 'scholarStats'), 'repository') !== NOBODY) return [];
  const field = findNodeAtLocation(tree, REPOSITORY)?.parent;
  const fields = field?.parent?.children ?? [];
  if (!field) return [];
  const [before, after] = [fields[fields.indexOf(field) - 1], fields[fields.indexOf(field) + 1]];
  const start = !after && before ? before.offset + before.length : field.offset;
  const length = (after ? after.offset : field.offset + field.length) - start;
  return [{ offset: start, length, path: REPOSITORY, from: JSON.stringify(NOBODY), to: 'left out', written: '' }];
}

function values(node: Node, path: JSONPath): { node: Node; path: JSONPath }[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((child, index) => values(child, [...path, index]));
  if (node.type === 'object')
    return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? values(value, [...path, String(key.value)]) : [],
    );
  return [{ node, path }];
}

const DATE_FIELDS =
  /^(date|startDate|endDate|until|issued|accessed|available-date|event-date|original-date|submitted)$/;
const ADDRESS_FIELDS = /^(url|URL|pdf|html|supplement|code|data|slides|poster|video|project|blog)$/;
// Line breaks are significant in these.
const LONG_TEXT = /^(bio|text|summary|description|highlights|statements|gaps|abstract|note|annote)$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/;

/** The name of the field that a value belongs to: of a list, or of a text in several languages, that of the whole. */
function fieldOf(path: JSONPath): string {
  const [...keys] = path.filter((key) => typeof key === 'string');
  const last = keys.at(-1) ?? '';
  const isKnown = [DATE_FIELDS, ADDRESS_FIELDS, LONG_TEXT].some((fields) => fields.test(last));
  return LANGUAGE.test(last) && !isKnown && last !== 'id' ? (keys.at(-2) ?? last) : last;
}

function mended(file: DataFile, path: JSONPath, value: unknown): unknown {
  const name = fieldOf(path);
  if (DATE_FIELDS.test(name) && typeof path.at(-1) === 'string')
    return typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))
      ? (mendedDate(String(value)) ?? value)
      : value;
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  if (trimmed === '') return value;
  // No-break and full-width spaces are wanted.
  const text = LONG_TEXT.test(name) ? trimmed : trimmed.replace(/[ \t\r\n]+/g, ' ');
  if (name === 'DOI') return text.replace(/^(https?:\/\/)?(dx\.|www\.)?doi\.org\/|^doi:\s*/i, '');
  if (file === 'site' && path.length === 1 && name === 'url') return toHttps(text).replace(/\/+$/, '');
  if (ADDRESS_FIELDS.test(name)) return toHttps(text);
  return LONG_TEXT.test(name) ? text.replace(/(?<=\]\()http:[^\s)]+/g, toHttps) : text;
}

const HTTPS_HOSTS = [
  'aaai.org',
  'aclanthology.org',
  'acm.org',
  'arxiv.org',
  'bsky.app',
  'crossref.org',
  'dblp.org',
  'doi.org',
  'github.com',
  'github.io',
  'gitlab.com',
  'google.com',
  'huggingface.co',
  'ieee.org',
  'ijcai.org',
  'jmlr.org',
  'linkedin.com',
  'mlr.press',
  'nature.com',
  'neurips.cc',
  'nips.cc',
  'openalex.org',
  'openreview.net',
  'orcid.org',
  'sciencedirect.com',
  'semanticscholar.org',
  'springer.com',
  'thecvf.com',
  'wikipedia.org',
  'youtube.com',
  'zenodo.org',
];

function toHttps(address: string): string {
  const host = /^http:\/\/([\w.-]+)(?=$|[/?#])/i.exec(address)?.[1]?.toLowerCase();
  const isKnown = host !== undefined && HTTPS_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
  return isKnown ? address.replace(/^http:/i, 'https:') : address;
}
