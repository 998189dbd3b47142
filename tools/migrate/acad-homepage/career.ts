import type { Interest, Talk } from '@/lib/content/schemas/academic';
import type { Work } from '@/lib/content/schemas/career';
import type { Content } from '@/lib/content/validate';
import { markdownLinks, markdownToText } from '@/lib/markdown/parse';
import type { Box, Item } from '@/tools/migrate/acad-homepage/blocks';
import { dateAtStart, flat, periodOf, type Refuse } from '@/tools/migrate/acad-homepage/lists';
import { readRuns, textOf } from '@/tools/migrate/acad-homepage/runs';

type Items = readonly (Item | Box)[];

const entriesOf = (items: Items): Item[] => flat(items).filter(({ kind, text }) => kind !== 'heading' && text !== '');

/** Awards such as "*2021.10* Best paper award"; those without a date are refused. */
export const readAwards = (items: Items, refuse: Refuse): Content['awards'] =>
  entriesOf(items).flatMap((item) => {
    const period = periodOf(item.text);
    const dated = period ? { date: period.end ?? period.start, rest: period.rest } : dateAtStart(item.text);
    const title = dated && trimmed(markdownToText(dated.rest));
    if (!dated || !title) {
      refuse(item, 'has no date before its title, which an award needs');
      return [];
    }
    for (const { url, label } of markdownLinks(dated.rest))
      refuse({ ...item, text: `[${label}](${url})` }, 'an award has no place for this link');
    return [{ title, date: dated.date }];
  });

/** Talks such as "*2021.06*, Title, Event | [video](https://…)"; others are refused. */
export const readTalks = (items: Items, refuse: Refuse): Talk[] =>
  entriesOf(items).flatMap((item) => {
    const dated = dateAtStart(item.text);
    const links = dated ? markdownLinks(dated.rest) : [];
    const linkTo = (label: RegExp) => links.find((link) => label.test(link.label) && /^https?:/.test(link.url))?.url;
    const [video, slides] = [linkTo(/video|recording/i), linkTo(/slide|ppt/i)];
    const words = trimmed(
      textOf(readRuns(dated?.rest ?? '').filter(({ url }) => url === null || (url !== video && url !== slides))),
    );
    const [, title, event] = /^(.*\S)\s*[,，@]\s*(.+)$/.exec(words) ?? [];
    if (!dated || !title || !event) {
      refuse(item, 'does not give a date, a title and, after a comma, where the talk was held');
      return [];
    }
    const url = links.find((link) => link.url !== video && link.url !== slides && /^https?:/.test(link.url))?.url;
    return [
      {
        title,
        event: trimmed(event),
        date: dated.date,
        ...(url && { url }),
        ...(slides && { slides }),
        ...(video && { video }),
      },
    ];
  });

const POSITION =
  /\b(intern|internship|engineer|researcher|scientist|assistant|professor|visit\w*|fellow|postdoc\w*|lecturer|developer|manager|consultant|analyst)\b|实习|研究员/i;

/** Positions such as "*2019.05 - 2020.02*, Research intern, [Company](https://…), China"; `usual` is what people were where nothing is said. */
export const readWork = (items: Items, usual: string | null, refuse: Refuse): Work[] =>
  entriesOf(items).flatMap((item) => {
    const period = periodOf(item.text);
    const parts = markdownToText(period?.rest ?? '')
      .split(/\s*[,，;|]\s*/)
      .map(trimmed)
      .filter(Boolean);
    const said = parts.find((part) => POSITION.test(part));
    const [name, location, ...more] = parts.filter((part) => part !== said);
    const position = said ?? usual;
    if (!period || !name || !position) {
      refuse(item, 'does not say with commas between them period, position and institution');
      return [];
    }
    for (const text of more) refuse({ ...item, text }, 'a position has no place for this');
    const url = markdownLinks(period.rest).find((link) => /^https?:/.test(link.url))?.url;
    const { start, end } = period;
    return [
      {
        name,
        position,
        ...(location && { location }),
        ...(url && { url }),
        startDate: start,
        ...(end && { endDate: end }),
      },
    ];
  });

/** Research interests: headings or lines in bold with statements below them, or a list of names. */
export function readInterests(items: Items, refuse: Refuse): Interest[] {
  const found: { name: string; statements: string[] }[] = [];
  let current: { name: string; statements: string[] } | null = null;
  for (const item of flat(items).filter(({ text }) => text !== '')) {
    const runs = readRuns(item.text).filter(({ text }) => text.trim() !== '');
    const isName = item.kind === 'heading' || runs.every(({ strong }) => strong);
    if (isName) {
      current = { name: trimmed(textOf(runs)), statements: [] };
      found.push(current);
    } else if (current) current.statements.push(item.text);
    else if (item.kind === 'entry' && textOf(runs).split(' ').length <= 8)
      found.push({ name: trimmed(textOf(runs)), statements: [] });
    else refuse(item, 'is no name of an interest, and stands below none');
  }
  return found.map(({ name, statements }) => ({ name, ...(statements.length > 0 && { statements }) }));
}

const trimmed = (text: string) => text.replace(/^[\s,，:|·-]+|[\s,，:;|·-]+$|(?<=\p{L}{3,})\.$/gu, '').trim();
