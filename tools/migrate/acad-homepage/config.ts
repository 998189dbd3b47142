import type { Site } from '@/lib/content/schemas/site';
import { EMAIL, isWebUrl } from '@/lib/markdown/fields';
import { property } from '@/lib/text/property';
import type { Report } from '@/tools/migrate/acad-homepage/report';
import { type YamlFile, yamlText } from '@/tools/migrate/acad-homepage/yaml';
import type { Draft } from '@/tools/shared/draft';
import { type NetworkProfile, networkProfile } from '@/tools/shared/profiles';

// The Google Scholar id of the template's author, which many sites leave in place.
const DEMO_SCHOLAR_ID = 'DhtAFkwAAAAJ';

const NETWORK_OF: Readonly<Record<string, string>> = {
  googlescholar: 'Google Scholar',
  linkedin: 'LinkedIn',
  github: 'GitHub',
  orcid: 'ORCID',
  dblp: 'DBLP',
  researchgate: 'ResearchGate',
  twitter: 'X',
  weibo: 'Weibo',
  youtube: 'YouTube',
};
const ADDRESS_OF: Readonly<Record<string, [name: string, base: string]>> = {
  uri: ['Website', ''],
  pubmed: ['PubMed', ''],
  impactstory: ['Impactstory', ''],
  bitbucket: ['Bitbucket', 'https://bitbucket.org/'],
  codepen: ['CodePen', 'https://codepen.io/'],
  dribbble: ['Dribbble', 'https://dribbble.com/'],
  facebook: ['Facebook', 'https://www.facebook.com/'],
  flickr: ['Flickr', 'https://www.flickr.com/people/'],
  foursquare: ['Foursquare', 'https://foursquare.com/'],
  instagram: ['Instagram', 'https://www.instagram.com/'],
  keybase: ['Keybase', 'https://keybase.io/'],
  lastfm: ['Last.fm', 'https://www.last.fm/user/'],
  pinterest: ['Pinterest', 'https://www.pinterest.com/'],
  soundcloud: ['SoundCloud', 'https://soundcloud.com/'],
  stackoverflow: ['Stack Overflow', 'https://stackoverflow.com/users/'],
  steam: ['Steam', 'https://steamcommunity.com/id/'],
  wikipedia: ['Wikipedia', 'https://en.wikipedia.org/wiki/User:'],
  xing: ['XING', 'https://www.xing.com/profile/'],
};
const TAKEN = new Set(['name', 'avatar', 'bio', 'location', 'employer', 'email']);

/** Name, role and profiles from `_config.yml`; null if it has no name and `said`, a name from another source, is missing, too. */
export function readPerson(
  config: YamlFile,
  report: Report,
  said: string | undefined,
): Omit<Draft['profile'], 'image' | 'bio'> | null {
  const text = (key: string) => withoutTags(yamlText(config, ['author', key]));
  const refuse = (key: string, why: string) =>
    report.add({ file: config.name, line: config.lineOf(['author', key]) }, `author.${key}: ${text(key)}`, why);
  const [written, bio, employer, email, location] = ['name', 'bio', 'employer', 'email', 'location'].map(text);
  const [name, ...alternateName] = [written ?? said ?? ''].flatMap(namesIn);
  if (!name) return null;
  const description = yamlText(config, ['description']);
  // The old site shows bio, description and employer without fixed meanings, so label and affiliation are guessed.
  const label = [employer ? bio : undefined, description].find(
    (line) => line && !/home\s?page|web\s?(site|page)/i.test(line),
  );
  const affiliation = employer ?? bio;
  if (description && description !== label)
    report.add(
      { file: config.name, line: config.lineOf(['description']) },
      `description: ${description}`,
      'replaced by label and affiliation',
    );
  const isEmail = email !== undefined && EMAIL.test(email);
  if (email && !isEmail) refuse('email', 'is not an e-mail address');
  return {
    name,
    alternateName,
    ...(label && { label }),
    ...(affiliation && { affiliation }),
    ...(isEmail && { email }),
    ...(location && { location }),
    profiles: readProfiles(config, refuse),
  };
}

/** The names in "Ada Lovelace (阿达)" or "阿达 Ada Lovelace"; the one in Latin letters comes first, because papers print it. */
function namesIn(text: string): string[] {
  const words = text
    .replace(/<[^>]*>|[()（）|/·]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const isLatin = (word: string) => !/\p{L}/u.test(word) || /\p{sc=Latn}/u.test(word);
  const [latin, others] = [words.filter(isLatin), words.filter((word) => !isLatin(word))].map((part) => part.join(' '));
  return latin && others
    ? [latin, others]
    : [
        text
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ];
}

function readProfiles(config: YamlFile, refuse: (key: string, why: string) => void): NetworkProfile[] {
  const author = property(config.value, 'author');
  const keys = typeof author === 'object' && author !== null ? Object.keys(author) : [];
  return keys.flatMap((key) => {
    const value = yamlText(config, ['author', key]);
    if (!value || TAKEN.has(key)) return [];
    if (value.includes(DEMO_SCHOLAR_ID)) {
      refuse(key, "is the profile of the template's author");
      return [];
    }
    const [network, base = ''] = ADDRESS_OF[key] ?? [];
    const profile = network
      ? networkProfile(network, isWebUrl(value) ? value : `${base}${value}`)
      : networkProfile(NETWORK_OF[key] ?? key, value);
    if (!profile) refuse(key, 'is not a profile that can be linked');
    return profile ? [profile] : [];
  });
}

/** URL, repository, verification codes and analytics of the site; `cname` is the text of the file CNAME. */
export function readSite(
  config: YamlFile,
  cname: string | null,
  github: string | undefined,
  report: Report,
): Omit<Draft['site'], 'sections'> & { url: string } {
  const written = readRepository(config, report);
  const repository = written ?? (github ? `${github}/${github}.github.io` : null);
  const analytics = yamlText(config, ['google_analytics_id']);
  const isMeasurement = analytics !== undefined && /^G-[A-Z\d]{4,16}$/.test(analytics);
  if (analytics && !isMeasurement)
    report.add(
      { file: config.name, line: config.lineOf(['google_analytics_id']) },
      `google_analytics_id: ${analytics}`,
      'is not a measurement id such as G-ABC123DEF4',
    );
  const verification = readVerification(config);
  return {
    url: readUrl(config, cname, repository),
    repository,
    useCdn: property(config.value, 'google_scholar_stats_use_cdn') !== false,
    // The crawler of the old site wrote to a branch of this repository.
    ...(written !== null && { hasPublishedFile: true }),
    ...(verification && { verification }),
    ...(isMeasurement && { analytics: { googleAnalytics: analytics } }),
  };
}

function readRepository(config: YamlFile, report: Report): string | null {
  const written = yamlText(config, ['repository']);
  if (!written) return null;
  const bare = written.replace(/^(https?:\/\/)?(www\.)?github\.com\//, '').replace(/(\.git)?\/*$/, '');
  if (/^[A-Za-z\d][A-Za-z\d-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(bare) && !bare.startsWith('USERNAME/'))
    return bare;
  const user = /^(?:https?:\/\/)?([A-Za-z\d-]+)\.github\.io$/.exec(bare)?.[1];
  const why = user ? `is not OWNER/NAME; interpreted as ${user}/${user}.github.io` : 'is not OWNER/NAME';
  report.add({ file: config.name, line: config.lineOf(['repository']) }, `repository: ${written}`, why);
  return user ? `${user}/${user}.github.io` : null;
}

function readUrl(config: YamlFile, cname: string | null, repository: string | null): string {
  const domain = /^[\w-]+(\.[\w-]+)+$/.exec(cname?.trim() ?? '')?.[0];
  const url = yamlText(config, ['url']);
  const base = yamlText(config, ['baseurl'])?.replace(/^\/*/, '/').replace(/\/+$/, '') ?? '';
  if (domain) return `https://${domain}${base}`;
  if (url && isWebUrl(url)) return `${url.replace(/^http:/, 'https:').replace(/\/+$/, '')}${base}`;
  return repository ? pagesUrl(repository) : '';
}

/** The GitHub Pages URL of a repository. */
export function pagesUrl(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  const host = `https://${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === `${owner}.github.io`.toLowerCase() ? host : `${host}/${name}`;
}

function readVerification(config: YamlFile): Site['verification'] {
  const found = (['google', 'bing', 'baidu'] as const).flatMap((engine) => {
    const code = yamlText(config, [`${engine}_site_verification`]);
    return code && /^[\w.=-]{4,200}$/.test(code) ? [[engine, code] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const withoutTags = (text: string | undefined) => text?.replace(/\s*<br\s*\/?>\s*/gi, ', ').replace(/<[^<>]+>/g, '');
