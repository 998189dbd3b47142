import { NETWORKS, usernameInAddress } from '@/lib/content/networks';
import type { Profile } from '@/lib/content/schemas/profile';
import { isOrcidValid } from '@/lib/csl/checksums';
import { isWebUrl } from '@/lib/markdown/fields';

export type NetworkProfile = Profile['profiles'][number];

/** A profile from a user name or a URL of the network; null when the text is neither. */
export function networkProfile(network: string, text: string): NetworkProfile | null {
  const known = Object.hasOwn(NETWORKS, network) ? NETWORKS[network] : undefined;
  const value = text.trim();
  if (!known) return isWebUrl(value) ? { network, url: value } : null;
  const found = usernameInAddress(network, value) ?? value.replace(/^@(?=\w)/, network === 'YouTube' ? '@' : '');
  const username = network === 'ORCID' || network === 'OpenAlex' ? found.toUpperCase() : found;
  if (!known.username.test(username)) return null;
  return network === 'ORCID' && !isOrcidValid(username) ? null : { network, username };
}

/** The profile behind a URL, by its host; a website when the host is no known network. */
export function profileOfUrl(url: string, label: string): NetworkProfile | null {
  const network = Object.keys(NETWORKS).find((name) => usernameInAddress(name, url) !== undefined);
  if (network) return networkProfile(network, url);
  if (!isWebUrl(url)) return null;
  const name = label.trim() || 'Website';
  return {
    network: Object.keys(NETWORKS).some((known) => known.toLowerCase() === name.toLowerCase()) ? `${name} page` : name,
    url,
  };
}
