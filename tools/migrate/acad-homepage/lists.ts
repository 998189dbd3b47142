import type { Interest, Talk } from '@/lib/content/schemas/academic';
import type { NewsItem } from '@/lib/content/schemas/lists';
import type { Content } from '@/lib/content/validate';
import type { Picture } from '@/tools/migrate/acad-homepage/blocks';
import {
  dateAnywhere,
  dateAtStart,
  type Entry,
  leaveOut,
  linkOf,
  partsOf,
  periodOf,
  type Tell,
  trimmed,
} from '@/tools/migrate/acad-homepage/entries';
import { cut, type Run, signsOf, split, textOf, toMarkdown, without } from '@/tools/migrate/acad-homepage/runs';

/** The items of a news list; those without a date are left out. */
export const readNews = (entries: readonly Entry[], tell: Tell): NewsItem[] =>
  entries.flatMap((entry) => {
    const { runs, details } = entry;
    const dated = dateAtStart(runs);
    const text = [dated?.rest ?? [], ...details].map(toMarkdown).filter(Boolean).join(' ');
    if (dated && text) return [{ date: dated.date, text }];
    leaveOut(entry, dated ? 'has a date but no text' : 'has no date, which news requires', tell);
    return [];
  });

/** Awards such as "*2021.10* Best paper award", also with the date elsewhere in the line; those without a date are left out. */
export const readAwards = (entries: readonly Entry[], tell: Tell): Content['awards'] =>
  entries.flatMap((entry) => {
    const { line, runs, details } = entry;
    let dated = datedLine(runs);
    const dates = dated ? [dated.date] : [];
    // "2021.10 & 2019.10 Outstanding student" are two awards.
    for (
      let more = dated && /^\s*(?:&|and|,|、)\s*(?=\d{4})/.exec(signsOf(dated.rest));
      more && dated;
      more = /^\s*(?:&|and|,|、)\s*(?=\d{4})/.exec(signsOf(dated.rest))
    ) {
      const next = datedStart(cut(dated.rest, more[0].length));
      if (!next) break;
      dates.push(next.date);
      dated = next;
    }
    const title = dated && trimmed(textOf(dated.rest));
    if (!dated || !title) {
      leaveOut(entry, 'has no date, which an award requires', tell);
      return [];
    }
    leaveLinks(line, dated.rest, 'an award', tell);
    const summary = details.map(toMarkdown).join(' ');
    return dates.map((date) => ({ title, date, ...(summary && { summary }) }));
  });

/** Talks such as "*2021.06*, Title, Event | [video](https://…)"; others are left out. */
export const readTalks = (entries: readonly Entry[], tell: Tell): Talk[] =>
  entries.flatMap((entry) => {
    const { runs, details } = entry;
    const dated = datedLine(runs);
    const [video, slides] = [/video|recording/i, /slide|ppt/i].map((label) =>
      linkOf(runs.filter(({ text }) => label.test(text))),
    );
    const words = (dated?.rest ?? []).filter(({ url }) => url === null || (url !== video && url !== slides));
    const { title, event } = readTalk(words);
    if (!dated || !title || !event) {
      leaveOut(entry, 'has no date, title and event separated by commas, which a talk requires', tell);
      return [];
    }
    const url = linkOf(words);
    const description = details.map(toMarkdown).filter(Boolean).join(' ');
    const more = { ...(url && { url }), ...(slides && { slides }), ...(video && { video }) };
    return [{ title, event, date: dated.date, ...more, ...(description && { description }) }];
  });

function readTalk(words: readonly Run[]): { title: string; event: string } {
  const text = textOf(words).replace(/\[\s*\]/g, ' ');
  const [, before = '', quoted, after = ''] = /^(.*?)[“"]([^“”"]+)[”"](.*)$/.exec(text) ?? [];
  const kind = /^(invited|oral|keynote|contributed)?\s*(talk|speaker|presentation)?s?\b:?\s*/i;
  if (quoted) {
    const event = trimmed(`${before.replace(kind, '')} ${after}`.replace(/^[\s,.]*(at|in|@)\s+/i, ''));
    return {
      title: trimmed(quoted),
      event: event
        .split(/\s*,\s*/)
        .filter((part) => !/^(19|20)\d\d$/.test(part))
        .join(', '),
    };
  }
  const parts = partsOf([{ text, url: null, strong: false, emphasis: false, code: false, sup: false }], /[,，|]|\s@\s/);
  const [title = '', ...event] = parts
    .map((part) => trimmed(textOf(part)))
    .filter((part) => !/^(19|20)\d\d$/.test(part));
  return { title, event: trimmed(event.join(', ')) };
}

/** Certificates; the date is optional. */
export const readCertificates = (entries: readonly Entry[], tell: Tell): Content['certificates'] =>
  entries.flatMap((entry) => {
    const { line, runs, details } = entry;
    const dated = datedLine(runs);
    const name = trimmed(textOf(dated?.rest ?? runs));
    const url = linkOf(runs);
    for (const detail of details) tell.left(line, textOf(detail), 'a certificate has no field for this');
    return name ? [{ name, ...(dated && { date: dated.date }), ...(url && { url }) }] : [];
  });

/** Skills such as "**Programming:** Python, Rust". */
export const readSkills = (entries: readonly Entry[], tell: Tell): Content['skills'] =>
  entries.flatMap((entry) => {
    const { runs, details } = entry;
    const [, name = '', rest = ''] = /^([^:：]{2,60})[:：]\s*(.*)$/.exec(textOf(runs)) ?? [];
    const keywords = [rest, ...details.map(textOf)]
      .flatMap((text) => text.split(/\s*[,，;、]\s*(?![^()]*\))/))
      .map(trimmed)
      .filter(Boolean);
    if (name) return [{ name: trimmed(name), ...(keywords.length > 0 && { keywords }) }];
    if (textOf(runs).split(' ').length <= 6) return [{ name: trimmed(textOf(runs)) }];
    leaveOut(entry, 'is not a skill, which needs a colon after its name', tell);
    return [];
  });

/** Projects: a name that is linked, in bold or before a colon, and a description. */
export const readProjects = (
  entries: readonly Entry[],
  picture: (picture: Picture, line: number) => string | null,
  tell: Tell,
): Content['projects'] =>
  entries.flatMap((entry) => {
    const { line, runs, details } = entry;
    const period = periodOf(runs);
    const dated = period ? null : dateAtStart(runs);
    const head = period?.rest ?? dated?.rest ?? [...runs];
    const [first = [], ...rest] = split(
      head,
      /[:：]\s|\s[–—-]\s|(?<=\p{L}{3})(?<!\b(?:Prof|Assoc|Asst|Univ|Inst|Dept))[.。]\s/u,
    );
    const marked = head[0] && (head[0].url !== null || head[0].strong) ? [head[0]] : null;
    const name = trimmed(textOf(marked ?? first));
    if (!name || name.split(' ').length > 25) {
      leaveOut(entry, 'does not start with the name of a project', tell);
      return [];
    }
    const said = marked ? [without(head.slice(1), /[\s:：,，.–—-]*/)] : rest;
    const [description, ...highlights] = [said.map(toMarkdown).filter(Boolean).join('. '), ...details.map(toMarkdown)];
    const url = linkOf(head);
    const start = period?.start ?? dated?.date;
    const end = period ? period.end : dated?.date;
    const points = highlights.filter(Boolean);
    const [shown, ...others] = entry.pictures;
    const src = shown && picture(shown, line);
    for (const other of others) tell.left(line, other.src, 'a project can have only one picture');
    const alt = shown?.alt && shown.alt !== 'sym' ? shown.alt : `Picture of the project “${name}”`;
    return [
      {
        name,
        ...(description && { description }),
        ...(points.length > 0 && { highlights: points }),
        ...(start && { startDate: start }),
        ...(end && { endDate: end }),
        ...(url && { url }),
        ...(src && { image: { src, alt } }),
      },
    ];
  });

/** Research interests: names in bold or as headings with statements below them, or short lines with a name each. */
export function readInterests(entries: readonly Entry[], tell: Tell): Interest[] {
  const found: { name: string; statements: string[] }[] = [];
  const add = (name: string, statements: string[] = []) => {
    const known = found.find((other) => other.name === name);
    if (known) known.statements.push(...statements);
    else found.push({ name, statements: [...statements] });
  };
  for (const { line, runs, details, group } of entries) {
    const text = textOf(runs);
    const statements = details.map(toMarkdown);
    const [name = '', statement] = boldStart(runs) ?? [];
    if (name) add(name, [statement ?? '', ...statements].filter(Boolean));
    else if (text.split(' ').length <= 8) add(trimmed(text), statements);
    else if (group) add(group, [toMarkdown(runs), ...statements]);
    else if (found.length > 0 && found.at(-1)?.statements)
      found.at(-1)?.statements.push(toMarkdown(runs), ...statements);
    else tell.left(line, text, 'is not the name of an interest, nor below one');
  }
  return found.map(({ name, statements }) => ({ name, ...(statements.length > 0 && { statements }) }));
}

/** Splits "**Engines**: how they compute" into a name and a statement. */
function boldStart(runs: readonly Run[]): [name: string, statement: string] | null {
  const strong = runs.findIndex(({ strong: isStrong, text }) => !isStrong && text.trim() !== '');
  const head = strong < 0 ? runs : runs.slice(0, strong);
  if (!head.some(({ strong: isStrong }) => isStrong) || textOf(head).split(' ').length > 10) return null;
  return [trimmed(textOf(head)), strong < 0 ? '' : toMarkdown(without(runs.slice(strong), /[\s:：,，.–—-]*/))];
}

function datedStart(runs: readonly Run[]): { date: string; rest: Run[] } | null {
  const period = periodOf(runs);
  return period ? { date: period.end ?? period.start, rest: period.rest } : dateAtStart(runs);
}

/** A line and its date, from the start of the line or else from anywhere in it; the end of a period counts. */
export function datedLine(runs: readonly Run[]): { date: string; rest: Run[] } | null {
  const first = datedStart(runs);
  if (first) return first;
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s/g, ' ');
  const inside = dateAnywhere(text);
  if (!inside) return null;
  // A year in the middle is part of the words: "Winner of the 2021 prize, Leeds".
  const isLast = /^[\s)\]）.,*_]*$/.test(text.slice(inside.to));
  if (!isLast) return { date: inside.date, rest: [...runs] };
  return {
    date: inside.date,
    rest: cut(runs, 0, inside.from).map((run, index, all) =>
      index === all.length - 1 ? { ...run, text: run.text.replace(/[\s,，(（[]+$/, '') } : run,
    ),
  };
}

function leaveLinks(line: number, runs: readonly Run[], what: string, tell: Tell): void {
  for (const { url, text } of runs) if (url) tell.left(line, `[${text}](${url})`, `${what} has no field for this link`);
}
