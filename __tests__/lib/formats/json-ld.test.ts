/** @jest-environment jsdom */

import fc from 'fast-check';
import { hardContent } from '@/__tests__/helpers/hard-content';
import { runs } from '@/__tests__/helpers/runs';
import { issuedDate } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import { breadcrumbList, type JsonLd, profilePage, serializeJsonLd } from '@/lib/formats/json-ld';
import { scholarlyArticle } from '@/lib/formats/scholarly-article';
import { mathToText } from '@/lib/markdown/math-text';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';
import { ENGLISH } from '@/lib/words/locale';

/** The JSON-LD as read by an HTML parser and a JSON parser, in a page with further content. */
function readBack(value: JsonLd) {
  const html = `<!doctype html><body><script type="application/ld+json">${serializeJsonLd(value)}</script><p id="after">x</p>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  expect(page.body.children).toHaveLength(2);
  expect(page.getElementById('after')?.textContent).toBe('x');
  return JSON.parse(page.querySelector('script')?.textContent ?? '');
}

const content = hardContent({
  alternateName: ['A. Lovelace'],
  label: 'Analyst',
  affiliation: 'University of London',
  image: '/portrait.jpg',
  profiles: [
    { network: 'ORCID', username: '0000-0002-1825-0097' },
    { network: 'Elsewhere', url: 'https://example.com/ada' },
  ],
});

it.each(content.publications.map((paper) => [paper.id, paper] as const))('%s agrees with the data', (_id, paper) => {
  const article = scholarlyArticle(paper, content);
  expect(readBack(article)).toEqual(JSON.parse(JSON.stringify(article)));
  expect(readBack(article)).toMatchObject({
    '@context': 'https://schema.org',
    url: `https://example.org/publications/${paper.id}`,
    name: mathToText(paper.title),
    datePublished: toIsoDate(issuedDate(paper) ?? { year: 0 }),
    author: paper.author?.map((name) => ({ name: oneLine(displayName(name)) })),
    ...(paper.DOI && { identifier: { propertyID: 'DOI', value: paper.DOI } }),
    ...(paper.abstract && { abstract: mathToText(paper.abstract) }),
  });
});

it('has all properties of a journal article', () => {
  const paper = content.publications.find(({ id }) => id === 'journal');
  expect(paper && scholarlyArticle(paper, content)).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'A Paper',
    author: [
      { '@type': 'Person', '@id': 'https://example.org/#person', url: 'https://example.org' },
      { '@type': 'Person', name: 'Zeping Yu' },
    ],
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '3',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '12',
        isPartOf: { '@type': 'Periodical', issn: '1234-5678' },
      },
    },
    pageStart: '3267',
    pageEnd: '3280',
    keywords: ['neurons', 'language models', 'C#'],
    sameAs: ['https://pubmed.ncbi.nlm.nih.gov/31452104/'],
    encoding: { contentUrl: 'https://example.org/publications/journal.pdf', encodingFormat: 'application/pdf' },
  });
});

it('covers types other than articles, groups, and the homepages of co-authors', () => {
  const types = Object.fromEntries(
    content.publications.map((paper) => [paper.id, scholarlyArticle(paper, content)['@type']]),
  );
  expect(types).toMatchObject({
    'phd-thesis': 'Thesis',
    dataset: 'Dataset',
    chapter: 'Chapter',
    report: 'Report',
    preprint: 'ScholarlyArticle',
  });
  const group = content.publications.find(({ id }) => id === 'group');
  expect(group && scholarlyArticle(group, content)).toMatchObject({ author: [{ '@type': 'Organization' }, {}, {}] });
  const withFriend = {
    id: 'x-y',
    type: 'article',
    title: 'T',
    author: [{ given: 'Charles', family: 'Babbage' }],
    issued: '2024',
  } as const;
  expect(scholarlyArticle({ ...withFriend, author: [...withFriend.author] }, content)).toMatchObject({
    author: [{ '@type': 'Person', name: 'Charles Babbage', url: 'https://example.org/babbage' }],
  });
});

it('identifies the person of the page', () => {
  expect(readBack(profilePage(content, ENGLISH))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: 'https://example.org',
    name: 'Ada Lovelace',
    description: 'Papers and news of Ada Lovelace',
    inLanguage: 'en',
    dateModified: '2024-11-01T00:00:00Z',
    mainEntity: {
      '@type': 'Person',
      '@id': 'https://example.org/#person',
      name: 'Ada Lovelace',
      url: 'https://example.org',
      alternateName: ['A. Lovelace'],
      jobTitle: 'Analyst',
      affiliation: { '@type': 'Organization', name: 'University of London' },
      image: 'https://example.org/portrait.jpg',
      sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://example.com/ada'],
      identifier: { '@type': 'PropertyValue', propertyID: 'ORCID', value: '0000-0002-1825-0097' },
      knowsAbout: ['neurons', 'language models', 'C#'],
      alumniOf: [{ '@type': 'EducationalOrganization', name: 'University of London' }],
    },
  });
});

it('does not list a current school as alumniOf', () => {
  const education = [{ institution: 'Here', studyType: 'PhD', startDate: '2023', endDate: '2027-02' }];
  expect(profilePage({ ...content, education }, ENGLISH).mainEntity).not.toHaveProperty('alumniOf');
});

it('lists the breadcrumbs of a page', () => {
  const list = breadcrumbList(content.site, [
    { name: 'Ada', path: '/' },
    { name: 'Papers', path: '/publications' },
  ]);
  expect(readBack(list).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Ada', item: 'https://example.org' },
    { '@type': 'ListItem', position: 2, name: 'Papers', item: 'https://example.org/publications' },
  ]);
});

it('no text can end the script element', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '</script ',
        '<!--<script ',
        '<',
        '/',
        'script',
        '>',
        '<!--',
        '-->',
        '&',
        '\u2028',
        '"',
        '\\',
        ' ',
      ),
    }),
  );
  fc.assert(
    fc.property(hostile, (text) => expect(readBack({ name: text })).toEqual({ name: text })),
    runs(100),
  );
});
