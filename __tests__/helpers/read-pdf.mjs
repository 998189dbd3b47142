// Usage: node read-pdf.mjs FILE prints what a PDF says of itself and the lines of each page, from top to bottom, as JSON.
import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await readFile(process.argv[2])));
const { info } = await pdf.getMetadata();
const markInfo = await pdf.getMarkInfo();
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const lines = new Map();
  for (const { str, transform } of items) {
    if (!str.trim()) continue;
    const y = Math.round(transform[5] / 3);
    lines.set(y, [...(lines.get(y) ?? []), { x: transform[4], str }]);
  }
  const links = (await page.getAnnotations()).flatMap(({ url }) => url ?? []);
  pages.push({
    lines: [...lines]
      .sort(([a], [b]) => b - a)
      .map(([, parts]) =>
        parts
          .sort((a, b) => a.x - b.x)
          .map(({ str }) => str)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    links,
    width: Math.round(page.view[2]),
    height: Math.round(page.view[3]),
    hasStructure: (await page.getStructTree()) !== null,
  });
}
const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
console.log(
  JSON.stringify({ title: info.Title, language: info.Language, tagged: markInfo?.Marked === true, outline, pages }),
);
