import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import { type Publication, publicationsSchema } from '@/lib/csl/publication';
import { CSL_TYPES } from '@/lib/csl/schema';
import { toCslJson, toCslJsonFile } from '@/lib/formats/csl-json';

it('is a plain array that is valid content with the same meaning', () => {
  const papers = [...HARD_PAPERS, ...content.publications];
  const back = publicationsSchema.parse(JSON.parse(toCslJsonFile(papers)));
  expect(back.map(issuedDate)).toEqual(papers.map(issuedDate));
  for (const [index, paper] of papers.entries()) {
    const { custom: _custom, issued: _issued, URL: url, number: _number, PMID: _pmid, ...same } = paper;
    expect(back[index]).toMatchObject({
      ...JSON.parse(JSON.stringify(same)),
      ...(paper.type === 'software' && { type: 'document' }),
    });
    if (url) expect(back[index]?.URL).toBe(url);
  }
  expect(JSON.stringify(back)).not.toContain('"custom"');
});

it('writes dates as numbers, and ids in CSL fields', () => {
  const item = toCslJson({
    id: 'x2024paper',
    type: 'article',
    title: 'A Paper',
    author: [{ given: 'Ada', family: 'Lovelace' }],
    issued: { 'date-parts': [['2024', '02']] },
    accessed: '2024-11-12',
    custom: { arxiv: '2411.10950', pubmed: '31452104', selected: true },
  });
  expect(item).toEqual({
    id: 'x2024paper',
    type: 'article',
    title: 'A Paper',
    author: [{ given: 'Ada', family: 'Lovelace' }],
    issued: { 'date-parts': [[2024, 2]] },
    accessed: { 'date-parts': [[2024, 11, 12]] },
    number: 'arXiv:2411.10950',
    URL: 'https://arxiv.org/abs/2411.10950',
    PMID: '31452104',
  });
});

// The list in detectImport of Zotero's "CSL JSON.js" (lines 59-68): a file with any other type is rejected entirely.
const ZOTERO_READS: readonly string[] = CSL_TYPES.filter((type) => type !== 'software');

it('Zotero accepts it with any content, and software keeps its type', () => {
  const paper = (type: Publication['type']): Publication => ({
    id: `x-${type}`,
    type,
    title: 'T',
    author: [{ family: 'A' }],
    issued: '2024',
    note: 'Mine',
  });
  const items: { type: Publication['type']; note: string }[] = JSON.parse(toCslJsonFile(CSL_TYPES.map(paper)));
  expect(items.filter(({ type }) => !ZOTERO_READS.includes(type))).toEqual([]);
  expect(items[CSL_TYPES.indexOf('software')]).toMatchObject({ type: 'document', note: 'type: software\nMine' });
});
