import { withNewsIds } from '@/lib/content/news-ids';
import { profileSchema } from '@/lib/content/schemas/profile';
import { type Content, type DataFile, LIST_FILES } from '@/lib/content/validate';
import { isOwnName, isSamePerson, nameParts } from '@/lib/csl/names';
import { defaultSources } from '@/lib/stats/settings';

type AllLists = Omit<Content, 'site' | 'profile' | 'posts' | 'pages' | 'paperTexts'>;
type Lists = Partial<AllLists> & Pick<AllLists, 'news' | 'publications' | 'education' | 'people'>;

/** What init has found out about a person; unknown fields are absent or empty. */
export type Draft = Lists & {
  /** Markdown files, keyed by path below data/. */
  pages?: Readonly<Record<string, string>>;
  profile: Omit<Content['profile'], '$schema'>;
  site: {
    url: string;
    title?: string;
    /** Headings of the sections that were found, in their order; the others follow with their default headings. */
    sections: Content['site']['sections'];
    repository: string | null;
    useCdn: boolean;
    /** `repository` is where an earlier site may have published its numbers. */
    hasPublishedFile?: boolean;
    verification?: Content['site']['verification'];
    analytics?: Content['site']['analytics'];
  };
};

/** The sections of every site, with their default headings. */
export const HEADINGS: Content['site']['sections'] = [
  { section: 'about', heading: 'About me' },
  { section: 'news', heading: 'News' },
  { section: 'publications', heading: 'Publications' },
  { section: 'education', heading: 'Education' },
];

/** The data files of a draft, not yet checked. */
export function toFiles({ site, profile, pages: _, ...lists }: Draft): Partial<Record<DataFile, unknown>> {
  const { sections, repository, useCdn, hasPublishedFile, verification, analytics } = site;
  const sources = repository && hasPublishedFile && [...defaultSources(profile), 'published-file'];
  const role = [profile.label, profile.affiliation].filter(Boolean).join(', ');
  return {
    site: {
      $schema: './schema/site.schema.json',
      url: site.url,
      title: site.title ?? profile.name,
      description: role || `Publications and news of ${profile.name}`,
      language: 'en',
      accent: 'blue',
      sections: [...sections, ...HEADINGS.filter(({ section }) => !sections.some((own) => own.section === section))],
      scholarStats: { ...(repository && { repository }), ...(!useCdn && { useCdn }), ...(sources && { sources }) },
      ...(verification && { verification }),
      ...(analytics && { analytics }),
    },
    profile: { $schema: './schema/profile.schema.json', ...inOrder(profile) },
    ...Object.fromEntries(LIST_FILES.map((name) => [name, lists[name] ?? []])),
    news: withNewsIds(lists.news),
  };
}

const PROFILE_ORDER = Object.keys(profileSchema.shape);

const inOrder = (profile: Draft['profile']): Draft['profile'] => {
  const ordered = { ...profile };
  const at = (field: string) => PROFILE_ORDER.indexOf(field);
  for (const [field, value] of Object.entries(profile).toSorted(([a], [b]) => at(a) - at(b))) {
    Reflect.deleteProperty(ordered, field);
    Reflect.set(ordered, field, value);
  }
  return ordered;
};

/** Homepages of co-authors whose names are linked in the biography. */
export function peopleOf(
  links: readonly { url: string; label: string }[],
  publications: Draft['publications'],
  owner: string,
): Draft['people'] {
  const authors = publications.flatMap(({ author }) => author ?? []).filter((author) => !isOwnName(author, [owner]));
  const found = new Map<string, string>();
  for (const { url, label } of links)
    if (/^https?:/.test(url) && authors.some((author) => nameParts(author).given && isSamePerson(author, [label])))
      if (!found.has(label)) found.set(label, url);
  return [...found].map(([name, url]) => ({ name, url }));
}
