import { affiliationsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Site } from '@/lib/content/schemas/site';
import type { Post } from '@/lib/content/writing';
import { markdownToText } from '@/lib/markdown/parse';
import type { PublicationEntry } from '@/lib/publications/entry';
import { absoluteUrl, type Picture } from '@/lib/site/metadata';
import { counted } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

export const CARD_SIZE = { width: 1200, height: 630 };

/** The text of a preview card. Items that cannot be drawn are skipped; of `headings`, the first drawable one is used. */
export type CardContent = {
  accent: Site['accent'];
  label: string;
  headings: string[];
  lines: string[];
  authors: string[];
  owner: string;
  address: string;
  locale: Locale;
};

const addressOf = ({ url }: Pick<Site, 'url'>) => url.replace(/^https?:\/\//, '');

export const homeCard = (site: Site, profile: Profile, locale: Locale): CardContent => ({
  accent: site.accent,
  label: '',
  headings: [profile.name, ...profile.alternateName, site.title],
  lines: homeLines(profile, locale),
  authors: [],
  owner: '',
  address: addressOf(site),
  locale,
});

function homeLines(profile: Profile, { words }: Locale): string[] {
  const [first] = affiliationsOf(profile);
  return [[first?.position, first?.department].filter(Boolean).join(words.comma), first?.name ?? ''];
}

export const paperCard = (site: Site, profile: Profile, entry: PublicationEntry, locale: Locale): CardContent => ({
  accent: site.accent,
  label: whereAndWhen(entry),
  headings: [entry.title, whereAndWhen(entry)],
  lines: [],
  authors: foremost(entry),
  owner: profile.name,
  address: addressOf(site),
  locale,
});

export const postCard = (
  site: Site,
  profile: Profile,
  post: Pick<Post, 'title' | 'date'>,
  locale: Locale,
): CardContent => ({
  accent: site.accent,
  label: `${locale.words.writing.posts} · ${post.date.slice(0, 4)}`,
  headings: [markdownToText(post.title)],
  lines: [],
  authors: [profile.name],
  owner: profile.name,
  address: addressOf(site),
  locale,
});

/** The alternative text of a card. */
export const cardAlt = ({ label, headings: [heading = ''], lines, authors, locale }: CardContent): string =>
  [heading, ...lines, shortened(authors, locale), label].filter(Boolean).join(locale.words.comma);

/** The card served at `path`, for `openGraph.images` in a page's metadata. */
export const cardPicture = (site: Site, path: `/${string}`, card: CardContent): Picture => ({
  url: absoluteUrl(site, path),
  alt: cardAlt(card),
  type: 'image/png',
  ...CARD_SIZE,
});

function whereAndWhen({ venue: { name, detail = '' }, year }: PublicationEntry): string {
  const venue = `${name}${detail}`;
  return [venue, isSaid(venue, year) ? '' : year].filter(Boolean).join(' · ');
}

// A venue with "in press" already implies that the paper is forthcoming.
const isSaid = (venue: string, year: string) => venue.includes(year) || (!/\d/.test(year) && venue !== '');

const MOST_NAMED = 4;

/** The authors in order, with the owner moved into the first few if necessary. */
function foremost({ authors }: PublicationEntry): string[] {
  const owner = authors.findIndex(({ isOwner }) => isOwner);
  const names = authors.map(({ name }) => name);
  if (owner < MOST_NAMED || names.length <= MOST_NAMED) return names;
  const first = names.slice(0, MOST_NAMED - 1);
  return [...first, names[owner] ?? '', ...names.filter((_, index) => index >= first.length && index !== owner)];
}

/** "A, B, C, D and 3 more"; names that `isDrawable` rejects are counted in the rest. */
export function shortened(
  authors: readonly string[],
  { language, words }: Locale,
  isDrawable: (name: string) => boolean = Boolean,
): string {
  const named = authors.filter(isDrawable).slice(0, MOST_NAMED);
  const others = authors.length - named.length;
  if (named.length === 0) return '';
  const names = named.join(words.list.comma);
  return others > 0 ? `${names} ${counted(words.list.moreAuthors, others, language)}` : names;
}

/** The home page's card, also used by pages without their own. */
export const homePicture = (site: Site, profile: Profile, locale: Locale): Picture =>
  cardPicture(site, inLanguage(locale, '/card.png'), homeCard(site, profile, locale));
