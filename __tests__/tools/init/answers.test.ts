import { type Answers, askFor, readAnswers } from '@/tools/init/answers';
import { compose, overlay } from '@/tools/init/compose';
import { networkProfile, profileOfUrl } from '@/tools/shared/profiles';

it.each<[keyof Answers, string, string]>([
  ['orcid', ' https://orcid.org/0000-0002-1694-233x ', '0000-0002-1694-233X'],
  ['scholar', 'https://scholar.google.de/citations?hl=en&user=OdpmpDsAAAAJ&view_op=list', 'OdpmpDsAAAAJ'],
  ['dblp', 'https://dblp.org/pid/65/9612.html', '65/9612'],
  ['dblp', 'https://dblp.uni-trier.de/pers/hd/l/Lovelace', 'l/Lovelace'],
  ['openalex', 'https://openalex.org/authors/a5023888391', 'A5023888391'],
  ['github', 'https://github.com/ada/', 'ada'],
  ['url', 'http://ada.github.io/', 'https://ada.github.io'],
  ['name', 'Ada   Lovelace', 'Ada Lovelace'],
])('reads --%s %s', (name, text, value) => {
  expect(readAnswers({ [name]: text })).toEqual({ answers: { [name]: value }, problems: [] });
});

it('reports what was expected for each invalid answer', () => {
  const wrong = {
    orcid: '0000-0002-1825-0098',
    scholar: 'ada',
    email: 'ada at home',
    url: 'ada',
    github: 'a b',
    dblp: ' ',
  };
  expect(readAnswers(wrong)).toMatchSnapshot();
});

it('asks for missing values with suggestions, and again for invalid ones', async () => {
  const asked: string[] = [];
  const replies = ['', '', 'Countess', 'no', 'ada@example.org', ''];
  const answers = await askFor(
    ['name', 'position', 'email', 'location', 'url'],
    { url: 'https://ada.github.io' },
    { name: 'Ada Lovelace' },
    async (question) => {
      asked.push(question);
      return replies[asked.length] ?? '';
    },
  );
  expect(answers).toEqual({
    url: 'https://ada.github.io',
    name: 'Ada Lovelace',
    position: 'Countess',
    email: 'ada@example.org',
  });
  expect(asked).toEqual([
    'Name [Ada Lovelace]: ',
    'Position, such as PhD student in Computer Science: ',
    'E-mail: ',
    'Expected an e-mail address such as ada@example.org.\nE-mail: ',
    'Location, such as United Kingdom: ',
  ]);
});

it('does not continue without a name', async () => {
  const replies = ['', '', 'Ada'];
  expect(await askFor(['name'], {}, {}, async () => replies.shift() ?? 'never')).toEqual({ name: 'Ada' });
});

it('recognises the network of a URL', () => {
  expect(profileOfUrl('https://twitter.com/ada', '')).toEqual({ network: 'X', username: 'ada' });
  expect(profileOfUrl('https://www.semanticscholar.org/author/Ada-Lovelace/1741101', '')).toEqual({
    network: 'Semantic Scholar',
    username: '1741101',
  });
  expect(profileOfUrl('https://ada.example.org', '')).toEqual({ network: 'Website', url: 'https://ada.example.org' });
  expect(profileOfUrl('https://ada.example.org', 'orcid')).toEqual({
    network: 'orcid page',
    url: 'https://ada.example.org',
  });
  expect(profileOfUrl('ada.example.org', 'x')).toBeNull();
  expect(networkProfile('ORCID', '0000-0002-1825-0098')).toBeNull();
});

it('prefers answers to fetched values', () => {
  const said = { name: 'Ada King', scholar: 'AAAAAAAAAAAJ', github: 'Ada' };
  const found = compose(
    {},
    {
      name: 'Ada Lovelace',
      alternateName: [],
      label: 'Countess',
      profiles: [{ network: 'Google Scholar', username: 'BBBBBBBBBBBB' }],
      bio: [],
      education: [],
      work: [],
      awards: [],
      volunteer: [],
      certificates: [],
      projects: [],
      interests: [],
      unplaced: [],
    },
    [],
  );
  expect(overlay(found, said)).toMatchObject({
    profile: {
      name: 'Ada King',
      alternateName: ['Ada Lovelace'],
      label: 'Countess',
      profiles: [
        { network: 'Google Scholar', username: 'AAAAAAAAAAAJ' },
        { network: 'GitHub', username: 'Ada' },
      ],
    },
    site: { url: 'https://ada.github.io', repository: 'Ada/Ada.github.io' },
  });
});
