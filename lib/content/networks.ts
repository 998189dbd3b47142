import { ORCID } from '@/lib/csl/checksums';

type Network = {
  /** The form of a user name; on some networks it contains characters that are not escaped in the path. */
  username: RegExp;
  example: string;
  url: (username: string) => string;
  /** Captures the user name in a URL of the network, after the subdomain; without it, URLs do not contain the user name. */
  address?: RegExp;
  /** Its name where space is short. */
  short?: string;
};

const HANDLE = /^[\w.-]+$/;
const handle = (base: string, example: string): Network => ({
  username: HANDLE,
  example,
  url: (username) => `${base}${username}`,
  address: new RegExp(`${base.replace(/^https:\/\/(?:www\.)?/, '').replaceAll('.', '\\.')}([\\w.-]+)`),
});

/** The networks whose profiles need a user name only and no URL. Keys are the values of `network`. */
export const NETWORKS: Readonly<Record<string, Network>> = {
  'Google Scholar': {
    username: /^[\w-]{12}$/,
    example: 'OdpmpDsAAAAJ',
    url: (id) => `https://scholar.google.com/citations?user=${id}`,
    address: /scholar\.google\.[a-z.]+\/citations\?(?:[^#]*&)?user=([\w-]{12})(?![\w-])/,
    short: 'Scholar',
  },
  LinkedIn: {
    ...handle('https://www.linkedin.com/in/', 'ada-lovelace-12345'),
    username: /^[\p{L}\p{N}%-]+$/u,
    address: /linkedin\.com\/in\/([^/?#\s]+)/,
  },
  GitHub: {
    ...handle('https://github.com/', 'octocat'),
    username: /^[a-zA-Z\d](?:[a-zA-Z\d-]{0,38})$/,
    address: /github\.com\/([\w-]+)/,
  },
  GitLab: handle('https://gitlab.com/', 'ada'),
  ORCID: {
    username: new RegExp(`^${ORCID.source}$`),
    example: '0000-0002-1825-0097',
    url: (id) => `https://orcid.org/${id}`,
    address: new RegExp(`orcid\\.org/(${ORCID.source})`, 'i'),
  },
  DBLP: {
    username: /^[\w-]+\/[\w-]+$/,
    example: '65/9612',
    url: (pid) => `https://dblp.org/pid/${pid}`,
    address: /dblp(?:\.uni-trier)?\.(?:org|de)\/(?:pid|pers\/hd?)\/([\w-]+\/[\w-]+?)(?:\.html|\.xml|[/?#]|$)/,
  },
  'Semantic Scholar': {
    username: /^\d+$/,
    example: '1741101',
    url: (id) => `https://www.semanticscholar.org/author/${id}`,
    address: /semanticscholar\.org\/author\/(?:[^/]+\/)?(\d+)/,
  },
  OpenAlex: {
    username: /^A\d+$/,
    example: 'A5023888391',
    url: (id) => `https://openalex.org/${id}`,
    address: /openalex\.org\/(?:authors\/)?(a\d+)/i,
  },
  OpenReview: {
    username: /^~[\p{L}_.-]+\d+$/u,
    example: '~Ada_Lovelace1',
    url: (id) => `https://openreview.net/profile?id=${id}`,
    address: /openreview\.net\/profile\?id=(~[^&#\s]+)/,
  },
  'ACL Anthology': {
    username: /^[a-z-]+$/,
    example: 'ada-lovelace',
    url: (id) => `https://aclanthology.org/people/${id}/`,
    address: /aclanthology\.org\/people\/(?:[a-z]\/)?([a-z-]+)/,
  },
  arXiv: {
    username: /^[a-z]+_[a-z]_\d+$/,
    example: 'lovelace_a_1',
    url: (id) => `https://arxiv.org/a/${id}`,
    address: /arxiv\.org\/a\/([a-z]+_[a-z]_\d+)/,
  },
  'INSPIRE HEP': {
    username: /^(\d+|[\p{L}.'-]+\.\d+)$/u,
    example: '1010907',
    // An INSPIRE name such as "A.Lovelace.1" has no page of its own, but a search for its papers works.
    url: (id) =>
      `https://inspirehep.net/${/^\d+$/.test(id) ? `authors/${id}` : `literature?q=a%20${encodeURIComponent(id)}`}`,
    address: /inspirehep\.net\/authors\/(\d+)/,
  },
  'Web of Science': {
    username: /^[A-Z]{1,3}-\d{4}-\d{4}$/,
    example: 'A-1009-2008',
    url: (id) => `https://www.webofscience.com/wos/author/record/${id}`,
    address: /(?:webofscience\.com\/wos\/author\/record|publons\.com\/researcher|researcherid\.com\/rid)\/([\w-]+)/i,
  },
  Scopus: {
    username: /^\d{8,12}$/,
    example: '7004212771',
    url: (id) => `https://www.scopus.com/authid/detail.uri?authorId=${id}`,
    address: /scopus\.com\/authid\/detail\.uri\?authorId=(\d+)/i,
  },
  ResearchGate: handle('https://www.researchgate.net/profile/', 'Ada-Lovelace'),
  // On these hosts, a path with more than one part is a model, a dataset or a notebook.
  'Hugging Face': { ...handle('https://huggingface.co/', 'ada'), address: /huggingface\.co\/([\w.-]+)\/?$/ },
  Kaggle: { ...handle('https://www.kaggle.com/', 'ada'), address: /kaggle\.com\/([\w.-]+)\/?$/ },
  Bluesky: handle('https://bsky.app/profile/', 'ada.bsky.social'),
  Mastodon: {
    username: /^\w+@[\w.-]+\.\w+$/,
    example: 'ada@fediscience.org',
    url: (name) => `https://${name.split('@')[1]}/@${name.split('@')[0]}`,
  },
  X: {
    ...handle('https://x.com/', 'ada'),
    username: /^\w{1,15}$/,
    address: /(?:twitter|x)\.com\/@?(\w{1,15})(?:[/?#]|$)/,
  },
  YouTube: {
    username: /^@[\w.-]+$/,
    example: '@ada',
    url: (name) => `https://www.youtube.com/${name}`,
    address: /youtube\.com\/(@[\w.-]+)/,
  },
  Zhihu: handle('https://www.zhihu.com/people/', 'ada'),
  Weibo: {
    username: /^\d+$/,
    example: '1234567890',
    url: (id) => `https://weibo.com/u/${id}`,
    address: /weibo\.com\/u\/(\d+)/,
  },
};

/** The URL of a profile: the one given, or the one that the network derives from the user name. */
export function profileUrl(profile: {
  network: string;
  username?: string | undefined;
  url?: string | undefined;
}): string | null {
  const name = profile.network.trim();
  const network = Object.hasOwn(NETWORKS, name) ? NETWORKS[name] : undefined;
  return network && profile.username ? network.url(profile.username) : (profile.url ?? null);
}

/** The user name in a URL, spelled as it is there; undefined if the URL is not one of this network. */
export function usernameInAddress(network: string, address: string): string | undefined {
  const pattern = Object.hasOwn(NETWORKS, network) ? NETWORKS[network]?.address : undefined;
  // "netflix.com" is not a URL of X (x.com).
  return pattern && new RegExp(`(?<![\\w-])${pattern.source}`, pattern.flags).exec(address)?.[1];
}
