import { toHtml } from 'hast-util-to-html';
import { goldenContent } from '@/__tests__/golden/content';
import { EVERYTHING } from '@/__tests__/helpers/writing-files';
import { newestFirst } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { hostFiles } from '@/lib/finish/host-files';
import { headerRules } from '@/lib/finish/security-headers.mjs';
import { atomFeed } from '@/lib/formats/atom';
import { toBibtexFile } from '@/lib/formats/bibtex';
import { coinsLines } from '@/lib/formats/coins';
import { toCslJsonFile } from '@/lib/formats/csl-json';
import { encodeCoins } from '@/lib/formats/encode-coins';
import { highwireTags } from '@/lib/formats/highwire';
import { breadcrumbList, profilePage, serializeJsonLd } from '@/lib/formats/json-ld';
import { jsonResume } from '@/lib/formats/json-resume';
import { llmsTxt } from '@/lib/formats/llms-txt';
import { CITATION_STYLES, referenceText } from '@/lib/formats/reference';
import { toRisFile } from '@/lib/formats/ris';
import { scholarlyArticle } from '@/lib/formats/scholarly-article';
import { signposting } from '@/lib/formats/signposting';
import { sitemapEntries } from '@/lib/formats/sitemap';
import { linkHref } from '@/lib/markdown/targets';
import { markdownToHast } from '@/lib/markdown/to-hast';
import { publicationEntry } from '@/lib/publications/entry';
import { cardAlt, homeCard, paperCard } from '@/lib/site/card/content';
import { ENGLISH } from '@/lib/words/locale';

// Formatting a reference takes a while.
const IN_ALL_STYLES = new Set<string>(['article-journal', 'paper-conference', 'chapter', 'thesis', 'patent']);

/** All exported formats as text, keyed by file name in files/. */
export function goldenOutputs(): Map<string, string> {
  const content = goldenContent();
  const { site, profile, people } = content;
  const papers = newestFirst(content.publications);
  const names = { owner: [profile.name, ...profile.alternateName], people };
  const perPaper = (write: (paper: Publication) => string) =>
    papers.map((paper) => `== ${paper.id}\n${write(paper)}\n`).join('\n');
  const lines = (pairs: Readonly<Record<string, string | string[]>>) =>
    Object.entries(pairs)
      .flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`))
      .join('\n');
  // Indented for reading: the site escapes it and writes it on one line, which json-ld.test.ts checks.
  const readable = (value: Parameters<typeof serializeJsonLd>[0]) =>
    JSON.stringify(JSON.parse(serializeJsonLd(value)), null, 2);

  return new Map([
    ['publications.bib', toBibtexFile(papers)],
    ['publications.ris', toRisFile(papers)],
    ['publications.csl.json', toCslJsonFile(papers)],
    ['highwire.txt', perPaper((paper) => lines(highwireTags(paper, site)))],
    ['coins.txt', perPaper((paper) => `${coinsLines(paper)}\n${encodeCoins(coinsLines(paper))}`)],
    ['papers.jsonld', `[\n${papers.map((paper) => readable(scholarlyArticle(paper, content))).join(',\n')}\n]\n`],
    [
      'home.jsonld',
      `[\n${readable(profilePage(content, ENGLISH))},\n${readable(breadcrumbList(site, [{ name: 'Home', path: '/' }]))}\n]\n`,
    ],
    ['feed.xml', atomFeed(content, ENGLISH)],
    ['post.html', postHtml()],
    ['resume.json', `${JSON.stringify(jsonResume(content, ENGLISH), null, 2)}\n`],
    [
      'references.txt',
      perPaper((paper) =>
        CITATION_STYLES.filter(({ style }) => style === 'apa' || IN_ALL_STYLES.has(paper.type))
          .map(({ style, name }) => `${name}: ${referenceText(paper, style)}`)
          .join('\n'),
      ),
    ],
    ['llms.txt', llmsTxt(content, ENGLISH.words)],
    [
      'cards.txt',
      `== home\n${cardText(homeCard(site, profile, ENGLISH))}\n\n${perPaper((paper) => cardText(paperCard(site, profile, publicationEntry(paper, names, ENGLISH), ENGLISH)))}`,
    ],
    ['sitemap.json', `${JSON.stringify(sitemapEntries(content, { years: [2024], others: ['/cv'] }), null, 2)}\n`],
    [
      'signposting.txt',
      perPaper((paper) =>
        signposting(paper, content)
          .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
          .join('\n'),
      ),
    ],
    ['header-rules.json', `${JSON.stringify(headerRules(), null, 2)}\n`],
    [
      'host-files.txt',
      [...hostFiles({ folder: 'out', host: null, basePath: '/~ada', siteUrl: 'https://example.org/~ada' })]
        .map(([name, text]) => `== ${name}\n${text}`)
        .join('\n'),
    ],
  ]);
}

const cardText = (card: ReturnType<typeof homeCard>) =>
  `${cardAlt(card)}\n${JSON.stringify({ ...card, locale: undefined })}`;

/** The rendered text of a post with every Markdown construct, one line per block. */
function postHtml(): string {
  const { root, notes } = markdownToHast(EVERYTHING, {
    room: 'blocks',
    headingLevel: 2,
    hasAnchors: true,
    words: ENGLISH.words.writing,
    cite: (id) => ({ label: id, href: `#ref-${id}` }),
    toHref: (target) => linkHref(target, ENGLISH),
  });
  return [...root.children, ...(notes ? [notes] : [])]
    .map((node) => toHtml(node).trim())
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
