import { ORCID } from '@/lib/csl/checksums';

type Network = {
  /** A user name as the network writes it; some hold characters that belong in the path as they are. */
  username: RegExp;
  example: string;
  url: (username: string) => string;
  /** Its name where room is short. */
  short?: string;
};

const HANDLE = /^[\w.-]+$/;
const handle = (base: string, example: string): Network => ({
  username: HANDLE,
  example,
  url: (username) => `${base}${username}`,
});

/** The profiles that need no address: the user name is enough. Keys are what `network` says. */
export const NETWORKS: Readonly<Record<string, Network>> = {
  'Google Scholar': {
    username: /^[\w-]{12}$/,
    example: 'OdpmpDsAAAAJ',
    url: (id) => `https://scholar.google.com/citations?user=${id}`,
    short: 'Scholar',
  },
  LinkedIn: {
    ...handle('https://www.linkedin.com/in/', 'ada-lovelace-12345'),
    username: /^[\p{L}\p{N}%-]+$/u,
  },
  GitHub: { ...handle('https://github.com/', 'octocat'), username: /^[a-zA-Z\d](?:[a-zA-Z\d-]{0,38})$/ },
  GitLab: handle('https://gitlab.com/', 'ada'),
  ORCID: {
    username: new RegExp(`^${ORCID.source}$`),
    example: '0000-0002-1825-0097',
    url: (id) => `https://orcid.org/${id}`,
  },
  DBLP: { username: /^[\w-]+\/[\w-]+$/, example: '65/9612', url: (pid) => `https://dblp.org/pid/${pid}` },
  'Semantic Scholar': {
    username: /^\d+$/,
    example: '1741101',
    url: (id) => `https://www.semanticscholar.org/author/${id}`,
  },
  OpenAlex: { username: /^A\d+$/, example: 'A5023888391', url: (id) => `https://openalex.org/${id}` },
  OpenReview: {
    username: /^~[\p{L}_.-]+\d+$/u,
    example: '~Ada_Lovelace1',
    url: (id) => `https://openreview.net/profile?id=${id}`,
  },
  'ACL Anthology': {
    username: /^[a-z-]+$/,
    example: 'ada-lovelace',
    url: (id) => `https://aclanthology.org/people/${id}/`,
  },
  arXiv: { username: /^[a-z]+_[a-z]_\d+$/, example: 'lovelace_a_1', url: (id) => `https://arxiv.org/a/${id}` },
  'INSPIRE HEP': {
    username: /^(\d+|[\p{L}.'-]+\.\d+)$/u,
    example: '1010907',
    // A name such as "A.Lovelace.1" has no page by itself; its papers have.
    url: (id) =>
      `https://inspirehep.net/${/^\d+$/.test(id) ? `authors/${id}` : `literature?q=a%20${encodeURIComponent(id)}`}`,
  },
  'Web of Science': {
    username: /^[A-Z]{1,3}-\d{4}-\d{4}$/,
    example: 'A-1009-2008',
    url: (id) => `https://www.webofscience.com/wos/author/record/${id}`,
  },
  Scopus: {
    username: /^\d{8,12}$/,
    example: '7004212771',
    url: (id) => `https://www.scopus.com/authid/detail.uri?authorId=${id}`,
  },
  ResearchGate: handle('https://www.researchgate.net/profile/', 'Ada-Lovelace'),
  'Hugging Face': handle('https://huggingface.co/', 'ada'),
  Kaggle: handle('https://www.kaggle.com/', 'ada'),
  Bluesky: handle('https://bsky.app/profile/', 'ada.bsky.social'),
  Mastodon: {
    username: /^\w+@[\w.-]+\.\w+$/,
    example: 'ada@fediscience.org',
    url: (name) => `https://${name.split('@')[1]}/@${name.split('@')[0]}`,
  },
  X: { ...handle('https://x.com/', 'ada'), username: /^\w{1,15}$/ },
  YouTube: { username: /^@[\w.-]+$/, example: '@ada', url: (name) => `https://www.youtube.com/${name}` },
  Zhihu: handle('https://www.zhihu.com/people/', 'ada'),
  Weibo: { username: /^\d+$/, example: '1234567890', url: (id) => `https://weibo.com/u/${id}` },
};

/** The address of a profile: its own, or the one that the network makes of the user name. */
export function profileUrl(profile: {
  network: string;
  username?: string | undefined;
  url?: string | undefined;
}): string | null {
  const network = Object.hasOwn(NETWORKS, profile.network) ? NETWORKS[profile.network] : undefined;
  return network && profile.username ? network.url(profile.username) : (profile.url ?? null);
}
