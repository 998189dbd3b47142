import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { validFiles } from '@/__tests__/helpers/content-files';
import { buildProject, copyProject } from '@/__tests__/helpers/project-copy';
import { startNext } from '../helpers/next-server';

const ada = { given: 'Ada', family: 'Lovelace' };

const TITLES: Readonly<Record<string, string>> = {
  plain2024: 'A Plain Title',
  chinese2024: '基于大语言模型的多跳推理机制研究：理解、解释与编辑（漢字、カタカナ）',
  mixed2024: 'Łódź, αλφάβητο and Жуковский: $x^2 \\to \\infty$ with 👩‍💻 in 🇨🇳 and 🎉 ❤️ 1️⃣',
  partly2024: 'Reading مرحبا and שלום (สวัสดี) in Context',
  arabic2024: 'مرحبا بالعالم 2024',
  hindi2024: 'नमस्ते दुनिया',
  unknown2024: 'Future \u{1FFFD}\u{1F9D1}\u200D\u{1FACD} and \u{10FFFD}\uE000 \u{1D538} tofu',
  control2024: 'Soft\u00ADhyphen, \u202Eright to left\u202C, zero\u200Bwidth and e\u0301\u0302\u0303',
  long2024: `On ${'the Interpretation of Extraordinarily Long Titles '.repeat(6)}`.slice(0, 300),
  unbroken2024: 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(5),
};

const AUTHORS: Readonly<Record<string, object[]>> = {
  mixed2024: [
    ada,
    { family: '余', given: '泽平' },
    { family: 'Παπαδόπουλος', given: 'Γιώργος' },
    { literal: 'محمد بن موسى' },
    { family: 'Nguyễn', given: 'Văn Ấn' },
    { family: 'Wójcik', given: 'Łukasz' },
  ],
};

const data = () => {
  const { site, profile } = validFiles();
  return {
    'site.json': { ...site, accent: 'green' },
    'profile.json': {
      ...profile,
      name: 'Ada Łucja Lovelace 余泽平',
      alternateName: ['Ada Lovelace'],
      label: 'PhD student 👩‍💻 in Computer Science',
      affiliation: 'Πανεπιστήμιο · جامعة · University of Łódź 🇨🇳',
    },
    'publications.json': Object.entries(TITLES).map(([id, title]) => ({
      id,
      type: 'paper-conference',
      title,
      author: AUTHORS[id] ?? [ada],
      issued: '2024-11',
      'container-title': 'EMNLP 2024',
    })),
    'news.json': [],
    'people.json': [],
    'education.json': [],
  };
};

const refuser = join(process.cwd(), '__tests__', 'helpers', 'refuse-network.mjs');
const preload = (log: string) => ({ NODE_OPTIONS: `--import=${pathToFileURL(refuser)}`, REFUSED_LOG: log });
const refusedIn = async (log: string) => (existsSync(log) ? readFile(log, 'utf8') : '');

// Like a branch build on Vercel. By default, Next would use such an address for cards.
const PREVIEW = {
  VERCEL_ENV: 'preview',
  VERCEL_URL: 'homepage-x1.vercel.app',
  VERCEL_BRANCH_URL: 'homepage-git-x.vercel.app',
};
const TEXTS = [
  '/',
  '/publications',
  '/publications/plain2024',
  '/sitemap.xml',
  '/robots.txt',
  '/feed.xml',
  '/llms.txt',
];

let texts: [string, string][];
let pictures: Map<string, Buffer>;
let home: string;
let log: string;
let refused: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  const project = await copyProject('cards', { data: data() });
  log = await buildProject(project, { ...preload(join(folder, 'refused')), ...PREVIEW });
  refused = await refusedIn(join(folder, 'refused'));
  const site = await startNext({ dir: project });
  const get = async (path: string) => (await fetch(site.url + path)).arrayBuffer();
  home = Buffer.from(await get('/')).toString('utf8');
  const paths = ['/card.png', ...Object.keys(TITLES).map((id) => `/publications/${id}/card.png`)];
  pictures = new Map(await Promise.all(paths.map(async (path) => [path, Buffer.from(await get(path))] as const)));
  texts = await Promise.all(
    TEXTS.map(async (path): Promise<[string, string]> => [path, Buffer.from(await get(path)).toString('utf8')]),
  );
  await site.stop();
}, 300_000);

it('never uses the URL of a preview deployment as that of the site', () => {
  for (const [path, text] of texts) {
    expect([path, text]).toEqual([path, expect.stringContaining('https://example.org')]);
    expect([path, text.match(/.{60}vercel\.app.{20}/g)]).toEqual([path, null]);
  }
});

it('generates a card for the home page and for each paper at build time', () => {
  expect(log).toMatch(/● \/publications\/\[id\]\/card\.png|\/card\.png/);
  expect(pictures.size).toBe(Object.keys(TITLES).length + 1);
});

it('each is a PNG of 1200 × 630 below 300 kB', () => {
  for (const [file, picture] of pictures) {
    expect({ file, signature: picture.subarray(0, 8).toString('latin1') }).toEqual({
      file,
      signature: '\x89PNG\r\n\x1a\n',
    });
    expect({ file, width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }).toEqual({
      file,
      width: 1200,
      height: 630,
    });
    expect(picture.byteLength).toBeLessThan(300_000);
    expect(picture.byteLength).toBeGreaterThan(5_000);
  }
});

it('draws no replacement boxes: two titles that no font can show result in the same card, all others differ', () => {
  const cardOf = (id: string) => pictures.get(`/publications/${id}/card.png`)?.toString('base64');
  expect(cardOf('arabic2024')).toBe(cardOf('hindi2024'));
  expect(new Set([...pictures.values()].map((picture) => picture.toString('base64'))).size).toBe(pictures.size - 1);
});

it('requests no fonts and pictures', async () => {
  expect(refused).toBe('');
  expect(log).not.toMatch(/dynamic font/i);
});

it('this test would notice a request', async () => {
  const noted = join(await mkdtemp(join(tmpdir(), 'cards-')), 'refused');
  const script =
    "await fetch('https://fonts.example/').catch(() => {}); (await import('node:https')).get('https://emoji.example/').on('error', () => {})";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...preload(noted) },
  }).catch(() => {});
  expect(await refusedIn(noted)).toMatch(/fetch https:\/\/fonts\.example\/[\s\S]*emoji\.example/);
});

it('the home page links to the card, with size and alt text', () => {
  const property = (name: string) => new RegExp(`<meta property="og:image${name}" content="([^"]*)"`).exec(home)?.[1];
  expect(property('')).toBe('https://example.org/card.png');
  expect([property(':width'), property(':height'), property(':type')]).toEqual(['1200', '630', 'image/png']);
  expect(property(':alt')).toContain('Ada Łucja Lovelace 余泽平, PhD student');
});
