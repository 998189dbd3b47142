import { lastUpdated } from '@/lib/content/last-updated';
import { profileUrl } from '@/lib/content/networks';
import { affiliationsOf } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Site } from '@/lib/content/schemas/site';
import type { Content } from '@/lib/content/validate';
import { isOwnName, ownerNames } from '@/lib/csl/names';
import { topics } from '@/lib/publications/topics';
import { absoluteUrl } from '@/lib/site/metadata';
import { timestamp, toIsoDate } from '@/lib/text/dates';
import { oneLine } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

export type JsonLd = { readonly [key: string]: JsonLdValue };
type JsonLdValue = string | number | undefined | JsonLd | readonly JsonLdValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that is safe inside `<script>`: nothing in it can end the element. */
export const serializeJsonLd = (value: JsonLd): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? '');

/** The `@id` of the owner in all JSON-LD of the site. */
export const ownerId = (site: Pick<Site, 'url'>): string => `${site.url}/#person`;

/** The home page as schema.org ProfilePage about its owner. */
export function profilePage(content: Content, locale: Locale): JsonLd {
  const { site } = content;
  const updated = lastUpdated(content);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: absoluteUrl(site, inLanguage(locale, '/')),
    name: site.title,
    description: site.description,
    inLanguage: locale.language,
    ...(updated && { dateModified: timestamp(updated) }),
    mainEntity: person(content),
  };
}

function person(content: Content): JsonLd {
  const { site, profile } = content;
  const addresses = profile.profiles.flatMap((entry) => profileUrl(entry) ?? []);
  const orcid = profile.profiles.find(({ network }) => network === 'ORCID')?.username;
  const places = affiliationsOf(profile)
    .filter(({ name }) => name)
    .map(({ name, department, url }) => ({
      '@type': 'Organization',
      name,
      ...(url && { url }),
      ...(department && { department: { '@type': 'Organization', name: department } }),
    }));
  const jobTitle = profile.label ?? affiliationsOf(profile)[0]?.position;
  const [subjects, schools] = [subjectsOf(content), schoolsLeft(content)];
  return {
    '@type': 'Person',
    '@id': ownerId(site),
    name: profile.name,
    url: absoluteUrl(site, '/'),
    ...(profile.alternateName.length > 0 && { alternateName: profile.alternateName }),
    ...(jobTitle && { jobTitle }),
    ...(places.length > 0 && { affiliation: places.length === 1 ? places[0] : places }),
    ...(isPath(profile.image) && { image: absoluteUrl(site, profile.image) }),
    ...(addresses.length > 0 && { sameAs: addresses }),
    ...(orcid && { identifier: { '@type': 'PropertyValue', propertyID: 'ORCID', value: orcid } }),
    ...(subjects.length > 0 && { knowsAbout: subjects }),
    ...(schools.length > 0 && {
      alumniOf: schools.map((name) => ({ '@type': 'EducationalOrganization', name })),
    }),
  };
}

const isPath = (path: string | null): path is `/${string}` => path?.startsWith('/') === true;

// The ten most frequent topics of the papers.
function subjectsOf({ publications }: Content): string[] {
  const counts = new Map<string, number>();
  for (const topic of publications.flatMap(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([topic]) => topic);
}

// "Now" is the newest date in the content, so that the same content always gives the same output.
function schoolsLeft(content: Content): string[] {
  const updated = lastUpdated(content);
  const now = updated ? toIsoDate(updated) : '';
  const left = content.education.filter(({ endDate }) => endDate !== undefined && endDate <= now);
  return [...new Set(left.map(({ institution }) => institution))];
}

/** The breadcrumbs from the home page to a page, each with name and path. */
export const breadcrumbList = (
  site: Pick<Site, 'url'>,
  steps: readonly { name: string; path: `/${string}` }[],
): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: oneLine(name),
    item: absoluteUrl(site, path),
  })),
});

/** Whether a name in a paper is the owner's. */
export const isOwner = (name: Parameters<typeof isOwnName>[0], profile: Profile): boolean =>
  isOwnName(name, ownerNames(profile));
