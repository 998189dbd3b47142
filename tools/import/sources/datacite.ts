import { ServiceError } from '@/lib/net/errors';
import { parseJson } from '@/lib/net/http';
import { entries, property, textAt } from '@/lib/text/property';
import type { ForeignItem } from '@/tools/import/item';
import { askPage } from '@/tools/shared/ask-page';
import type { ImportContext } from '@/tools/shared/context';
import { serviceUrl } from '@/tools/shared/service';

/** One work by a DOI of Zenodo, figshare or another archive (api.datacite.org, `/dois/{doi}`). Throws ServiceError. */
export async function fetchDatacite(doi: string, context: ImportContext): Promise<ForeignItem> {
  const url = serviceUrl(context, 'DATACITE_BASE_URL', 'https://api.datacite.org', `/dois/${encodeURIComponent(doi)}`);
  return askPage(context, url, (text) => toItem(parseJson(text), doi), 'application/vnd.api+json');
}

function toItem(answer: unknown, doi: string): ForeignItem {
  const work = property(property(answer, 'data'), 'attributes');
  if (textAt(work, 'doi')?.toLowerCase() !== doi.toLowerCase())
    throw new ServiceError('InvalidResponse', `the response of DataCite is not the work ${doi}`);
  const { types, container } = { types: property(work, 'types'), container: property(work, 'container') };
  const journal = textAt(container, 'title');
  const [first, last] = [textAt(container, 'firstPage'), textAt(container, 'lastPage')];
  const editors = list(work, 'contributors').filter((person) => property(person, 'contributorType') === 'Editor');
  const whole = list(work, 'relatedIdentifiers').find((other) => property(other, 'relationType') === 'IsVersionOf');
  return {
    place: `DataCite ${doi}`,
    notes: whole
      ? [`it is one version of ${textAt(whole, 'relatedIdentifier')}, which is the DOI of all versions`]
      : [],
    csl: {
      type: typeOf(types, journal),
      title: titleOf(work),
      author: list(work, 'creators').map(toName),
      editor: editors.map(toName),
      issued: dateOf(work) ?? property(work, 'publicationYear'),
      'container-title': journal,
      volume: property(container, 'volume'),
      issue: property(container, 'issue'),
      page: first && last ? `${first}-${last}` : first,
      publisher: textAt(property(work, 'publisher'), 'name') ?? property(work, 'publisher'),
      version: property(work, 'version'),
      genre: textAt(types, 'resourceType'),
      DOI: textAt(work, 'doi'),
      language: property(work, 'language'),
      keyword: list(work, 'subjects').flatMap((subject) => textAt(subject, 'subject') ?? []),
      abstract: textAt(
        list(work, 'descriptions').find((text) => property(text, 'descriptionType') === 'Abstract'),
        'description',
      ),
    },
  };
}

const list = (value: unknown, key: string): unknown[] => entries(property(value, key)).map(([, entry]) => entry);

const TYPES: Readonly<Record<string, string>> = {
  Dataset: 'dataset',
  Software: 'software',
  ConferencePaper: 'paper-conference',
  JournalArticle: 'article-journal',
  Preprint: 'article',
  Report: 'report',
  Dissertation: 'thesis',
  Book: 'book',
  BookChapter: 'chapter',
  Standard: 'standard',
  Audiovisual: 'motion_picture',
  Image: 'graphic',
  PeerReview: 'review',
};

function typeOf(types: unknown, journal: string | undefined): string {
  const general = textAt(types, 'resourceTypeGeneral') ?? '';
  const known = TYPES[general] ?? textAt(types, 'citeproc') ?? 'document';
  // DataCite gives this type to every kind of text.
  if (known === 'article' && general !== 'Preprint') return journal ? 'article-journal' : 'document';
  return known;
}

function titleOf(work: unknown): string | undefined {
  const titles = list(work, 'titles');
  const main = titles.find((title) => !property(title, 'titleType')) ?? titles[0];
  const subtitle = titles.find((title) => property(title, 'titleType') === 'Subtitle');
  return [textAt(main, 'title'), textAt(subtitle, 'title')].filter(Boolean).join(': ') || undefined;
}

function toName(person: unknown): unknown {
  const [family, given] = [textAt(person, 'familyName'), textAt(person, 'givenName')];
  if (property(person, 'nameType') === 'Organizational') return { literal: textAt(person, 'name') };
  return family ? { family, given } : textAt(person, 'name');
}

// The date of publication, else the date when it became available.
function dateOf(work: unknown): string | undefined {
  const dates = list(work, 'dates');
  const of = (type: string) =>
    textAt(
      dates.find((date) => property(date, 'dateType') === type),
      'date',
    );
  return of('Issued') ?? of('Available');
}
