import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { content } from '@/lib/content/load';

jest.mock('../../lib/content/load', () => {
  const {
    content: real,
    editions: [edition],
    ...others
  } = jest.requireActual('../../lib/content/load');
  const content = { ...real, publications: [] };
  return { ...others, content, editions: [{ ...edition, content }] };
});

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\[.*(page\.tsx|route\.tsx?)$/.test(name),
);

afterEach(() => {
  delete process.env.NEXT_OUTPUT;
});

// Next exports no route without params, and fails.
test.each(routes)('%s can be built and exported without papers', async (name) => {
  expect(content.publications).toEqual([]);
  const { generateStaticParams } = await import(join(process.cwd(), 'app', name));
  expect(generateStaticParams()).toEqual([]);
  process.env.NEXT_OUTPUT = 'export';
  expect(generateStaticParams()).toHaveLength(1);
});

test('there are such routes', () => expect(routes.length).toBeGreaterThan(4));
