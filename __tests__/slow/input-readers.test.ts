import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { COMPARED, compared, comparedFiles, comparedText, fold } from '../helpers/comparison';
import { describeWith, isInstalled } from '../helpers/installed';

// Third-party programs read the files that we import: what they find must be in data/ or in the report.
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });

const entriesSchema = z.array(
  z.object({ key: z.string(), fields: z.record(z.string(), z.string()), families: z.array(z.string()) }),
);
const PYBTEX = `
import sys, json
from pybtex import errors
from pybtex.database import parse_file
errors.set_strict_mode(False)
entries = parse_file(sys.argv[1]).entries
print(json.dumps([{'key': key, 'fields': dict(entry.fields.items()),
  'families': [' '.join(p.prelast_names + p.last_names) for people in entry.persons.values() for p in people]}
  for key, entry in entries.items()]))`;
// Expressed differently, or TeX that pybtex leaves unchanged: months, types, parents, legends, addresses.
const REWORDED =
  /^(?:month|type|date|journal|url|urldate|origdate|langid|eprinttype|archiveprefix|pubstate|crossref|annotation|award_name|bibtex_show|options|pages|publisher)$/;
const hasPybtex =
  isInstalled('/usr/bin/python3') && spawnSync('/usr/bin/python3', ['-c', 'import pybtex']).status === 0;
if (!hasPybtex) process.stderr.write('Skipped: pybtex is not installed (Debian: apt-get install python3-pybtex).\n');

(hasPybtex ? test.each : test.skip.each)(comparedFiles('bib'))(
  'our import of %s loses nothing that pybtex finds',
  (name) => {
    const { data, report } = compared(comparedText(name), 'bib');
    const entries = entriesSchema.parse(JSON.parse(run('/usr/bin/python3', '-c', PYBTEX, join(COMPARED, name))));
    expect(entries.length).toBeGreaterThan(0);
    const hasWords = (text: string) =>
      (text.replace(/\\[a-zA-Z]+/g, ' ').match(/[a-z\d]{4,}/gi) ?? []).every((word) => data.includes(fold(word)));
    const lost = entries.flatMap(({ key, fields, families }) => [
      ...Object.entries(fields)
        .filter(([field]) => !REWORDED.test(field.toLowerCase()) && !report.includes(` × ${field.toLowerCase()} `))
        .filter(([, value]) => !hasWords(value))
        .map(([field]) => `${key}: ${field}`),
      ...families.filter((family) => !/others/.test(family) && !hasWords(family)).map((family) => `${key}: ${family}`),
    ]);
    expect(lost).toEqual([]);
  },
);

describeWith('bib2xml', 'bibutils', () => {
  test.each(comparedFiles('ris'))('ris2xml finds as many records in %s as we do, and no title that we lose', (name) => {
    const { data, written } = compared(comparedText(name), 'ris');
    const xml = run('ris2xml', '-i', 'utf8', join(COMPARED, name));
    expect(xml.match(/<mods[ >]/g)).toHaveLength(written);
    const titles = [...xml.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title = '']) => title);
    expect(titles.length).toBeGreaterThan(0);
    const words = titles.flatMap((title) => title.replace(/&\w+;/g, ' ').match(/[\p{L}\d]{4,}/gu) ?? []);
    expect(words.filter((word) => !data.includes(fold(word)))).toEqual([]);
  });
});

describeWith('pandoc', 'pandoc', () => {
  const itemSchema = z.array(z.object({ id: z.string(), title: z.string().optional() }));
  test.each(['zotero.json', 'better-bibtex.json', 'paperpile.json'])(
    'pandoc finds as many items in %s as we do',
    (name) => {
      const items = itemSchema.parse(JSON.parse(run('pandoc', '-f', 'csljson', '-t', 'csljson', join(COMPARED, name))));
      expect(items).toHaveLength(compared(comparedText(name), 'json').written);
    },
  );
});
