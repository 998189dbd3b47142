import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromServices } from '@/tools/init/init-sources';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'init-'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('asks each question once, in order, again only after an invalid answer, and builds a draft', async () => {
  const asked: string[] = [];
  const answers = [
    '0000-0002-1825-0098',
    '',
    '',
    'Ada Lovelace',
    'PhD student in Looms',
    'University of Looms',
    'ada at example',
    'ada@example.org',
    'London',
    'https://scholar.google.com/citations?user=OdpmpDsAAAAJ&hl=en',
    '',
    '',
    '',
    'adalovelace',
    '',
  ];
  const ask = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  };
  const found = await fromServices({ answers: {}, from: undefined, offline: true, yes: false }, ask, root);
  expect(asked).toEqual([
    'ORCID iD: ',
    'Expected an ORCID iD with a correct check digit, such as 0000-0002-1825-0097.\nORCID iD: ',
    'Name: ',
    'Expected some text.\nName: ',
    'Position, such as PhD student in Computer Science: ',
    'Affiliation: ',
    'E-mail: ',
    'Expected an e-mail address such as ada@example.org.\nE-mail: ',
    'Location, such as United Kingdom: ',
    'Google Scholar, id or URL: ',
    'DBLP, pid or URL: ',
    'OpenAlex, id or URL: ',
    'INSPIRE HEP, number or URL: ',
    'GitHub user: ',
    'Address of the site: ',
  ]);
  expect(found.draft).toMatchObject({
    profile: {
      name: 'Ada Lovelace',
      label: 'PhD student in Looms',
      affiliation: 'University of Looms',
      email: 'ada@example.org',
      location: 'London',
      profiles: [
        { network: 'Google Scholar', username: 'OdpmpDsAAAAJ' },
        { network: 'GitHub', username: 'adalovelace' },
      ],
    },
    site: { url: 'https://adalovelace.github.io', repository: 'adalovelace/adalovelace.github.io' },
  });
});
