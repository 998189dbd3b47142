import { NETWORKS } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';
import { isOrcidSound, ORCID } from '@/lib/csl/checksums';
import { isWebUrl } from '@/lib/markdown/fields';

export type NetworkProfile = Profile['profiles'][number];

// What a user name is in an address of the network.
const IN_ADDRESS: Readonly<Record<string, RegExp>> = {
  'Google Scholar': /scholar\.google\.[a-z.]+\/citations\?(?:[^#]*&)?user=([\w-]{12})(?![\w-])/,
  ORCID: new RegExp(`orcid\\.org/(${ORCID.source})`, 'i'),
  DBLP: /dblp(?:\.uni-trier)?\.(?:org|de)\/(?:pid|pers\/hd?)\/([\w-]+\/[\w-]+?)(?:\.html|\.xml|[/?#]|$)/,
  OpenAlex: /openalex\.org\/(?:authors\/)?(a\d+)/i,
  GitHub: /github\.com\/([\w-]+)/,
  GitLab: /gitlab\.com\/([\w.-]+)/,
  LinkedIn: /linkedin\.com\/in\/([^/?#\s]+)/,
  'Semantic Scholar': /semanticscholar\.org\/author\/(?:[^/]+\/)?(\d+)/,
  OpenReview: /openreview\.net\/profile\?id=(~[^&#\s]+)/,
  ResearchGate: /researchgate\.net\/profile\/([\w.-]+)/,
  Scopus: /scopus\.com\/authid\/detail\.uri\?authorId=(\d+)/i,
  'Web of Science':
    /(?:webofscience\.com\/wos\/author\/record|publons\.com\/researcher|researcherid\.com\/rid)\/([\w-]+)/i,
  'Hugging Face': /huggingface\.co\/([\w.-]+)\/?$/,
  Bluesky: /bsky\.app\/profile\/([\w.-]+)/,
  X: /(?:twitter|x)\.com\/@?(\w{1,15})(?:[/?#]|$)/,
  YouTube: /youtube\.com\/(@[\w.-]+)/,
  Zhihu: /zhihu\.com\/people\/([\w.-]+)/,
  Weibo: /weibo\.com\/u\/(\d+)/,
  Kaggle: /kaggle\.com\/([\w.-]+)\/?$/,
  'INSPIRE HEP': /inspirehep\.net\/authors\/(\d+)/,
  'ACL Anthology': /aclanthology\.org\/people\/(?:[a-z]\/)?([a-z-]+)/,
};

/** A profile from a user name or an address of the network; null when the text is neither. */
export function networkProfile(network: string, text: string): NetworkProfile | null {
  const known = Object.hasOwn(NETWORKS, network) ? NETWORKS[network] : undefined;
  const value = text.trim();
  if (!known) return isWebUrl(value) ? { network, url: value } : null;
  const found = IN_ADDRESS[network]?.exec(value)?.[1] ?? value.replace(/^@(?=\w)/, network === 'YouTube' ? '@' : '');
  const username = network === 'ORCID' || network === 'OpenAlex' ? found.toUpperCase() : found;
  if (!known.username.test(username)) return null;
  return network === 'ORCID' && !isOrcidSound(username) ? null : { network, username };
}

/** The profile that an address belongs to, by its host; a website when no network is known. */
export function profileOfUrl(url: string, label: string): NetworkProfile | null {
  for (const [network, pattern] of Object.entries(IN_ADDRESS))
    if (pattern.test(url)) return networkProfile(network, url);
  if (!isWebUrl(url)) return null;
  const name = label.trim() || 'Website';
  return {
    network: Object.keys(NETWORKS).some((known) => known.toLowerCase() === name.toLowerCase()) ? `${name} page` : name,
    url,
  };
}
