import { entries, property, textAt } from '@/lib/text/property';
import { arxivIdIn } from '@/tools/import/identifiers';
import type { ForeignItem } from '@/tools/import/item';
import { readBibtex } from '@/tools/import/sources/bibtex';
import { dateOf } from '@/tools/import/when';

const NO_AUTHOR =
  /editor|translator|chair|supervis|support|assignee|investigator|project-administration|resources|funding/i;

/** A complete work of an ORCID record as CSL-JSON; private fields are absent. */
export function orcidItem(work: unknown): ForeignItem {
  const title = textAt(property(property(work, 'title'), 'title'), 'value');
  const subtitle = textAt(property(property(work, 'title'), 'subtitle'), 'value');
  const journal = textAt(property(work, 'journal-title'), 'value');
  const type = property(work, 'type');
  const date = property(work, 'publication-date');
  const [year, month, day] = ['year', 'month', 'day'].map((part) => property(property(date, part), 'value'));
  const isWhole = type === 'book' || type === 'report' || /thesis/.test(String(type));
  const cited = citation(work);
  const arxiv = externalId(work, 'arxiv');
  return {
    place: `ORCID work ${property(work, 'put-code') ?? '?'}`,
    csl: {
      ...cited,
      type,
      title: subtitle && title ? `${title}: ${subtitle}` : title,
      author: authors(work) ?? cited.author,
      issued: dateOf(year, month, day) ?? cited.issued,
      'container-title': isWhole ? undefined : (journal ?? cited['container-title']),
      ...(isWhole && journal && { publisher: journal }),
      DOI: externalId(work, 'doi'),
      PMID: externalId(work, 'pmid'),
      PMCID: externalId(work, 'pmc'),
      URL: textAt(property(work, 'url'), 'value'),
      language: textAt(work, 'language-code'),
      abstract: textAt(work, 'short-description'),
      custom: arxiv && arxivIdIn(arxiv) ? { arxiv: arxivIdIn(arxiv) } : undefined,
    },
  };
}

/** Undefined when no contributor has a public name. */
function authors(work: unknown): string[] | undefined {
  const found = entries(property(property(work, 'contributors'), 'contributor')).flatMap(([, contributor]) => {
    const role = property(property(contributor, 'contributor-attributes'), 'contributor-role');
    const name = textAt(property(contributor, 'credit-name'), 'value');
    return name && !(typeof role === 'string' && NO_AUTHOR.test(role)) ? [name] : [];
  });
  return found.length > 0 ? [...new Set(found)] : undefined;
}

// "self" identifies this work, "part-of" the book that contains it, "version-of" another work.
function externalId(work: unknown, kind: string): string | undefined {
  for (const [, id] of entries(property(property(work, 'external-ids'), 'external-id'))) {
    const relationship = String(property(id, 'external-id-relationship') ?? 'self').toLowerCase();
    if (String(property(id, 'external-id-type')).toLowerCase() !== kind || relationship !== 'self') continue;
    return textAt(property(id, 'external-id-normalized'), 'value') ?? textAt(id, 'external-id-value');
  }
  return undefined;
}

// Many records have volume, pages and authors only in a BibTeX text.
function citation(work: unknown): Readonly<Record<string, unknown>> {
  const text = textAt(property(work, 'citation'), 'citation-value');
  const kind = textAt(property(work, 'citation'), 'citation-type') ?? '';
  if (!text || !/^bibtex$/i.test(kind)) return {};
  const [item] = readBibtex(text, 'citation').items;
  const { id: _id, ...csl } = item?.csl ?? {};
  return csl;
}
