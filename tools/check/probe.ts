import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isPrivateHost, PrivateAddress, publicLookup } from '@/tools/check/private-network';

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

function toProbe(error: unknown): Probe {
  if (error instanceof PrivateAddress)
    return { state: 'private', why: 'leads to a private address, which is not asked' };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'names a host that does not exist' };
  if (code === 'ABORT_ERR') return { state: 'unreachable', why: 'got no answer in time' };
  if (/CERT|SSL|TLS/.test(code)) return { state: 'dead', why: `has no valid certificate (${code})` };
  return { state: 'unreachable', why: `could not be reached${code ? ` (${code})` : ''}` };
}
