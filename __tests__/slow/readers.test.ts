import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import { z } from 'zod';
import { referenceText } from '@/lib/formats/reference';
import { goldenContent } from '../golden/content';
import { describeWith, isInstalled } from '../helpers/installed';

// Third-party programs read the golden files: the result must be complete.
const GOLDEN = join(__dirname, '..', 'golden', 'files');
const papers = goldenContent().publications;
const ids = papers.map(({ id }) => id).sort();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', cwd: folder, maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
const itemSchema = z.array(z.object({ id: z.string() }));

describeWith('pandoc', 'pandoc', () => {
  // The same style with another processor, that of pandoc 2.17.
  const KINDS: readonly [ours: RegExp, theirs: string, reason: string][] = [
    [/\bIssue (?=\d)/g, 'Number ', 'its American English calls an issue a number'],
    [/\b(?:Article|No\.) (?=[A-Z]-)/g, '', 'it says no word before a number that has letters'],
  ];
  const SINGLE: Readonly<Record<string, string>> = {
    lovelace2024everything: 'it keeps formulas as TeX, has no word for a narrator, and writes a hyphen between issues',
    'type-hearing': 'it lacks the words of CSL 1.0.2 for hearings',
    'type-interview': 'it gives no volume and pages of an interview',
    'type-paper-conference': 'it gives no volume, pages and publisher where a conference paper has an event',
    'type-software': 'its file says "document", which Zotero reads, with a note that says "software"',
    'type-song': 'it lacks the word "on" before an album',
  };

  test('formats every type in APA as we do, except for the listed differences', () => {
    const { styles } = plugins.config.get('@csl');
    writeFileSync(join(folder, 'apa.csl'), styles.get('apa'));
    const html = run(
      'pandoc',
      '-f',
      'csljson',
      '-t',
      'html',
      '--citeproc',
      '--csl',
      'apa.csl',
      join(GOLDEN, 'publications.csl.json'),
    );
    const theirs = new Map(
      [...html.matchAll(/<div id="ref-([^"]+)"[^>]*>([\s\S]*?)<\/div>/g)].map(([, id = '', text = '']) => [
        id,
        plain(text),
      ]),
    );
    expect([...theirs.keys()].sort()).toEqual(ids);
    const ours = (paper: (typeof papers)[number]) =>
      KINDS.reduce((text, [from, to]) => text.replace(from, to), plain(referenceText(paper, 'apa')));
    const different = papers.filter((paper) => ours(paper) !== theirs.get(paper.id)).map(({ id }) => id);
    expect(different.sort()).toEqual(Object.keys(SINGLE).sort());
  });

  test.each(['biblatex', 'bibtex'])('reads every paper of publications.bib as %s', (format) => {
    const items = itemSchema.parse(
      JSON.parse(run('pandoc', '-f', format, '-t', 'csljson', join(GOLDEN, 'publications.bib'))),
    );
    expect(items).toHaveLength(papers.length);
  });
});

const plain = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

describeWith('bibtex', 'texlive-binaries texlive-base', () => {
  test.each(['plain', 'alpha', 'apalike'])('formats every paper with %s.bst without an error', (style) => {
    copyFileSync(join(GOLDEN, 'publications.bib'), join(folder, 'publications.bib'));
    writeFileSync(join(folder, `${style}.aux`), `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{publications}\n`);
    const { stdout } = spawnSync('bibtex', [style], { cwd: folder, encoding: 'utf8' });
    expect(stdout).not.toMatch(/error message|I couldn't|I was expecting|can't find/);
    expect(readFileSync(join(folder, `${style}.bbl`), 'utf8').match(/\\bibitem/g)).toHaveLength(papers.length);
  });
});

describeWith('bib2xml', 'bibutils', () => {
  test.each([
    ['bib2xml', 'publications.bib'],
    ['ris2xml', 'publications.ris'],
  ])('%s reads every paper of %s', (program, file) => {
    const xml = run(program, '-i', 'utf8', join(GOLDEN, file));
    expect(xml.match(/<mods[ >]/g)).toHaveLength(papers.length);
    expect(xml).toContain('A Work of the Type');
  });
});

const PYBTEX = 'import sys; from pybtex.database import parse_file; print(len(parse_file(sys.argv[1]).entries))';
const hasPybtex =
  isInstalled('/usr/bin/python3') && spawnSync('/usr/bin/python3', ['-c', 'import pybtex']).status === 0;
if (!hasPybtex) process.stderr.write('Skipped: pybtex is not installed (Debian: apt-get install python3-pybtex).\n');

(hasPybtex ? test : test.skip)('pybtex reads every paper of publications.bib', () => {
  expect(Number(run('/usr/bin/python3', '-c', PYBTEX, join(GOLDEN, 'publications.bib')))).toBe(papers.length);
});

// The feed as parsed by a feed reader, and whether it is well-formed.
const FEEDPARSER = `
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
print(json.dumps({'bozo': bool(feed.bozo), 'version': feed.version, 'ids': [e.id for e in feed.entries],
  'whole': all(e.get('title') and e.get('updated_parsed') and e.get('link') for e in feed.entries)}))`;
const hasFeedparser = spawnSync('/usr/bin/python3', ['-c', 'import feedparser']).status === 0;
if (!hasFeedparser)
  process.stderr.write('Skipped: feedparser is not installed (Debian: apt-get install python3-feedparser).\n');

(hasFeedparser ? test : test.skip)('feedparser reads the feed without warnings', () => {
  const file = join(GOLDEN, 'feed.xml');
  const {
    bozo,
    version,
    ids: found,
    whole,
  } = z
    .object({ bozo: z.boolean(), version: z.string(), ids: z.array(z.string()), whole: z.boolean() })
    .parse(JSON.parse(run('/usr/bin/python3', '-c', FEEDPARSER, file)));
  expect([bozo, version, whole]).toEqual([false, 'atom10', true]);
  const written = [...readFileSync(file, 'utf8').matchAll(/<entry>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(found).toEqual(written);
  expect(found.length).toBeGreaterThan(10);
});
