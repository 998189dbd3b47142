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
  ['a long career', life],
  ['one entry of each', changed({})],
  ['the committed data', committedTexts()],
])('%s is valid against the published JSON Resume schema', (_what, files) => {
  expect(resumeProblems(resumeOf(files))).toEqual([]);
});

it('names the schema version that it conforms to', () => {
  expect(property(resumeOf(life), '$schema')).toBe(
    'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json',
  );
});

it('the schema rejects it with an invalid date or URL', () => {
  const resume = { basics: { url: 'nowhere' }, work: [{ startDate: 'soon' }] };
  expect(resumeProblems(resume)).toHaveLength(2);
});

it('contains the data, with Markdown as plain text and absolute URLs', () => {
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

it('leaves out empty sections', () => {
  const empty = Object.fromEntries(Object.keys(validCareer()).map((name) => [name, []]));
  const resume = resumeOf(changed({ ...empty, education: [], publications: [] }));
  expect(Object.keys(resume ?? {})).toEqual(['$schema', 'basics', 'meta']);
});

it('leaves out the picture of a project, for which there is no field', () => {
  const files = changed({ 'projects.0.image': { src: '/a.png', alt: 'A' } });
  const [project] = [property(resumeOf(files), 'projects')].flat();
  expect(property(project, 'name')).toBe('Bernoulli numbers');
  expect(property(project, 'image')).toBeUndefined();
});
