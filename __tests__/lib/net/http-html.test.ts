import { statsErrorOf } from '@/__tests__/helpers/scholar';
import { readText } from '@/lib/net/http';

const read = (bytes: Buffer, contentType: string, html: boolean) =>
  readText('https://example.org/', {
    fetch: async () => new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }),
    timeoutMs: 1000,
    now: Date.now,
    html,
  });

it('accepts HTML if allowed', async () => {
  expect((await read(Buffer.from('<p>é'), 'text/html', true)).text).toBe('<p>é');
  expect((await statsErrorOf(() => read(Buffer.from('<p>é'), 'text/html', false))).kind).toBe('InvalidResponse');
});

it.each(['text/html; charset=ISO-8859-1', 'text/html;charset="windows-1252"'])('reads it as %s', async (type) => {
  expect((await read(Buffer.from('<p>é', 'latin1'), type, true)).text).toBe('<p>é');
});

it.each([
  ['bytes that are not of the charset', Buffer.from('é', 'latin1'), 'text/html; charset=utf-8'],
  ['bytes that are not UTF-8 where none is named', Buffer.from('é', 'latin1'), 'text/html'],
  ['an unknown charset', Buffer.from('e'), 'text/html; charset=klingon'],
])('rejects %s', async (_, bytes, type) => {
  expect((await statsErrorOf(() => read(bytes, type, true))).kind).toBe('InvalidResponse');
});

it('reads data as UTF-8 regardless of its header', async () => {
  expect((await read(Buffer.from('é'), 'application/json; charset=ISO-8859-1', false)).text).toBe('é');
});
