// Usage: node read-pdf.mjs FILE prints the metadata of a PDF and the lines of each page, from top to bottom, as JSON.
import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await readFile(process.argv[2])));
const { info } = await pdf.getMetadata();
const markInfo = await pdf.getMarkInfo();
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const parts = items
    .filter(({ str }) => str.trim())
    .map(({ str, transform }) => ({ str, x: transform[4], y: transform[5] }))
    .sort((a, b) => b.y - a.y);
  // Text of several sizes on one line has baselines up to three points apart.
  const lines = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line && line[0].y - part.y < 3) line.push(part);
    else lines.push([part]);
  }
  const links = (await page.getAnnotations()).flatMap(({ url }) => url ?? []);
  pages.push({
    lines: lines.map((line) =>
      line
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
