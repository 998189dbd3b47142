import { parse } from '@retorquere/bibtex-parser';
import { foldLetters } from '@/lib/text/strings';
import { importItems } from '@/tools/import/import-items';
import { importReport } from '@/tools/import/report';
import { readBibtex } from '@/tools/import/sources/bibtex';

// Shapes that people's files have, each with the fields of its kind.
const SHAPES = {
  alFolio: `@inproceedings{lovelace2024notes, abbr={EMNLP}, bibtex_show={true}, selected={true}, preview={notes.png},
    title={Notes on the Engine}, author={Lovelace*, Ada and Babbage, Charles<sup>†</sup>}, booktitle={EMNLP}, year={2024},
    month=nov, doi={10.1000/xyz}, pdf={notes.pdf}, html={https://example.org/html}, code={https://github.com/ada/notes},
    website={https://example.org/project}, slides={https://example.org/slides.pdf}, supp={supp.pdf},
    award={Best Paper Award}, award_name={Best Paper}, google_scholar_id={u5HHmVD_uO8C}, altmetric={12345}}`,
  prism: `@article{t, title={Tensor Notes}, author={Ada Lovelace# and Charles Babbage*}, journal={Physical Review E},
    year={2025}, month={9}, selected={true}, code={https://github.com/ada/t}, description={One line.}}`,
  inspire: `@article{MINERvA:2023, author = "Lovelace, A. and others", collaboration = "MINERvA", title = "{Tensor notes}",
    eprint = "2301.00001", archivePrefix = "arXiv", primaryClass = "hep-ex", reportNumber = "R-1", doi = "10.1103/x",
    journal = "Phys. Rev. D", volume = "107", number = "1", pages = "012001", year = "2023"}`,
  mendeley: `@article{Lovelace2012, abstract = {We note 12
    % more of it.}, author = {Lovelace, Ada}, doi = {10.1000/m}, file = {:home/ada/x.pdf:pdf}, isbn = {9780000000000},
    journal = {J. Notes}, mendeley-groups = {Own}, pages = {1--9}, title = {{Notes, again}}, url = {http://ex.org/\\~{}ada/},
    volume = {3}, year = {2012}}`,
  jabref: `@Article{l13, author = {Ada Lovelace}, title = {Engines}, journal = {Notes}, year = {2013}, owner = {ada},
    timestamp = {2013.05.01}, __markedentry = {[ada:]}, keywords = {engine, note}, groups = {own}}`,
  zotero: `@book{b, title = {A Book: With Title}, shorttitle = {A Book}, author = {Lovelace, Ada}, translator = {Doe, Jane},
    date = {1988}, edition = {2}, series = {Notes}, number = {4}, publisher = {Brill}, location = {Leiden},
    isbn = {978-0-00-000000-0}, langid = {german}, pagetotal = {300}, urldate = {2020-01-01}, url = {https://ex.org/b}}`,
  biblatex: `@thesis{h9, title={Thesis}, author={Lovelace, Ada}, type={phdthesis}, institution={Oxford}, date={2010-06},
    titleaddon={Second version}, addendum={In Latin}, origdate={2009}, pubstate={inpress}}`,
  editors: `@collection{h2, title={A Collection}, editor={Lovelace, Ada and Babbage, Charles}, publisher={Brill}, date={2019}}`,
  acl: `@inproceedings{lovelace-2024-notes, title = "Notes", editor = "Doe, Jane", author = "Lovelace, Ada", booktitle = "Proc. EMNLP",
    month = nov, year = "2024", address = "Miami", publisher = "ACL", url = "https://aclanthology.org/2024.emnlp-main.1", pages = "1--9"}`,
  ads: `@ARTICLE{2020ApJ, author = {{Lovelace}, Ada and {Babbage}, C.}, title = "{Stars}", journal = {\\apj}, keywords = {stars},
    year = 2020, month = jan, volume = {1}, eid = {L1}, pages = {L1}, doi = {10.3847/x}, adsurl = {https://ui.adsabs.harvard.edu/x},
    adsnote = {Provided by ADS}}`,
};

const fold = (text: string) =>
  foldLetters(text)
    .replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, '')
    .replace(/^0+/, '');

it.each(Object.entries(SHAPES))(
  '%s: each field that another parser finds is in the data or in the report',
  (_, bib) => {
    const imported = importItems(readBibtex(bib, 'a.bib').items);
    const data = fold(JSON.stringify(imported.publications));
    const report = importReport(imported).join('\n');
    const { entries } = parse(bib, { sentenceCase: false, caseProtection: false, unsupported: 'ignore' });
    const lost = entries.flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([field, value]) => {
        const values = [value]
          .flat()
          .flatMap((part) => (typeof part === 'string' ? [part] : [part.lastName ?? part.name ?? '']));
        const isKept = values.every((part) => data.includes(fold(part)));
        return isKept || report.includes(` × ${field} `) || TRANSLATED.has(field) ? [] : [field];
      }),
    );
    expect(lost).toEqual([]);
    expect(imported.counts.read).toBe(imported.publications.length);
  },
);

// Said in other words: a month by its number, a type by its name, a status in English, steering of a template.
const TRANSLATED = new Set([
  'month',
  'type',
  'pubstate',
  'bibtex_show',
  'archiveprefix',
  'award_name',
  'journal',
  'url',
]);
