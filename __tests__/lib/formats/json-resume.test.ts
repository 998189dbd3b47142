import { validCareer } from '@/__tests__/helpers/career-files';
import { changed, committedTexts } from '@/__tests__/helpers/content-files';
import { fullLife } from '@/__tests__/helpers/full-life';
import { resumeProblems } from '@/__tests__/helpers/resume-schema';
import { validateContent } from '@/lib/content/validate';
import { jsonResume } from '@/lib/formats/json-resume';
import { property } from '@/lib/text/property';
import { ENGLISH } from '@/lib/words/locale';

function resumeOf(files: Parameters<typeof validateContent>[0]): unknown {
  const result = validateContent(files, null);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return JSON.parse(JSON.stringify(jsonResume(result.content, ENGLISH)));
}

const life = Object.fromEntries(Object.entries(fullLife()).map(([file, value]) => [file.replace('.json', ''), value]));

it.each([
  ['a whole life', life],
  ['one entry of each', changed({})],
  ['the committed data', committedTexts()],
])('%s is valid by the schema that JSON Resume publishes', (_what, files) => {
  expect(resumeProblems(resumeOf(files))).toEqual([]);
});

it('names the version of the schema that it fulfils', () => {
  expect(property(resumeOf(life), '$schema')).toBe(
    'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json',
  );
});

it('is what the schema refuses when a date or an address is wrong', () => {
  const resume = { basics: { url: 'nowhere' }, work: [{ startDate: 'soon' }] };
  expect(resumeProblems(resume)).toHaveLength(2);
});

it('tells what the files tell, Markdown as plain words, addresses whole', () => {
  const resume = resumeOf(
    changed({
      'profile.image': '/ada.jpg',
      'talks.0.slides': '/slides.pdf',
      'profile.location': 'London, United Kingdom',
    }),
  );
  expect(resume).toMatchObject({
    basics: {
      name: 'Ada Lovelace',
      image: 'https://example.org/ada.jpg',
      summary: 'I write programs.',
      location: { address: 'London, United Kingdom', city: 'London', countryCode: 'GB' },
      profiles: [{ network: 'GitHub', username: 'octocat', url: 'https://github.com/octocat' }],
    },
    work: [{ name: 'Analytical Engines', summary: 'I wrote notes.', highlights: ['The first program'] }],
    publications: [
      {
        name: 'Notes',
        summary: expect.stringMatching(/Lovelace.*2024\.$/),
        authors: expect.arrayContaining(['Ada Lovelace']),
        releaseDate: '2024-11',
        url: 'https://example.org/publications/lovelace2024notes',
      },
      { name: 'The Engine', publisher: 'EMNLP 2023', releaseDate: '2023' },
    ],
    talks: [{ title: 'On engines', slides: 'https://example.org/slides.pdf' }],
    meta: { canonical: 'https://example.org/resume.json' },
  });
});

it('says nothing of what is empty', () => {
  const empty = Object.fromEntries(Object.keys(validCareer()).map((name) => [name, []]));
  const resume = resumeOf(changed({ ...empty, education: [], publications: [] }));
  expect(Object.keys(resume ?? {})).toEqual(['$schema', 'basics', 'meta']);
});

it('leaves the picture of a project out, which has no place there', () => {
  const files = changed({ 'projects.0.image': { src: '/a.png', alt: 'A' } });
  const [project] = [property(resumeOf(files), 'projects')].flat();
  expect(property(project, 'name')).toBe('Bernoulli numbers');
  expect(property(project, 'image')).toBeUndefined();
});
