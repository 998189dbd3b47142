import { lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const MOST_REDIRECTS = 5;

/** What became of a link: the page is there, it is gone, the server refuses programs, or nobody could be asked. */
export type Probe = { state: 'found' } | { state: 'dead' | 'refused' | 'unreachable' | 'private'; why: string };

export type ProbeOptions = {
  timeoutMs: number;
  userAgent: string;
  /** Asks machines of one's own network, too. */
  allowPrivate: boolean;
};

/** Asks for a page with HEAD, and with GET where HEAD finds none; follows redirects, to public addresses only. */
export async function probe(address: string, options: ProbeOptions): Promise<Probe> {
  const first = await follow(address, 'HEAD', options);
  return first.state === 'found' || first.state === 'private' ? first : follow(address, 'GET', options);
}

async function follow(address: string, method: 'HEAD' | 'GET', options: ProbeOptions): Promise<Probe> {
  let url = new URL(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await ask(url, method, options).catch(toProbe);
    if ('state' in answer) return answer;
    const { status, location } = answer;
    if (status < 300 || status === 304) return { state: 'found' };
    if (status < 400) {
      if (!location || !URL.canParse(location, url)) return { state: 'dead', why: `leads astray (${status})` };
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol)) return { state: 'dead', why: `leads to ${url.protocol}` };
    } else return ofStatus(status);
  }
  return { state: 'dead', why: `is redirected more than ${MOST_REDIRECTS} times` };
}

function ofStatus(status: number): Probe {
  if (status === 404 || status === 410) return { state: 'dead', why: `finds nothing (${status})` };
  return { state: 'refused', why: `was answered with status ${status}` };
}

function ask(url: URL, method: string, { timeoutMs, userAgent, allowPrivate }: ProbeOptions) {
  if (!allowPrivate && isPrivateHost(url.hostname)) return Promise.reject(new PrivateAddress());
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = { 'user-agent': userAgent, accept: '*/*' };
    const request: ClientRequest = send(
      url,
      {
        method,
        headers,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(!allowPrivate && { lookup: publicLookup }),
      },
      (response: IncomingMessage) => {
        // Nobody reads the page itself.
        response.destroy();
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      },
    );
    request.on('error', reject).end();
  });
}

class PrivateAddress extends Error {}

function toProbe(error: unknown): Probe {
  if (error instanceof PrivateAddress)
    return { state: 'private', why: 'leads to a private address, which is not asked' };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'names a host that does not exist' };
  if (code === 'ABORT_ERR') return { state: 'unreachable', why: 'got no answer in time' };
  if (/CERT|SSL|TLS/.test(code)) return { state: 'dead', why: `has no valid certificate (${code})` };
  return { state: 'unreachable', why: `could not be reached${code ? ` (${code})` : ''}` };
}

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

const isPrivate = (address: string) => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a host is on this machine or its network, as far as its name tells. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host)) return isPrivate(host);
  return !host.includes('.') || /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/i.test(host);
}

// Where the name is resolved, so that no name can point at a private address between a check and the request.
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => !isPrivate(address));
    const [first] = allowed;
    if (error || !first) callback(error ?? new PrivateAddress(), '', 4);
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};
