import { NETWORKS, profileUrl, usernameInAddress } from '@/lib/content/networks';

const networks = Object.entries(NETWORKS);

it.each(networks)('%s: the example is a valid user name, its URL is not', (_name, { username, example, url }) => {
  expect(example).toMatch(username);
  expect(url(example)).toMatch(/^https:\/\//);
  expect(URL.canParse(url(example))).toBe(true);
  expect(url(example)).not.toMatch(username);
});

it.each<[string, string, string]>([
  ['Google Scholar', 'OdpmpDsAAAAJ', 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ'],
  ['LinkedIn', 'zeping-yu-41ba67169', 'https://www.linkedin.com/in/zeping-yu-41ba67169'],
  ['GitHub', 'octocat', 'https://github.com/octocat'],
  ['ORCID', '0000-0002-1825-009X', 'https://orcid.org/0000-0002-1825-009X'],
  ['DBLP', '65/9612', 'https://dblp.org/pid/65/9612'],
  ['OpenReview', '~Ada_Lovelace1', 'https://openreview.net/profile?id=~Ada_Lovelace1'],
  ['Mastodon', 'ada@fediscience.org', 'https://fediscience.org/@ada'],
])('%s builds the URL for %s', (network, username, url) => {
  expect(NETWORKS[network]?.username.test(username)).toBe(true);
  expect(profileUrl({ network, username })).toBe(url);
});

it.each<[string, string]>([
  ['Google Scholar', 'OdpmpDsAAAA'],
  ['Google Scholar', 'OdpmpDsAAAAJ&hl=en'],
  ['GitHub', '-ada'],
  ['GitHub', 'ada/site'],
  ['LinkedIn', 'in/ada'],
  ['ORCID', '0000-0002-1825-009'],
  ['Mastodon', '@ada'],
])('%s rejects the user name %s', (network, username) => {
  expect(NETWORKS[network]?.username.test(username)).toBe(false);
});

it("uses the profile's URL for an unknown network", () => {
  expect(profileUrl({ network: 'My lab', url: 'https://example.org/ada' })).toBe('https://example.org/ada');
  expect(profileUrl({ network: 'My lab', username: 'ada' })).toBeNull();
  expect(profileUrl({ network: 'constructor', username: 'ada', url: 'https://example.org' })).toBe(
    'https://example.org',
  );
});

it.each(networks.filter(([, { address }]) => address))(
  '%s: the URL contains the user name',
  (name, { example, url }) => {
    expect(usernameInAddress(name, url(example))?.toLowerCase()).toBe(example.toLowerCase());
  },
);

it.each<[string, string, string | undefined]>([
  ['X', 'https://twitter.com/ada?lang=en', 'ada'],
  ['X', 'https://www.netflix.com/ada', undefined],
  ['GitHub', 'https://www.github.com/ada/site', 'ada'],
  ['GitHub', 'https://notgithub.com/ada', undefined],
  ['Hugging Face', 'https://huggingface.co/ada/model', undefined],
  ['DBLP', 'https://dblp.uni-trier.de/pers/hd/l/Lovelace.html', 'l/Lovelace'],
  ['Mastodon', 'https://fediscience.org/@ada', undefined],
  ['constructor', 'https://example.org', undefined],
])('finds in a URL of %s, %s, the user name %s', (network, address, username) => {
  expect(usernameInAddress(network, address)).toBe(username);
});
