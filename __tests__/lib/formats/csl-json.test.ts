import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { content } from '@/lib/content/load';
import { issuedDate } from '@/lib/csl/issued';
import { publicationsSchema } from '@/lib/csl/publication';
import { toCslJson, toCslJsonFile } from '@/lib/formats/csl-json';

it('gives a plain array that is sound content itself, and says the same', () => {
  const papers = [...HARD_PAPERS, ...content.publications];
  const back = publicationsSchema.parse(JSON.parse(toCslJsonFile(papers)));
  expect(back.map(issuedDate)).toEqual(papers.map(issuedDate));
  for (const [index, paper] of papers.entries()) {
    const { custom: _custom, issued: _issued, URL: url, number: _number, PMID: _pmid, ...same } = paper;
    expect(back[index]).toMatchObject(JSON.parse(JSON.stringify(same)));
    if (url) expect(back[index]?.URL).toBe(url);
  }
  expect(JSON.stringify(back)).not.toContain('"custom"');
});

it('writes dates as numbers, and what the ids tell in the fields of CSL', () => {
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
