import { readFileSync } from 'node:fs';

/** The page that this site reproduces, without its front matter and template code. */
const seed = readFileSync('__tests__/fixtures/seed-about.md', 'utf8')
  .replace(/^---[\s\S]*?---/, '')
  .replace(/\{%[\s\S]*?%\}/g, '')
  .replace(/<span[^>]*><\/span>/g, '')
  // One title spans two lines there.
  .replace('Query and Key\nMatrices', 'Query and Key Matrices');

const [about = '', news = '', publications = '', educations = ''] = seed.split(/^# .*$/m);

const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const plain = (markdown: string) =>
  words(
    markdown
      .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
      .replace(/\*+/g, '')
      .replace(/\\([[\]])/g, '$1'),
  );
const blocks = (markdown: string) =>
  markdown
    .split(/\n\s*\n/)
    .map(words)
    .filter(Boolean);
const links = (markdown: string) =>
  [...markdown.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, label, url]) => ({ label: plain(label ?? ''), url }));

const linksIn = (element: Element) =>
  [...element.querySelectorAll('a[href]')].map((link) => ({
    label: words(link.textContent),
    url: link.getAttribute('href'),
  }));

/** Tests that the home page of a site under `basePath` has all the content of the seed. */
export function seedTests(page: () => Document, basePath = () => ''): void {
  const section = (id: string) => {
    const element = page().getElementById(id);
    if (!element) throw new Error(`There is no section ${id}.`);
    return element;
  };

  test('the headings are those of the original site, in the same order', () => {
    const headings = [...page().querySelectorAll('h2')].map((heading) => heading.textContent);
    // The seed has no heading above its first part, only the anchor "about-me".
    expect(headings).toEqual(['About me', ...[...seed.matchAll(/^# (.*)$/gm)].map(([, heading]) => heading)]);
  });

  test('every paragraph of the biography, with every link', () => {
    const paragraphs = [...section('about-me').querySelectorAll('p')].map((paragraph) => words(paragraph.textContent));
    expect(paragraphs).toEqual(blocks(about).map(plain));
    // Here, an e-mail address is always a link.
    const pages = linksIn(section('about-me')).filter(({ url }) => !url?.startsWith('mailto:'));
    expect(pages).toEqual(links(about));
  });

  test('every news item, with its date by value and every link', () => {
    const expected = blocks(news).map((block) => {
      const [, year, month, text] = /^- \*(\d{4})\.(\d+)\*: (.*)$/.exec(block) ?? [];
      return { date: `${year}-${month?.padStart(2, '0')}`, text: plain(text ?? '') };
    });
    const shown = [...section('news').querySelectorAll('li')].map((item) => ({
      date: item.querySelector('time')?.getAttribute('datetime'),
      text: words(item.querySelector('time')?.nextElementSibling?.textContent),
    }));
    expect(expected).toHaveLength(8);
    expect(shown).toEqual(expected);
    expect(linksIn(section('news'))).toEqual(links(news));
  });

  // A title now links to the paper's own page; the link target in the seed is among the paper's links.
  test('every paper with its link, authors and venue, the owner in bold', () => {
    const lines = blocks(publications);
    const expected = Array.from({ length: lines.length / 2 }, (_, index) => {
      const [title, byline] = [lines[index * 2] ?? '', lines[index * 2 + 1] ?? ''];
      const [, authors, venue] = /^(.*) \\\[\*\*(.*)\*\*\\\]$/.exec(byline) ?? [];
      return {
        title: links(title)[0]?.label,
        link: links(title)[0]?.url,
        authors: plain(authors ?? ''),
        strong: ['Zeping Yu'],
        venue: sameVenue(venue ?? ''),
      };
    });
    const shown = [...section('publications').querySelectorAll('li')].map((item) => {
      const [authors, venue] = item.querySelectorAll('h3 ~ *');
      const urls = linksIn(item).map(({ url }) => url);
      return {
        title: words(item.querySelector('h3')?.textContent),
        link: links(publications).find(({ url }) => urls.includes(url ?? null))?.url,
        authors: words(authors?.textContent),
        strong: [...(authors?.querySelectorAll('strong') ?? [])].map((name) => name.textContent),
        venue: sameVenue(venue?.textContent ?? ''),
      };
    });
    expect(expected).toHaveLength(10);
    expect(shown).toEqual(expected);
  });

  // "arxiv: 2502.10835" and "arXiv:2502.10835, 2025" are the same venue; the page adds the year if the venue does not include it.
  const sameVenue = (venue: string) =>
    venue
      .toLowerCase()
      .replace(/\s/g, '')
      .replace(/,20\d\d$/, '');

  test('every education with its period, degree and institution', () => {
    const expected = educations
      .trim()
      .split('\n')
      // The seed ends each line with a full stop and writes the months as numbers, which the page does in `datetime`.
      .map((line) => plain(line.replace(/^- /, '').replace(/\.$/, '')).replace(' - ', ' – '));
    const shown = [...section('educations').querySelectorAll('tr')].map((row) => {
      const months = [...row.querySelectorAll('time')].map(({ dateTime }) => dateTime.replace('-', '.'));
      return [months.join(' – '), ...[...row.querySelectorAll('td')].map((cell) => words(cell.textContent))].join(', ');
    });
    expect(expected).toHaveLength(3);
    expect(shown).toEqual(expected);
  });

  test('additional links in the list of papers are pages of this site, URLs built from ids, and homepages of co-authors', () => {
    const added = linksIn(section('publications')).filter(
      ({ url }) => !links(publications).some((link) => link.url === url),
    );
    const elsewhere = added.filter(({ url }) => !url?.startsWith(`${basePath()}/publications`));
    const people = elsewhere.filter(({ label, url }) =>
      links(about).some((link) => link.url === url && link.label === label),
    );
    expect([...new Set(people.map(({ label }) => label))]).toEqual(['Sophia Ananiadou', 'Gongshen Liu']);
    const derived = elsewhere.filter((link) => !people.includes(link)).map(({ url }) => url);
    expect(
      derived.every((url) =>
        /^https:\/\/(arxiv\.org\/(abs|pdf)\/\d{4}\.\d{5}|aclanthology\.org\/2024\.emnlp-main\.\d+(\/|\.pdf))$/.test(
          url ?? '',
        ),
      ),
    ).toBe(true);
  });
}
