import { matchPublications, normaliseTitle } from '@/lib/stats/match';

describe('normaliseTitle', () => {
  it.each([
    ['CodeCMR: Cross-Modal Retrieval', 'Codecmr:  cross-modal retrieval.'],
    ['Über das Möbius-Band', 'uber das mobius band'],
    ['{\\"U}ber das M{\\"o}bius-{B}and', 'Über das Möbius-Band'],
    ["Caf\\'e et th\\'{e}", 'Café et thé'],
    ['\\textbf{Deep} \\emph{Nets}', 'Deep Nets'],
    ['Learning $k$-means', 'Learning k-means'],
    ['H<sub>2</sub>O and <span class="nocase">mRNA</span>', 'H2O and mRNA'],
    ['“Quoted” – it’s here', '"Quoted" - it\'s here'],
    ['eﬃcient søk, straße', 'Efficient sok, STRASSE'],
    ['Cafe\u0301', 'Café'],
    ['神经网络 的 知识', '神经网络的知识'],
    ['Is x < y?', 'is x < Y'],
  ])('%j equals %j', (one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other));
    expect(normaliseTitle(one)).not.toBe('');
  });

  it('keeps different titles apart', () => {
    expect(normaliseTitle('Attention, part 1')).not.toBe(normaliseTitle('Attention, part 2'));
    expect(normaliseTitle('x < y and z > w')).toBe('xyandzw');
  });

  it.each(['<i', '\\a', '\\a ', '{', '$'])('takes linear time on a megabyte of %j', (piece) => {
    const started = performance.now();
    normaliseTitle(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('matchPublications', () => {
  const ours = [
    { id: 'a', title: 'Alpha', scholarId: 'AAA' },
    { id: 'b', title: 'Beta' },
  ];

  it('matches by paper id first, regardless of the title', () => {
    const theirs = [
      { scholarId: 'AAA', title: 'Quite another title', citedBy: 7 },
      { scholarId: 'XXX', title: 'Alpha', citedBy: 9 },
      { title: 'beta', citedBy: 3 },
    ];
    const { counts, unmatched } = matchPublications(ours, theirs);
    expect(counts).toEqual({ a: 7, b: 3 });
    expect(unmatched).toEqual([theirs[1]]);
  });

  it('falls back to the title if the source does not have the paper id', () => {
    expect(matchPublications(ours, [{ scholarId: 'ZZZ', title: 'ALPHA', citedBy: 4 }]).counts).toEqual({ a: 4 });
  });

  it('matches a paper of the source to only one of ours', () => {
    const twice = [
      { id: 'a', title: 'Alpha', scholarId: 'AAA' },
      { id: 'b', title: 'Beta' },
    ];
    expect(matchPublications(twice, [{ scholarId: 'AAA', title: 'Beta', citedBy: 4 }]).counts).toEqual({ a: 4 });
  });

  it('uses the larger count of two source papers with one title', () => {
    const theirs = [
      { title: 'Beta', citedBy: 3 },
      { title: 'beta.', citedBy: 12 },
      { title: 'BETA', citedBy: null },
    ];
    expect(matchPublications(ours, theirs)).toEqual({ counts: { b: 12 }, unmatched: [] });
  });

  it('does not match by a title or paper id that two of our papers share', () => {
    const twins = [
      { id: 'a', title: 'Same', scholarId: 'S' },
      { id: 'b', title: 'same', scholarId: 'S' },
      { id: 'c', title: 'Same.', scholarId: 'CCC' },
    ];
    const theirs = [
      { title: 'Same', citedBy: 3 },
      { scholarId: 'S', title: 'Other', citedBy: 4 },
      { scholarId: 'CCC', title: 'Same', citedBy: 5 },
    ];
    expect(matchPublications(twins, theirs)).toEqual({ counts: { c: 5 }, unmatched: [theirs[0], theirs[1]] });
  });

  it('matches a paper without a count, and gives it none', () => {
    expect(matchPublications(ours, [{ title: 'Beta', citedBy: null }])).toEqual({ counts: {}, unmatched: [] });
  });

  it('matches nothing by an empty title', () => {
    expect(matchPublications([{ id: 'a', title: '???' }], [{ title: '!!!', citedBy: 1 }]).counts).toEqual({});
  });

  it('is harmless for ids such as __proto__', () => {
    const { counts } = matchPublications([{ id: '__proto__', title: 'Alpha' }], [{ title: 'Alpha', citedBy: 1 }]);
    expect(Object.entries(counts)).toEqual([['__proto__', 1]]);
    expect(Object.getPrototypeOf(counts)).toBe(Object.prototype);
  });
});
