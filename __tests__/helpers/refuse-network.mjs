// Preloaded into every process of a build: rejects each connection to another machine, and logs it to the file in REFUSED_LOG.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const isLocal = (host) => /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host);

function refuse(what) {
  appendFileSync(process.env.REFUSED_LOG, `${what}\n`);
  return Object.assign(new Error(`No network in this test: ${what}`), { code: 'ENETUNREACH' });
}

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (/^https?:$/.test(url.protocol) && !isLocal(url.hostname)) throw refuse(`fetch ${url.href}`);
  return fetch(input, init);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options?.host : undefined;
  if (host && !isLocal(host)) throw refuse(`connect ${host}`);
  return connect.apply(this, args);
};

const { lookup } = dns;
dns.lookup = (host, ...rest) => {
  if (!isLocal(host)) throw refuse(`lookup ${host}`);
  return lookup(host, ...rest);
};
