import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** A host that is on this machine or its network. */
export class PrivateAddress extends Error {}

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
// Only one block of IPv6 is public (iana.org, "IPv6 Special-Purpose Address Registry"), with some ranges in it that are not:
// among them addresses that embed an IPv4 address, which a nearby gateway may forward to.
const PUBLIC6 = new BlockList();
PUBLIC6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

function isPrivate(address: string): boolean {
  if (isIP(address) === 4) return PRIVATE.check(address, 'ipv4');
  // "::ffff:8.8.8.8" is the other such form; the block list below matches it by itself.
  const isMapped = /^::ffff:/i.test(new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1));
  return PRIVATE.check(address, 'ipv6') || !(isMapped || PUBLIC6.check(address, 'ipv6'));
}

/** Whether a host's name alone shows that it is on this machine or its network. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return isPrivate(host);
  return !host.includes('.') || /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/i.test(host);
}

/** Resolves to public addresses only. The request itself uses this lookup, so that a name cannot resolve elsewhere after the check. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => !isPrivate(address));
    const [first] = allowed;
    if (error || !first) callback(error ?? new PrivateAddress(), '', 4);
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};
