const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

export const PAPERS = 300;
const IN_YEAR = [
  10, 16, 14, 19, 13, 15, 11, 12, 10, 14, 9, 8, 13, 12, 9, 12, 10, 11, 13, 8, 10, 9, 12, 6, 8, 5, 4, 3, 4,
];

/** The year of a paper by index, newest first; unevenly distributed, as in reality. */
export function yearOf(index: number): number {
  let left = index;
  let year = 2026;
  for (const papers of IN_YEAR) {
    if (left < papers) return year;
    left -= papers;
    year -= 1;
  }
  return year;
}

const SUBJECTS = [
  'Machines That Read',
  'Memory in Small Models',
  'Long Texts',
  'Sentences with Numbers',
  'Maps of Words',
];
const FINDINGS = [
  'What Is Kept',
  'What Is Lost',
  'On Time and Order',
  'Where a Fact Is While the Next One Is Read',
  'How Much Can Be Cut Away',
  'A Study of Three Hundred Cuts',
  'Few Examples, Many Seas',
];
const VENUES = [
  ['Conference on Reading Machines', 'paper-conference'],
  ['Transactions of the Society of Readers', 'article-journal'],
  ['arXiv', 'article'],
  ['Symposium on Memory and Order', 'paper-conference'],
  ['Journal of Small Models', 'article-journal'],
] as const;
const COAUTHORS = [
  ['Ngozi', 'Okonjo-Wiśniewska'],
  ['Coauthor', 'Number1'],
  ['José', 'García-Márquez'],
  ['Yuki', 'Tanaka'],
  ['Sven', 'Ågren'],
  ['Fatima', 'al-Zahra'],
] as const;
const FIGURES = ['scatter', 'boxes', null, 'curves', 'matrix', null, 'graph'] as const;

/** An abstract of realistic length. */
const ABSTRACT =
  'A machine that reads keeps less than it is given, and nobody knows what. We cut three hundred parts out of one such machine and ask it, after each cut, for what it has read. What it keeps stands in few places, and these are not those that were thought of; what it loses it loses all at once. Numbers are invented.';

export const fullLifePapers = () =>
  times(PAPERS, (index) => {
    const [venue, type] = VENUES[index % VENUES.length] ?? VENUES[0];
    const figure = FIGURES[index % FIGURES.length];
    const first = index % 4 === 3 ? 1 : 0;
    const others = times(1 + (index % 4), (other) => {
      const [given, family] = COAUTHORS[(index + other) % COAUTHORS.length] ?? COAUTHORS[0];
      return { given, family };
    });
    const author = [...others.slice(0, first), { given: 'Isolde', family: 'van der Meer' }, ...others.slice(first)];
    return {
      id: `meer${yearOf(index)}paper${index}`,
      type,
      title:
        index === 0
          ? 'What Is Kept'
          : `${SUBJECTS[index % SUBJECTS.length]}: ${FINDINGS[index % FINDINGS.length]}${index < 35 ? '' : `, Part ${1 + Math.floor(index / 35)}`}`,
      author,
      issued: `${yearOf(index)}-0${1 + (index % 9)}`,
      ...(venue === 'arXiv' ? { publisher: 'arXiv' } : { 'container-title': venue }),
      ...(type === 'article-journal' && { volume: 12 + index, issue: 1 + (index % 4), page: '101-124' }),
      URL: `https://example.org/papers/${index}`,
      ...(index < 40 && { abstract: ABSTRACT }),
      custom: {
        ...(index % 3 === 0 && { theme: 'memory' }),
        ...(index % 3 === 1 && { theme: 'Time and order' }),
        ...(index < 6 && { selected: true }),
        ...(index === 1 && { award: 'Best paper' }),
        ...(figure && index < 60 && { image: { src: `/${figure}.png`, alt: `Figure: ${figure}` } }),
        links: {
          pdf: `https://example.org/papers/${index}.pdf`,
          ...(index % 2 === 0 && { code: 'https://code.example.org/keep' }),
          ...(index % 5 === 1 && { video: 'https://example.org/video' }),
        },
      },
    };
  });

/** Citations of the papers, from few to many; all invented. */
export const fullLifeStats = () => ({
  source: 'google-scholar',
  profileUrl: 'https://scholar.google.com/citations?user=MEERexampleJ',
  citedBy: 15482,
  citedBy5y: 9120,
  hIndex: 62,
  hIndex5y: 41,
  i10Index: 141,
  i10Index5y: 101,
  citesPerYear: Object.fromEntries(times(19, (index) => [2008 + index, Math.round(40 + 1500 * (index / 18) ** 1.6)])),
  publications: Object.fromEntries(
    times(40, (index) => [`meer${yearOf(index)}paper${index}`, Math.round(12 + ((index * 331) % 970))]),
  ),
  asOf: '2026-11-20',
  fetchedAt: '2026-11-22T10:30:00.000Z',
});
