import { goldenContent } from '@/__tests__/golden/content';
import { HARD_PAPERS } from '@/__tests__/helpers/hard-papers';
import { readContextObject, ZOTERO_TYPES } from '@/__tests__/helpers/zotero';
import { issuedDate } from '@/lib/csl/issued';
import type { CslName } from '@/lib/csl/publication';
import { coinsLines } from '@/lib/formats/coins';
import { encodeCoins } from '@/lib/formats/encode-coins';
import { mathToText } from '@/lib/markdown/math-text';
import { toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';

const filed = (name: CslName) =>
  oneLine((name.literal ?? '').replace(/,/g, ' ')) ||
  [
    [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(', ');

it.each(HARD_PAPERS.map((paper) => [paper.id, paper] as const))('Zotero reads %s without loss', (_id, paper) => {
  const object = encodeCoins(coinsLines(paper));
  expect(object).toMatch(/^[\x21\x23-\x3b\x3d\x3f-\x7e]+$/);
  expect(readContextObject(object)).toMatchObject({
    itemType: ZOTERO_TYPES[paper.type],
    title: mathToText(paper.title),
    publicationTitle: paper['container-title'] ?? '',
    creators: paper.author?.map(filed),
    DOI: paper.DOI ?? '',
    date: toIsoDate(issuedDate(paper) ?? { year: 0 }),
  });
});

const ofTypes = goldenContent().publications.filter(({ id }) => id.startsWith('type-'));

it.each(ofTypes.map((paper) => [paper.type, paper] as const))(
  'Zotero recognises the type of a %s in a list',
  (type, paper) => {
    const read = readContextObject(encodeCoins(coinsLines(paper)));
    const isHeld = ['presentation', 'videoRecording'].includes(read.itemType);
    expect(read).toMatchObject({
      itemType: ZOTERO_TYPES[type],
      title: `A Work of the Type ${type}`,
      creators: ['Lovelace, Ada', 'Writer, Bruno'],
      place: isHeld ? 'Porto' : 'Manchester',
      ...(type !== 'patent' && { publisher: 'House of Works' }),
      ...(type === 'patent' && { number: paper.number }),
      ...(!['thesis', 'patent', 'report', 'book', 'classic', 'collection'].includes(type) && {
        publicationTitle: 'Container of Works',
      }),
    });
  },
);
