import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isPrivateHost, PrivateAddress, publicLookup } from '@/tools/check/private-network';

const MOST_REDIRECTS = 5;

/** The result for a link: the page exists, is gone, is refused to programs, or could not be requested. */
export type Probe = { state: 'found' } | { state: 'dead' | 'refused' | 'unreachable' | 'private'; why: string };

export type ProbeOptions = {
  timeoutMs: number;
  userAgent: string;
  /** Also request private addresses. */
  allowPrivate: boolean;
};

/** Requests a page with HEAD, then with GET if HEAD fails; follows redirects, only to public addresses. */
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
      if (!location || !URL.canParse(location, url))
        return { state: 'dead', why: `redirects to an invalid address (${status})` };
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol)) return { state: 'dead', why: `redirects to ${url.protocol}` };
    } else return ofStatus(status);
  }
  return { state: 'dead', why: `redirects more than ${MOST_REDIRECTS} times` };
}

function ofStatus(status: number): Probe {
  if (status === 404 || status === 410) return { state: 'dead', why: `is not found (${status})` };
  return { state: 'refused', why: `responded with status ${status}` };
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
        // The body is not needed.
        response.destroy();
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      },
    );
    request.on('error', reject).end();
  });
}

function toProbe(error: unknown): Probe {
  if (error instanceof PrivateAddress)
    return { state: 'private', why: 'leads to a private address, which is not requested' };
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return { state: 'dead', why: 'has a host that does not exist' };
  if (code === 'ABORT_ERR') return { state: 'unreachable', why: 'did not respond in time' };
  if (/CERT|SSL|TLS/.test(code)) return { state: 'dead', why: `has no valid certificate (${code})` };
  return { state: 'unreachable', why: `could not be reached${code ? ` (${code})` : ''}` };
}
