import fc from 'fast-check';
import { runs } from '@/__tests__/helpers/runs';
import { parseJsonText } from '@/lib/content/json-text';

const problemsOf = (source: string) => {
  const parsed = parseJsonText(source);
  return parsed.ok ? [] : parsed.problems;
};

it.each<[string, string, string[]]>([
  ['an empty file', ' \n', ['line 1, column 1: found an empty file, expected JSON such as [] or {}']],
  ['a comma too many', '[\n  1,\n]', ['line 3, column 1: found ], expected a value, or no comma before this']],
  [
    'a comma too many in braces',
    '{\n  "a": 1,\n}',
    ['line 3, column 1: found }, expected a key in double quotes, or no comma before this'],
  ],
  ['two commas', '[1,,2]', ['line 1, column 4: found a comma, expected a value, or no comma before this']],
  ['a missing comma', '[{}\n {}]', ['line 2, column 2: found {, expected a comma before this, or nothing here']],
  [
    'two missing commas',
    '[1\n2\n3]',
    [
      'line 2, column 1: found 2, expected a comma before this, or nothing here',
      'line 3, column 1: found 3, expected a comma before this, or nothing here',
    ],
  ],
  ['a missing colon', '{"a" 1}', ['line 1, column 6: found 1, expected a colon after the key']],
  ['a missing value', '{"a": }', ['line 1, column 7: found }, expected a value, or no comma before this']],
  ['an open brace', '{\n"a": 1\n', ['line 3, column 1: found the end of the file, expected a closing }']],
  ['an open bracket', '[1', ['line 1, column 3: found the end of the file, expected a closing ]']],
  [
    'an open quote',
    '[\n  { "a": "x,\n    "b": "y" }\n]',
    ['line 2, column 10: found "x,, expected a double quote at the end of the text, on the same line'],
  ],
  [
    'single quotes',
    "['a']",
    [
      `line 1, column 2: found 'a', expected text in straight double quotes, such as "text"; only numbers, true, false and null have none`,
    ],
  ],
  [
    'curly quotes',
    '[\n“a”]',
    [
      'line 2, column 1: found “a”, expected text in straight double quotes, such as "text"; only numbers, true, false and null have none',
    ],
  ],
  [
    'quotes inside text',
    '["a "b" c"]',
    [
      'line 1, column 6: found b, expected text in straight double quotes, such as "text"; only numbers, true, false and null have none',
    ],
  ],
  ['a comment', '// x\n[]', ['line 1, column 1: found // x, expected no comments: JSON has none']],
  ['text after the end', '[] 5', ['line 1, column 4: found 5, expected the data to end before this']],
  ['an unfinished number', '[1.]', ['line 1, column 2: found 1., expected a number such as 10 or 0.5']],
  [
    'a wrong escape',
    '["\\q"]',
    [
      'line 1, column 2: found "\\q", expected one of " \\ / b f n r t u after a backslash; a backslash itself is written \\\\',
    ],
  ],
  [
    'an unfinished \\u',
    '["\\u1"]',
    ['line 1, column 2: found "\\u1", expected four digits after \\u, such as \\u00e9'],
  ],
  [
    'a duplicate key',
    '{ "a": 1,\n  "b": { "a": 2 },\n  "a": 3 }',
    ['line 3, column 3: found the key "a" a second time, expected each key once'],
  ],
])('%s is reported with line and column', (_what, source, problems) => {
  expect(problemsOf(source)).toEqual(problems);
});

it('counts lines with Windows line endings and skips a byte order mark', () => {
  expect(problemsOf('\uFEFF[\r\n1\r\n2]')[0]).toMatch(/^line 3, column 1:/);
  expect(parseJsonText('\uFEFF[1]')).toEqual({ ok: true, value: [1] });
});

it('keeps a key named __proto__ a key', () => {
  const parsed = parseJsonText('{"__proto__": {"name": "x"}}');
  expect(parsed.ok && Object.keys(Object(parsed.value))).toEqual(['__proto__']);
});

it('reads what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 2);
      expect(parseJsonText(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

it('rejects what JSON.parse rejects, and never throws', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '1',
    '0',
    '.',
    '-',
    'e',
    'true',
    '\n',
    '//',
    '\u00a0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        const parsed = parseJsonText(text);
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(text));
        else expect(isJson(text) && !parsed.problems.every((line) => line.includes('a second time'))).toBe(false);
      },
    ),
    runs(2000),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('immediately rejects a file that would take minutes to check', () => {
  const started = performance.now();
  expect(parseJsonText(`[${' '.repeat(49_999_998)}]`)).toEqual({
    ok: false,
    problems: ['found a file of 50000000 characters, expected at most 10000000'],
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});
