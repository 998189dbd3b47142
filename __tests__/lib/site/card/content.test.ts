import { changed } from '@/__tests__/helpers/content-files';
import { profileSchema } from '@/lib/content/schemas/profile';
import { siteSchema } from '@/lib/content/schemas/site';
import type { PublicationEntry } from '@/lib/publications/entry';
import { cardAlt, cardPicture, homeCard, paperCard, shortened } from '@/lib/site/card/content';
import { ENGLISH } from '@/lib/words/locale';

const site = siteSchema.parse(changed({}).site);
const profile = profileSchema.parse(
  changed({ 'profile.label': 'Analyst', 'profile.affiliation': 'University of London' }).profile,
);

const entry = (changes: Partial<PublicationEntry> = {}): PublicationEntry => ({
  id: 'notes',
  title: 'Notes on x²',
  year: '2024',
  authors: [{ name: 'Ada Lovelace', isOwner: true }],
  venue: { name: 'EMNLP 2024', detail: ' (main)' },
  links: [],
  ...changes,
});

it("has the owner's name and position on the home page's card", () => {
  expect(homeCard(site, profile, ENGLISH)).toMatchObject({
    headings: ['Ada Lovelace', 'Ada Lovelace'],
    lines: ['Analyst', 'University of London'],
    address: 'example.org',
  });
  expect(cardAlt(homeCard(site, profile, ENGLISH))).toBe('Ada Lovelace, Analyst, University of London');
});

it("has a paper's venue and year, once", () => {
  const labelOf = (venue: PublicationEntry['venue']) => paperCard(site, profile, entry({ venue }), ENGLISH).label;
  expect(labelOf({ name: 'EMNLP 2024', detail: ' (main)' })).toBe('EMNLP 2024 (main)');
  expect(labelOf({ name: 'arXiv', detail: ':2402.1' })).toBe('arXiv:2402.1 · 2024');
  expect(labelOf({ name: '', detail: '' })).toBe('2024');
});

it('describes the card in its alt text', () => {
  expect(cardAlt(paperCard(site, profile, entry(), ENGLISH))).toBe('Notes on x², Ada Lovelace, EMNLP 2024 (main)');
});

it('never omits the owner from the names', () => {
  const six = (owner: string) =>
    [...'ABCDEF'].map((name) => ({ name, ...(name === owner && { isOwner: true as const }) }));
  const authors = (owner: string) =>
    shortened(paperCard(site, profile, entry({ authors: six(owner) }), ENGLISH).authors, ENGLISH);
  expect(authors('F')).toBe('A, B, C, F and 2 more');
  expect(authors('B')).toBe('A, B, C, D and 2 more');
});

it('counts authors whose names cannot be drawn', () => {
  expect(shortened(['A', 'ع', 'B'], ENGLISH, (name) => name !== 'ع')).toBe('A, B and 1 more');
  expect(shortened(['ع'], ENGLISH, () => false)).toBe('');
});

it('returns what pages need to link a card', () => {
  expect(cardPicture(site, '/publications/notes/card.png', paperCard(site, profile, entry(), ENGLISH))).toEqual({
    url: 'https://example.org/publications/notes/card.png',
    alt: 'Notes on x², Ada Lovelace, EMNLP 2024 (main)',
    type: 'image/png',
    width: 1200,
    height: 630,
  });
});
