import { detectFile, detectId, looksLike } from '@/tools/import/detect';

it.each([
  ['10.18653/v1/2024.emnlp-main.193', 'doi', '10.18653/v1/2024.emnlp-main.193'],
  ['https://doi.org/10.1000/a%2Fb', 'doi', '10.1000/a/b'],
  ['doi:10.1000/xyz.', 'doi', '10.1000/xyz'],
  [
    'http://dx.doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    'doi',
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  ],
  ['2502.10835', 'arxiv', '2502.10835'],
  ['arXiv:2502.10835v2', 'arxiv', '2502.10835'],
  ['https://arxiv.org/pdf/1807.02291v1.pdf', 'arxiv', '1807.02291'],
  ['https://arxiv.org/abs/hep-th/9901001', 'arxiv', 'hep-th/9901001'],
  ['10.48550/arXiv.2502.10835', 'arxiv', '2502.10835'],
  ['0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233x', 'orcid', '0000-0002-1694-233X'],
  ['https://dblp.org/pid/65/9612.html', 'dblp', '65/9612'],
  ['dblp.uni-trier.de/pid/y/XYu', 'dblp', 'y/XYu'],
  ['pid/65/9612-2', 'dblp', '65/9612-2'],
  ['A5023888391', 'openalex', 'A5023888391'],
  ['https://openalex.org/authors/a5023888391', 'openalex', 'A5023888391'],
  ['https://inspirehep.net/authors/1234567', 'inspire', '1234567'],
  ['inspire:A.Lovelace.1', 'inspire', 'A.Lovelace.1'],
  ['A.A.Lovelace.12', 'inspire', 'A.A.Lovelace.12'],
])('recognises %s', (source, kind, id) => {
  expect(detectId(source)).toEqual({ kind, id });
});

it.each(['refs.bib', 'Ada Lovelace', '', '65/9612', 'https://example.org/paper.pdf', 'W2741809807', '0000-0002-1825'])(
  'does not recognise %j',
  (source) => {
    expect(detectId(source)).toBeNull();
  },
);

it.each([
  ['\uFEFF% Zotero\n@article{a, title={b}}', 'bibtex'],
  ['Some words first\n  @String{x = "y"}', 'bibtex'],
  ['TY  - JOUR\r\nER  - \r\n', 'ris'],
  ['\nTY - JOUR\nER - \n', 'ris'],
  ['[{"id":"x"}]', 'csl-json'],
  ['{"items":[]}', 'csl-json'],
  ['<!doctype html><p>@article{x,</p>', null],
  ['%PDF-1.7', null],
  ['write to me@example.org', null],
  ['', null],
])('detects the format by the content %j', (text, kind) => {
  expect(detectFile(text)).toBe(kind);
});

it.each([
  ['', 'it is empty'],
  ['%PDF-1.7', 'it is a PDF'],
  ['PK\u0003', 'it is a zip archive'],
  ['<!DOCTYPE html>', 'it is a web page'],
  ['<xml/>', 'it is XML; export RIS or BibTeX from its source instead'],
  [
    '\nPMID- 12345\nTI  - Notes',
    'it is a PubMed export: open it in Zotero and export RIS or BibTeX from there, or give the DOIs one by one',
  ],
  [
    '\uFEFFFN Clarivate Analytics Web of Science\nVR 1.0\nPT J',
    'it is plain text from Web of Science: choose Export, then "RIS (other reference software)" or BibTeX there',
  ],
  ['%0 Journal Article\n%T Notes', 'it is in the EndNote format: choose RefMan (RIS) as its output style'],
  ['words', null],
])('describes %j', (text, said) => {
  expect(looksLike(text)).toBe(said);
});
