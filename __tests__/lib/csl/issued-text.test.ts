import { issuedText } from '@/lib/csl/issued-text';
import type { Publication } from '@/lib/csl/publication';
import { dictionaryOf } from '@/lib/words/dictionaries';
import { en } from '@/lib/words/en';
import { ENGLISH } from '@/lib/words/locale';

const paper = (issued: Publication['issued']): Publication => ({
  id: 'x2024paper',
  type: 'article',
  title: 'X',
  issued,
});

it.each([
  ['en', 'Spring 2020'],
  ['de', 'Frühjahr 2020'],
  ['es', 'Primavera de 2020'],
  ['zh-CN', '2020年春季'],
  ['ja', '2020年春'],
  ['ko', '2020년 봄'],
])('the season of a year in %s: %s', (language, expected) => {
  const locale = { ...ENGLISH, language, words: dictionaryOf(language) ?? en };
  expect(issuedText(paper({ 'date-parts': [[2020]], season: 1 }), locale)).toBe(expected);
});
