import { kilobytes, seconds } from './figures';
import { lcpOf, type Results, totalBytes } from './report';

const WIDTH = 800;
const LABEL = 230;
const PANEL = 265;
const BAR = 150;
const ROW = 26;
const TOP = 40;

const STYLE = `text{font:13px system-ui,sans-serif;fill:#1c1b1a}.head{font-weight:600}.value{fill:#595550}rect{fill:#b9b2a7}.own{fill:#1f4e79}
@media (prefers-color-scheme:dark){text{fill:#eceae6}.value{fill:#aba69f}rect{fill:#565b64}.own{fill:#8fbce6}}`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('`', '');

/** Bytes and LCP of all pages as bars: an SVG that follows the reader's colour scheme; `own` says which bars are ours. */
export function chart({ pages }: Results, own: (name: string) => boolean): string {
  const panels = [
    { head: 'loaded, gzip', values: pages.map(totalBytes), shown: kilobytes },
    { head: 'LCP, slow 4G', values: pages.map(lcpOf), shown: seconds },
  ];
  const at = (row: number) => TOP + row * ROW;
  const names = pages.map(({ name }, row) => `<text x="0" y="${at(row) + 13}">${escaped(name)}</text>`);
  const bars = panels.flatMap(({ head, values, shown }, panel) => {
    const left = LABEL + panel * (PANEL + 20);
    const most = Math.max(...values);
    return [
      `<text class="head" x="${left}" y="20">${head}</text>`,
      ...values.map((value, row) => {
        const length = Math.max(1, Math.round((value / most) * BAR));
        const kind = own(pages[row]?.name ?? '') ? ' class="own"' : '';
        return `<rect${kind} x="${left}" y="${at(row)}" width="${length}" height="17" rx="2"/><text class="value" x="${left + length + 8}" y="${at(row) + 13}">${shown(value)}</text>`;
      }),
    ];
  });
  const height = at(pages.length) + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Bytes loaded and Largest Contentful Paint of each page; the figures stand in the tables">
<style>${STYLE}</style>
${[...names, ...bars].join('\n')}
</svg>
`;
}
