import { committedTexts, problemsOf } from '@/__tests__/helpers/content-files';
import { DATA_FILES, validateContent } from '@/lib/content/validate';
import { publicFileFault } from '@/lib/pictures/public-file';

it('the committed data has no mistakes', () => {
  const result = validateContent(committedTexts(), publicFileFault(process.cwd()));
  expect(result.ok ? [] : result.problems).toEqual([]);
});

it.each([...DATA_FILES])('a truncated copy of %s.json is rejected, and no other file is', (name) => {
  const texts = committedTexts();
  const lines = problemsOf({ ...texts, [name]: texts[name].trimEnd().slice(0, -1) });
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^data/${name}\\.json › line \\d+, column \\d+: found`))]);
});

const withAnotherKey = (start: string) => (start === '{' ? '{ "unheardOf": 1, ' : '[{ "unheardOf": 1 }]');

it.each([...DATA_FILES])('a copy of %s.json with an unknown key is rejected', (name) => {
  const texts = committedTexts();
  const lines = problemsOf({ ...texts, [name]: texts[name].replace(/^\[\]|\{/, withAnotherKey) });
  expect(lines).toContainEqual(expect.stringContaining('found the unknown key "unheardOf", expected '));
});
