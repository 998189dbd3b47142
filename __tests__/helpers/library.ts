import { readFileSync } from 'node:fs';
import type { Publication } from '@/lib/csl/publication';
import { HARD_PAPERS } from './hard-papers';

const committed: Publication[] = JSON.parse(readFileSync('data/publications.json', 'utf8'));

const TOPICS = ['interpretability', 'language models', 'binary code', 'recommendation', '机制可解释性'];
const VENUES = ['ACL', 'EMNLP', 'NeurIPS', 'Journal of Attention'];
const WORDS = [
  'Attention',
  'Neurons',
  'Reasoning',
  'Retrieval',
  'Gradient',
  'Crème',
  'Łódź',
  '注意力',
  'Sequence',
  'Graph',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] ?? (list[0] as T);

/** An invented paper; deterministic for a given number. */
function inventedPaper(index: number): Publication {
  const year = 2012 + (index % 14);
  const venue = pick(VENUES, index);
  return {
    id: `invented-${index}`,
    type: venue.startsWith('Journal') ? 'article-journal' : 'paper-conference',
    title: `${pick(WORDS, index)} and ${pick(WORDS, index * 7 + 3)} in Study ${index}`,
    author: [
      { given: 'Zeping', family: 'Yu' },
      { given: `Given${index % 40}`, family: `Müller${index % 90}` },
      { given: 'Third', family: 'Author' },
    ],
    issued: `${year}-${String(1 + (index % 12)).padStart(2, '0')}`,
    'container-title': `${venue} ${year}`,
    keyword: `${pick(TOPICS, index)}, ${pick(TOPICS, index + 1)}`,
    abstract: `We study the ${pick(WORDS, index + 2).toLowerCase()} of study number ${index}. ${'A sentence of an abstract says something. '.repeat(20)}`,
    URL: `https://example.org/papers/${index}`,
  };
}

/** `size` papers: the committed ones, the hard ones, then invented ones. */
export function library(size: number): Publication[] {
  const real = [...committed, ...HARD_PAPERS];
  return [...real, ...Array.from({ length: size - real.length }, (_, index) => inventedPaper(index))];
}
