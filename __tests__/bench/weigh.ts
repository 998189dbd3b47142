import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Kind = 'document' | 'script' | 'other';

/** Bytes of HTML and CSS, of script, and of the rest, as gzip -9 and brotli 11 make them. */
export interface Weight {
  gzip: Record<Kind, number>;
  brotli: Record<Kind, number>;
  /** Addresses that could not be loaded, such as those of other hosts. */
  missing: string[];
}

export function kindOf(contentType: string): Kind {
  if (/^text\/(html|css)\b/.test(contentType)) return 'document';
  return /\b(java|ecma)script\b/.test(contentType) ? 'script' : 'other';
}

// Pictures, fonts and archives are compressed already; no server does it again.
const isText = (contentType: string) => /^text\/|javascript|json|xml/.test(contentType);

/** Loads each address once, uncompressed, and measures its size. */
export async function weigh(urls: readonly string[]): Promise<Weight> {
  const weight: Weight = {
    gzip: { document: 0, script: 0, other: 0 },
    brotli: { document: 0, script: 0, other: 0 },
    missing: [],
  };
  for (const url of urls) {
    const response = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } }).catch(() => null);
    if (!response?.ok) {
      weight.missing.push(url);
      continue;
    }
    const type = response.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await response.arrayBuffer());
    const kind = kindOf(type);
    weight.gzip[kind] += isText(type) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
    weight.brotli[kind] += isText(type) ? brotliCompressSync(bytes).length : bytes.length;
  }
  return weight;
}
