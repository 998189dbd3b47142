import { changed, type Files } from '@/__tests__/helpers/content-files';
import { emptyStats } from '@/lib/stats/types';
import { readRoots, validContent } from '@/tools/check/read-warnings';
import { statsFindings } from '@/tools/check/stats-owner';
import { WARNING_TEXTS } from '@/tools/check/warning-texts';
import { findings, toWarnings } from '@/tools/check/warnings';

const LINKED = { 'publications.0.URL': 'https://example.org/a', 'publications.1.URL': 'https://example.org/b' };
const sizes: Record<string, number> = { '/me.jpg': 300_001, '/small.png': 300_000, '/publications/p.pdf': 9_000_000 };
const surroundings = { today: '2026-11-23', bytesOf: (path: string) => sizes[path] ?? null };

function warningsOf(files: Files): string[] {
  const content = validContent(files);
  for (const [name, value] of Object.entries(content)) if (value === undefined) throw new Error(`${name} is broken`);
  return toWarnings(findings(content, surroundings), files).map(({ message }) => message);
}
const having = (changes: Record<string, unknown>) => warningsOf(changed({ ...LINKED, ...changes }));

const cases: [what: string, changes: Record<string, unknown>][] = [
  ['nothing', {}],
  [
    'a dead anchor in the biography',
    { talks: [], 'profile.bio.0': 'See [talks](#-talks) and [news](/#news), [old](#-news).' },
  ],
  ['an anchor of a hidden section', { 'site.sections.1.hidden': true, 'profile.bio.0': '[news](#news)' }],
  [
    'files that are not in public/',
    { 'news.0.text': '[Slides](/talks/gone.pdf), [poster](/small.png), [paper](/publications/p.pdf), [all](/news)' },
  ],
  ['a PDF that Scholar does not read', { 'publications.0.custom': { links: { pdf: '/publications/p.pdf' } } }],
  ['a picture in a text', { 'news.0.text': 'We won. ![The cup](/small.png)' }],
  [
    'Markdown that is shown literally',
    {
      'news.0.text': 'A<br>b <!-- c --> H<sub>2</sub>O \\(x\\) and $\\nosuch$, [@x]',
      'profile.bio.0':
        '![The cup](/small.png) ![far](https://a.org/p.png) \\cite{x} {: .lead} $x^2$ [@lovelace2024notes] a[^1] b',
    },
  ],
  ['a link without https', { 'people.0.url': 'http://example.org/babbage' }],
  ['links without https', { 'publications.0.URL': 'http://a.example', 'publications.1.URL': 'http://b.example' }],
  ['news in the future', { 'news.0.date': '2026-12' }],
  ['news of today', { 'news.0.date': '2026-11-23' }],
  ['news of this month', { 'news.0.date': '2026-11' }],
  ['a paper without any link', { 'publications.0.URL': undefined }],
  ['papers without any link', { 'publications.0.URL': undefined, 'publications.1.URL': undefined }],
  [
    'one venue spelt in two ways',
    { 'publications.0.type': 'paper-conference', 'publications.0.container-title': 'Proc. of the Emnlp-2023' },
  ],
  ['the same venue in two years', { 'publications.0.container-title': 'EMNLP 2024' }],
  ['a paper of others', { 'publications.1.author': [{ given: 'Charles', family: 'Babbage' }] }],
  ['a paper of a group', { 'publications.1.author': [{ literal: 'The ATLAS Collaboration' }] }],
  ['a paper under another name', { 'publications.1.author.0.family': 'King', 'profile.alternateName': ['Ada King'] }],
  ['a wrong ORCID iD', { 'profile.profiles': [{ network: 'ORCID', username: '0000-0002-1825-0098' }] }],
  ['a wrong ISBN among two', { 'publications.1.ISBN': '978-0-306-40615-7, 978-0-306-40615-8' }],
  ['ISBNs with blanks in them', { 'publications.1.ISBN': '978 0 306 40615 7' }],
  ['wrong ISSNs', { 'publications.0.ISSN': '2049-3631', 'publications.1.ISSN': '0378-5955 2049-3639' }],
  ['a large picture', { 'profile.image': '/me.jpg' }],
  [
    'large and small files of a paper',
    {
      'publications.0.custom': {
        image: { src: '/small.png', alt: 'x' },
        links: { pdf: '/publications/p.pdf' },
      },
    },
  ],
  [
    'marks at strangers',
    { 'publications.1.custom': { equalContribution: ['Ada Lovelace', 'A. Babbage'], corresponding: ['Mary'] } },
  ],
];

it.each(cases)('%s', (_, changes) => {
  expect(having(changes)).toMatchSnapshot();
});

it('reports the same problem in many entries in one line, with five places', () => {
  const papers = Array.from({ length: 40 }, (_, index) => ({
    id: `paper${index}`,
    type: 'article',
    title: 'x',
    author: [{ given: 'Ada', family: 'Lovelace' }],
    issued: '2024',
  }));
  expect(having({ publications: papers })).toMatchSnapshot();
});

it('finds nothing in the committed data', () => {
  const files = readRoots(process.cwd());
  expect(findings(validContent(files), surroundings)).toEqual([]);
});

it('skips files with mistakes and checks the others', () => {
  const files = changed({ ...LINKED, 'profile.emial': 'x', 'news.0.date': '2027', 'people.0.url': 'http://a.example' });
  const found = findings(validContent(files), surroundings);
  expect(found.map(({ code }) => code)).toEqual(['not-https', 'future-news']);
});

const SCHOLAR = { ...emptyStats, source: 'google-scholar', citedBy: 980 };
const url = (id: string) => `https://scholar.google.com/citations?user=${id}`;
const { data: profile } = { data: validContent(changed({})).profile };
const withProfiles = (...profiles: { network: string; username: string }[]) => profile && { ...profile, profiles };

it.each<[string, unknown, ReturnType<typeof withProfiles>]>([
  ['empty numbers', emptyStats, withProfiles()],
  [
    'our numbers',
    { ...SCHOLAR, profileUrl: url('OdpmpDsAAAAJ') },
    withProfiles({ network: 'Google Scholar', username: 'OdpmpDsAAAAJ' }),
  ],
  [
    'numbers of another',
    { ...SCHOLAR, profileUrl: url('DhtAFkwAAAAJ') },
    withProfiles({ network: 'Google Scholar', username: 'OdpmpDsAAAAJ' }),
  ],
  ['numbers of a person, and no profile', { ...SCHOLAR, profileUrl: url('DhtAFkwAAAAJ') }, withProfiles()],
  [
    'numbers by ORCID',
    { ...SCHOLAR, source: 'openalex', profileUrl: 'https://openalex.org/A1' },
    withProfiles({ network: 'ORCID', username: '0000-0002-1825-0097' }),
  ],
  [
    'another author of OpenAlex',
    { ...SCHOLAR, source: 'openalex', profileUrl: 'https://openalex.org/A1' },
    withProfiles({ network: 'OpenAlex', username: 'A2' }),
  ],
  ['a file of another shape', { citedby: 980 }, withProfiles()],
  ['no file', undefined, withProfiles()],
])('the stats file: %s', (_, snapshot, owner) => {
  const found = statsFindings(snapshot, owner);
  expect(toWarnings(found, {}).map(({ message }) => message)).toMatchSnapshot();
});

it('every message is in the snapshot', () => {
  const all = Object.entries(WARNING_TEXTS).map(([code, { one, many }]) => [code, one('WHAT'), many(7)]);
  expect(all).toMatchSnapshot();
});
