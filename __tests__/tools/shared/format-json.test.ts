import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DATA_FILES } from '@/lib/content/validate';
import { formatJson } from '@/tools/shared/format-json';

it.each([...DATA_FILES])('formats %s.json as it is committed', (name) => {
  const text = readFileSync(`data/${name}.json`, 'utf8');
  expect(formatJson(JSON.parse(text))).toBe(text);
});

it('keeps every value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("formats like the project's formatter", () => {
  const name = { given: 'A name so long that three of them', family: 'do not fit on one line' };
  const value = [
    { id: 'a', author: [name, name, name], issued: { 'date-parts': [[2024, 11]] }, custom: {}, keyword: undefined },
    { id: 'b', custom: { image: { src: '/a.png', alt: 'x' }, equalContribution: ['a'.repeat(60), 'b'.repeat(60)] } },
    { id: 'c', custom: { links: { pdf: 'https://example.org/a.pdf' } }, author: [] },
  ];
  const biome = join(process.cwd(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const text = formatJson(value);
  const { stdout } = spawnSync(process.execPath, [biome, 'format', '--stdin-file-path=data/news.json'], {
    input: text,
    encoding: 'utf8',
  });
  expect(text).toBe(stdout);
});
