import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export const ATLAS_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#8fbce6"/><path d="M0 3 4 0" stroke="#1f4e79"/></svg>';

const svg = (width: number, height: number, inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  );
const white = (inside: string) => svg(900, 600, `<rect width="900" height="600" fill="#fff"/>${inside}`);

const dots = (colour: string, x: number, y: number) =>
  Array.from({ length: 24 }, (_, i) => {
    const [angle, far] = [i * 2.4, 18 * Math.sqrt(i)];
    return `<circle cx="${x + far * Math.cos(angle)}" cy="${y + far * Math.sin(angle)}" r="9" fill="${colour}"/>`;
  }).join('');
const box = (x: number, y: number, word: string, fill: string) =>
  `<rect x="${x}" y="${y}" width="190" height="110" fill="${fill}" stroke="#333" stroke-width="4"/><text x="${x + 95}" y="${y + 68}" font-family="serif" font-size="44" text-anchor="middle">${word}</text>`;
const cells = Array.from({ length: 60 }, (_, i) => {
  const [x, y] = [i % 10, Math.floor(i / 10)];
  const near = Math.max(0, 1 - Math.abs(x - 1.6 * y) / 5);
  return `<rect x="${90 * x}" y="${100 * y}" width="90" height="100" fill="rgb(${235 - 190 * near},${240 - 150 * near},${246 - 100 * near})"/>`;
}).join('');
const NODES = [
  [150, 160],
  [420, 90],
  [700, 180],
  [300, 380],
  [580, 430],
  [790, 380],
  [120, 480],
] as const;
const edges = NODES.flatMap(([x, y], i) =>
  NODES.slice(i + 1)
    .filter(([u, v]) => Math.hypot(u - x, v - y) < 330)
    .map(([u, v]) => `<path d="M${x} ${y} ${u} ${v}" stroke="#666" stroke-width="4"/>`),
).join('');
const nodes = NODES.map(
  ([x, y], i) =>
    `<circle cx="${x}" cy="${y}" r="26" fill="${i % 3 === 1 ? '#1f4e79' : '#fff'}" stroke="#222" stroke-width="5"/>`,
).join('');
const curve = (end: number, colour: string, dash = '') =>
  `<path d="M90 90C260 ${120 + end * 0.6} 500 ${end} 850 ${end}" fill="none" stroke="${colour}" stroke-width="8" stroke-dasharray="${dash}"/>`;

const FIGURES = {
  scatter: white(
    `<path d="M90 60V540H850M120 130Q450 470 830 380" fill="none" stroke="#444" stroke-width="4"/>${dots('#a33d3d', 270, 390)}${dots('#3f6796', 480, 170)}${dots('#b59a64', 690, 420)}`,
  ),
  boxes: white(
    `<path d="M240 300H660M450 170V430" stroke="#333" stroke-width="4"/>${box(50, 245, 'read', '#f2eee2')}${box(355, 60, 'keep', '#e5ecf5')}${box(355, 430, 'cut', '#f6e2e0')}${box(660, 245, 'ask', '#f2eee2')}`,
  ),
  curves: white(
    `<path d="M90 60V540H850" fill="none" stroke="#444" stroke-width="4"/>${curve(330, '#3f6796', '24 16')}${curve(430, '#b59a64')}${curve(520, '#8a2022')}`,
  ),
  matrix: svg(900, 600, cells),
  graph: white(edges + nodes),
};

const face = (back: string, hair: string, skin: string, coat: string) =>
  svg(
    880,
    1100,
    `<rect width="880" height="1100" fill="${back}"/><path d="M230 700V400a210 215 0 0 1 420 0v300z" fill="${hair}"/><rect x="370" y="560" width="140" height="200" fill="${skin}"/><path d="M60 1100c0-270 150-360 300-370l80 100 80-100c150 10 300 100 300 370z" fill="${coat}"/><ellipse cx="440" cy="450" rx="140" ry="185" fill="${skin}"/><path d="M290 420c90-20 190-60 210-130 60 40 90 90 95 140 20-180-60-260-155-260s-170 90-150 250z" fill="${hair}"/>`,
  );

const PEOPLE = {
  portrait: face('#cfc6b6', '#2a2523', '#d3a386', '#26303f'),
  'member-1': face('#dfe6ee', '#4a2d1f', '#e0b490', '#7a4a4a'),
  'member-2': face('#e8e0d2', '#1d1b1b', '#b98160', '#2f5a4c'),
  'member-3': face('#e2ddea', '#b8b2a8', '#e3bda0', '#5a5f7a'),
};

/** Generates the pictures that the full life uses: portraits as JPEG, figures as PNG, a drawing, and an empty video. */
export async function drawFullLife(publicFolder: string): Promise<void> {
  await mkdir(publicFolder, { recursive: true });
  const file = (name: string) => join(publicFolder, name);
  await Promise.all([
    ...Object.entries(FIGURES).map(([name, drawing]) =>
      sharp(drawing)
        .png({ palette: true })
        .toFile(file(`${name}.png`)),
    ),
    ...Object.entries(PEOPLE).map(([name, drawing]) =>
      sharp(drawing)
        .jpeg()
        .toFile(file(`${name}.jpg`)),
    ),
    writeFile(file('atlas.svg'), ATLAS_SVG),
    writeFile(file('run.mp4'), ''),
  ]);
}
