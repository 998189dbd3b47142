import { parse } from '@retorquere/bibtex-parser';
import { foldLetters } from '@/lib/text/strings';
import { importItems } from '@/tools/import/import-items';
import { importReport } from '@/tools/import/report';
import { readBibtex } from '@/tools/import/sources/bibtex';

// Typical shapes of real files, each with its usual fields.
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
  acm: `@inproceedings{10.1145/1.2, author = {Lovelace, Ada and Babbage, Charles}, title = {Engines at Scale}, year = {2022},
    isbn = {9781450300001}, publisher = {Association for Computing Machinery}, address = {New York, NY, USA},
    url = {https://doi.org/10.1145/1.2}, doi = {10.1145/1.2}, booktitle = {Proceedings of the Engine Conference}, articleno = {12},
    numpages = {14}, location = {Turin, Italy}, series = {ENG '22}}`,
  ieee: `@ARTICLE{9000001, author={Lovelace, Ada and Babbage, Charles}, journal={IEEE Transactions on Engines}, title={Looms with
    Cards}, year={2021}, volume={4}, number={2}, pages={1-9}, keywords={Looms;Cards}, doi={10.1109/TE.2021.1}, ISSN={2000-0001}, month={Feb}}`,
  springer: `@Inbook{Lovelace2019, author="Lovelace, Ada", editor="Somerville, Mary", title="A Chapter of Numbers", bookTitle="The Book
    of Numbers", year="2019", publisher="Springer International Publishing", address="Cham", pages="1--9", abstract="We count 5% of it.",
    isbn="978-3-030-00001-1", doi="10.1007/1", url="https://doi.org/10.1007/1"}`,
  scholar: `@article{lovelace2020looms, title={Looms that learn}, author={Lovelace, Ada and Babbage, Charles and others},
    journal={arXiv preprint arXiv:2001.00001}, year={2020}}`,
  pubmed: `@Article{pmid12345678, Author="Lovelace, A.  and Babbage, C. ", Title="{{A} trial of looms}", Journal="J Looms", Year="2018",
    Volume="7", Number="3", Pages="101--109", Month="Mar", pmid="12345678", doi="10.1000/pm"}`,
  hugo: `@article{lovelace21, title={Looms in public}, author={Lovelace, Ada}, journal={Loom Letters}, year={2021}, featured={true},
    url_pdf={https://example.org/a.pdf}, url_code={https://github.com/ada/a}, url_slides={https://example.org/s.pdf}, tags={looms, cards}}`,
  webOfScience: `@article{ WOS:000001, Author = {Lovelace, Ada and Babbage, Charles}, Title = {LOOMS OF THE NORTH}, Journal = {LOOM
    REVIEW}, Year = {2017}, Volume = {12}, Number = {4}, Pages = {1-20}, DOI = {10.1000/wos}, ISSN = {2000-0002}, EISSN = {2000-0003},
    Abstract = {Text of it.}, Times-Cited = {5}, Unique-ID = {WOS:000001}, Research-Areas = {Looms}}`,
  scopus: `@ARTICLE{Lovelace2016101, author={Lovelace, A.K. and Babbage, C.}, title={Threads of engines}, journal={Journal of Threads},
    year={2016}, volume={5}, number={1}, pages={101-110}, doi={10.1000/sc}, note={cited By 12}, document_type={Article}, source={Scopus}}`,
  bookshelf: `@book{knuth, author = {Lovelace, Ada}, title = {Numbers: A Book}, publisher = {Taylor & Sons}, year = 1843, edition = {Second},
    address = {London}, series = {Notes of Science}, volume = {3}, note = {In two parts}, annote = {Mine}}`,
  hdr: `@phdthesis{a, author={Ada Lovelace}, title={On {'E}tudes}, school={{'E}cole des Nombres}, year={2011}, month=jun, type={Habilitation},
    address={Paris}, hal_id={hal-1}, url={https://example.org/~ada/these.pdf}}`,
  patents: `@patent{p, author={Lovelace, Ada}, title={A loom}, number={US1234567}, holder={Loom Works}, date={2015-02-03}, type={patentus},
    location={US}, url={https://example.org/p}}`,
  online: `@online{o, author={Lovelace, Ada}, title={A page of looms}, date={2019-05-06}, url={https://example.org/o}, urldate={2020-01-02},
    organization={Loom Society}, version={2}}`,
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
    const { read, merged, parents } = imported.counts;
    expect(read).toBe(imported.publications.length + merged + parents + imported.refused.length);
    expect(imported.refused).toEqual([]);
  },
);

// Expressed differently: a month as a number, a type by its name, a status in English, control fields of a template.
const TRANSLATED = new Set([
  'month',
  'type',
  'pubstate',
  'langid',
  'bibtex_show',
  'archiveprefix',
  'award_name',
  'journal',
  'url',
]);

it('reports a field that was not used because of another, and roles without a field', () => {
  const bib = `@book{a, author={Lovelace, Ada}, title={T}, year={2001}, publisher={P}, howpublished={Paperback},
      address={New York}, location={Oxford}, editora={Somerville, Mary}, editoratype={redactor}, collaborator={Doe, Jane}}
    @report{b, author={Lovelace, Ada}, title={R}, date={2002}, institution={I}, eprint={w12345}, eprinttype={Loom Bureau}}
    @book{c, author={Lovelace, Ada}, title={G}, date={2003}, publisher={P}, eprint={aBc}, eprinttype={googlebooks}}
    @article{d, author={Lovelace, Ada}, title={M}, year={2004}, journal={Ann. of Looms}, fjournal={Annals of Looms}}
    @inproceedings{e, author={Lovelace, Ada}, title={C}, year={2005}, booktitle={B}, address={New York}, location={Turin},
      language={ngerman}}`;
  const { publications, unplaced } = importItems(readBibtex(bib, 'a.bib').items);
  const of = (title: string) => publications.find((paper) => paper.title === title);
  expect([...unplaced.keys()]).toEqual([
    'editoratype (is "redactor", which CSL lacks, so these people became contributor)',
    'location',
    'howpublished',
  ]);
  expect(of('T')?.contributor?.map(({ family }) => family)).toEqual(['Doe', 'Somerville']);
  expect(of('R')).toMatchObject({ archive: 'Loom Bureau', archive_location: 'w12345' });
  expect(of('G')?.URL).toBe('https://books.google.com/books?id=aBc');
  expect(of('M')).toMatchObject({ 'container-title': 'Annals of Looms', 'container-title-short': 'Ann. of Looms' });
  expect(of('C')).toMatchObject({ 'publisher-place': 'New York', 'event-place': 'Turin', language: 'de' });
});
