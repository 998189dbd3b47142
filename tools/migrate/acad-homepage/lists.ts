import type { Education, NewsItem } from '@/lib/content/schemas/lists';
import { markdownLinks, markdownToText } from '@/lib/markdown/parse';
import type { Box, Item } from '@/tools/migrate/acad-homepage/blocks';
import { leadingDate } from '@/tools/shared/old-dates';

export type Refuse = (item: { line: number; text: string }, why: string) => void;

const OPENING = /^[\s*_`[(【]+/;
const CLOSING = /^[\s*_`\])】]*[\s:：,，、.|–—-]*\s*/;

/** The items of a news list; those without a date are refused. */
export function readNews(items: readonly (Item | Box)[], refuse: Refuse): NewsItem[] {
  return flat(items).flatMap((item) => {
    if (item.kind === 'heading' || item.text === '') return [];
    const dated = dateAtStart(item.text);
    if (dated?.rest) return [{ date: dated.date, text: dated.rest }];
    refuse(item, dated ? 'has a date and no text' : 'has no date, which news need');
    return [];
  });
}

/** Degrees such as "*2023.09 - 2027.02*, PhD of Computer Science, University of Manchester."; others are refused. */
export function readEducation(items: readonly (Item | Box)[], refuse: Refuse): Education[] {
  return flat(items).flatMap((item) => {
    if (item.kind === 'heading' || item.text === '') return [];
    const period = periodOf(item.text);
    if (!period) {
      refuse(item, 'has no period such as 2019.09 - 2023.06, which a degree needs');
      return [];
    }
    const degree = readDegree(period.rest);
    if (!degree) {
      refuse(item, 'does not say with a comma between them which degree and which institution');
      return [];
    }
    const { rest, ...found } = degree;
    if (rest) refuse({ ...item, text: rest }, 'a degree has no place for this');
    const { start, end } = period;
    return [{ ...found, startDate: start, ...(end && { endDate: end }) }];
  });
}

export const flat = (items: readonly (Item | Box)[]): Item[] =>
  items.flatMap((item) => (item.kind === 'box' ? item.parts : [item]));

export function dateAtStart(text: string): { date: string; rest: string } | null {
  const found = leadingDate(text.replace(OPENING, ''));
  return found && { date: found.date, rest: found.rest.replace(CLOSING, '') };
}

export type Period = { start: string; end: string | null; rest: string };

const TO = /^\s*(?:-{1,3}|–|—|~|～|to|until|至)\s*/i;
const NOW = /^(now|present|current|today|至今|今)/i;

function periodAtStart(text: string): Period | null {
  const start = leadingDate(text.replace(OPENING, ''));
  const to = start && TO.exec(start.rest);
  if (!start || !to) return null;
  const after = start.rest.slice(to[0].length);
  const end = leadingDate(after);
  const open = NOW.exec(after);
  if (!end && !open) return null;
  const rest = end?.rest ?? after.slice(open?.[0].length ?? 0);
  // "2022.04 (now)": the day of writing, not of the end.
  const goesOn = /^\s*\((now|present|current)\)/i.exec(rest)?.[0] ?? '';
  const bare = rest.slice(goesOn.length).replace(/^\s*\(expected\)/i, '');
  return { start: start.date, end: goesOn ? null : (end?.date ?? null), rest: bare.replace(CLOSING, '') };
}

/** The period at the beginning or the end of a line, and the rest of the line. */
export const periodOf = (text: string): Period | null => periodAtStart(text) ?? periodAtEnd(text);

// "PhD, University of London, *2019.09 - 2023.06*" and "… (2019 - 2023)".
function periodAtEnd(text: string): Period | null {
  const places = [...text.matchAll(/[(*_,，\s]+(?=\d{4}|[A-Z][a-z]{2,8}\.? \d{4})/g)];
  for (const { index } of places) {
    const period = periodAtStart(text.slice(index).replace(/^[\s,，]+/, ''));
    if (period && /^[\s).*_]*$/.test(period.rest)) return { ...period, rest: text.slice(0, index) };
  }
  return null;
}

const INSTITUTION =
  /\b(universit\w*|institut\w*|college|school|academy|polytechnic\w*|eth|epfl|mit|caltech|ucl|kaist|cnrs|inria|hochschule)\b|大学|学院|대학교|大學/i;
const DEGREE =
  /ph\.?\s?d|doctor|master|bachelor|\b[bm]\.?\s?(sc|a|s|eng|tech|phil)\b|diplom|degree|postdoc|博士|硕士|学士|undergrad/i;

function readDegree(
  markdown: string,
): (Pick<Education, 'institution' | 'studyType' | 'url'> & { rest: string }) | null {
  const links = markdownLinks(markdown);
  const parts = markdownToText(markdown)
    .split(/\s*[,，;|]\s*/)
    .map((part) => part.replace(/[.。]$/, '').trim())
    .filter(Boolean);
  const institutions = parts.filter((part) => INSTITUTION.test(part));
  const institution =
    institutions.at(-1) ?? (parts.length === 2 ? parts.find((part) => !DEGREE.test(part)) : undefined);
  const others = parts.filter((part) => part !== institution);
  const studyType = others.find((part) => DEGREE.test(part)) ?? others[0];
  if (!institution || !studyType) return null;
  const url = links.find(({ label, url: target }) => /^https?:/.test(target) && label.includes(institution))?.url;
  const rest = others.filter((part) => part !== studyType).join(', ');
  return { institution, ...(url && { url }), studyType, rest };
}
