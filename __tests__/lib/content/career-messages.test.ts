import { REQUIRED, validCareer } from '@/__tests__/helpers/career-files';
import { changed, problemsOf } from '@/__tests__/helpers/content-files';

const LISTS = Object.entries(validCareer());
const fieldsOf = LISTS.flatMap(([file, entries]) =>
  Object.keys(entries[0] ?? {}).map((field) => [file, field] as const),
);
const isRequired = (file: string, field: string) =>
  Object.entries(REQUIRED).some(([name, fields]) => name === file && fields.includes(field));

it.each(fieldsOf)('%s: an invalid %s is reported in one line', (file, field) => {
  const lines = problemsOf(changed({ [`${file}.0.${field}`]: 5 }));
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^data/${file}\\.json › entry 1( \\(.+\\))? › ${field}: found 5, expected .`)),
  ]);
});

it.each(fieldsOf)('%s: %s may be missing only if it is optional', (file, field) => {
  const lines = problemsOf(changed({ [`${file}.0.${field}`]: undefined }));
  expect(lines).toHaveLength(isRequired(file, field) ? 1 : 0);
});

it('covers every list', () => {
  expect(LISTS.map(([file]) => file)).toEqual(Object.keys(REQUIRED));
});

it.each(LISTS.map(([file]) => file))('%s: an unknown key, and data that is not a list, are reported', (file) => {
  expect(problemsOf(changed({ [`${file}.0.unheardOf`]: 1 }))).toEqual([
    expect.stringMatching(/^data\/\w+\.json › entry 1 \(.+\): found the unknown key "unheardOf", expected /),
  ]);
  expect(problemsOf(changed({ [file]: {} }))).toEqual([
    `data/${file}.json: found fields in braces, expected a list in square brackets: [ … ]`,
  ]);
  expect(problemsOf(changed({ [file]: undefined }))).toEqual([]);
});

const BEFORE = 'expected a date that is not before the start';
const table: [what: string, changes: Record<string, unknown>, line: string][] = [
  ...['work', 'volunteer', 'projects', 'teaching', 'students'].map(
    (file): [string, Record<string, unknown>, string] => [
      `an end before the start in ${file}.json`,
      { [`${file}.0.endDate`]: '1840' },
      `endDate: found "1840", ${BEFORE}`,
    ],
  ),
  [
    'a paper that is not there',
    { 'work.0.summary': '[Notes](paper:lovelace2024note)' },
    'data/work.json › entry 1 (Analytical Engines) › summary: found the link [Notes](paper:lovelace2024note), expected the id of a paper in publications.json: did you mean "lovelace2024notes"?',
  ],
  [
    'a paper like no other, deep in a list',
    { 'interests.0.statements.0': 'See [this](paper:x).' },
    'data/interests.json › entry 1 (engines) › statements 1: found the link [this](paper:x), expected the id of a paper in publications.json, such as paper:yu2025back',
  ],
  [
    'a paper that is not there, in the news',
    { 'news.0.text': '[Engine](paper:lovelace2023engines)' },
    'data/news.json › entry 1 (2024-11) › text: found the link [Engine](paper:lovelace2023engines), expected the id of a paper in publications.json: did you mean "lovelace2023engine"?',
  ],
  [
    'a paper that is a draft',
    { 'profile.bio.0': '[Notes](paper:lovelace2024notes)', 'publications.0.custom': { draft: true } },
    'data/profile.json › bio 1: found the link [Notes](paper:lovelace2024notes), expected a published paper: this one is a draft',
  ],
  [
    'a theme that is no interest',
    { 'publications.0.custom': { theme: 'engine' } },
    'data/publications.json › entry 1 (lovelace2024notes) › custom.theme: found "engine", expected the id or name of an interest in interests.json: did you mean "engines"?',
  ],
  [
    'a picture without words',
    { 'projects.0.image': { src: '/numbers.png' } },
    'data/projects.json › entry 1 (Bernoulli numbers) › image.alt: found nothing, expected what the picture shows, in words, such as "Overview of the model"',
  ],
  [
    'a picture that is not there',
    { 'projects.0.image': { src: '/engine.png', alt: 'An engine' } },
    'data/projects.json › entry 1 (Bernoulli numbers) › image.src: found "/engine.png", expected a file that exists: there is no public/engine.png',
  ],
  [
    'slides that are not there',
    { 'talks.0.slides': '/talks/slides.pdf' },
    'data/talks.json › entry 1 (On engines) › slides: found "/talks/slides.pdf", expected a file that exists: there is no public/talks/slides.pdf',
  ],
  [
    'a day that does not exist',
    { 'talks.0.date': '2024-02-30' },
    'data/talks.json › entry 1 (On engines) › date: found "2024-02-30", expected a valid calendar date, such as "2024-11-12"',
  ],
  [
    'a duplicate interest',
    { 'interests.1': { name: 'Engines that compute' } },
    'data/interests.json › entry 2 (Engines that compute) › name: found "Engines that compute", expected a name of its own: entry 1 has this one already',
  ],
  [
    'papers grouped by something else',
    { 'site.sections.1': { section: 'publications', heading: 'Papers', groupBy: 'colour' } },
    'data/site.json › sections 2 (publications) › groupBy: found "colour", expected one of "theme", "type", "year"',
  ],
  [
    'news grouped by theme',
    { 'site.sections.1.groupBy': 'theme' },
    'data/site.json › sections 2 (news) › groupBy: found "theme", expected no groupBy: only "publications" can be grouped',
  ],
  [
    'a paper size of its own',
    { 'site.cv': { paper: 'A5' } },
    'data/site.json › cv.paper: found "A5", expected one of "A4", "Letter"',
  ],
];

it.each(table)('%s is reported in one line', (_what, changes, line) => {
  expect(problemsOf(changed(changes), ['/numbers.png'])).toEqual([expect.stringContaining(line)]);
});

it('accepts links to papers and pictures that exist', () => {
  const files = changed({
    'work.0.summary': '[Notes](paper:lovelace2024notes) and `[code](paper:nowhere)`',
    'projects.0.image': { src: '/numbers.png', alt: 'A table of numbers' },
    'publications.0.custom': { theme: 'Engines that compute' },
  });
  expect(problemsOf(files, ['/numbers.png'])).toEqual([]);
});
