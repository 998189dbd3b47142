import type { Work } from '@/lib/content/schemas/career';
import type { Education } from '@/lib/content/schemas/lists';
import type { Content } from '@/lib/content/validate';
import {
  dateAtStart,
  type Entry,
  leaveOut,
  linkOf,
  type Period,
  partsOf,
  periodOf,
  type Tell,
  trimmed,
} from '@/tools/migrate/acad-homepage/entries';
import { datedLine } from '@/tools/migrate/acad-homepage/lists';
import { type Run, split, textOf, toMarkdown } from '@/tools/migrate/acad-homepage/runs';

const UNIVERSITY =
  /\b(universit\w*|institut\w* of technology|polytechnic\w*|eth|epfl|mit|caltech|ucl|kaist|cnrs|inria|hochschule)\b|大学|대학교|大學/i;
const INSTITUTION =
  /\b(institut\w*|college|school|academy|lab(oratory|oratories|s)?|research|inc|ltd|corp\w*|company|technolog\w*|group|cent(er|re)|hospital|bank|google|microsoft|tencent|alibaba|baidu|huawei|bytedance|amazon|meta|nvidia)\b|学院|公司/i;
const DEPARTMENT = /^(the )?(department|dept|school|faculty|college|division|cent(er|re)|lab\w*|institute) (of|for)\b/i;
const DEGREE =
  /ph\.?\s?d|doctor|master|bachelor|\b[bm]\.?\s?(sc|a|s|s\.?e|eng|tech|phil|res|ed)\b|diplom|degree|postdoc|visiting (student|scholar)|exchange|博士|硕士|学士|undergrad/i;
const POSITION =
  /\b(intern|internship|engineer|researcher|scientist|assistant|associate|professor|visit\w*|fellow|postdoc\w*|lecturer|developer|manager|consultant|analyst|director|head|founder|architect|ra|ta)\b|实习|研究员/i;
const NOTE = /^(supervis|advis|mentor|host|co-?advis|work(ing|ed)? with|thesis|gpa|导师)/i;

/** The first line of an entry: its comma-separated parts, and notes in brackets or such as "supervised by …". */
function readHead(runs: readonly Run[]): { parts: Run[][]; notes: Run[][] } {
  const notes: Run[][] = [];
  const bare = split(
    runs,
    /\s*[(（](?=(?:co-?)?(?:supervis|advis|mentor|host|work|with|gpa|rank|导师))|(?<=[:：][^()（）]*)[)）]\.?\s*/i,
  );
  const [first = [], ...more] = bare;
  notes.push(...more);
  const parts = partsOf(first).filter((part) => {
    const isNote = NOTE.test(trimmed(textOf(part)));
    if (isNote) notes.push(part);
    return !isNote;
  });
  return { parts, notes };
}

/** Degrees such as "*2023.09 - 2027.02*, PhD of Computer Science, University of Manchester."; others are left out. */
export const readEducation = (entries: readonly Entry[], tell: Tell): Education[] =>
  entries.flatMap((entry) => {
    const { line, runs, details } = entry;
    const period = periodOf(runs) ?? yearAlone(line, runs, tell);
    if (!period) {
      leaveOut(entry, 'has no period such as 2019.09 - 2023.06, which a degree requires', tell);
      return [];
    }
    const { parts, notes } = readHead(period.rest);
    // Below a heading, the following lines contain the degree.
    const below = details.map((detail) => readHead(detail));
    const all = [...parts, ...below.flatMap((head) => head.parts)];
    const words = (part: readonly Run[]) => trimmed(textOf(part)).replace(/。$/, '');
    const texts = all.map(words);
    const find = (test: (text: string) => boolean) => texts.findIndex((text) => test(text));
    const whole = find((text) => UNIVERSITY.test(text));
    const at =
      whole >= 0 ? whole : find((text) => INSTITUTION.test(text) && !DEGREE.test(text) && !DEPARTMENT.test(text));
    const place = at >= 0 ? at : texts.length === 2 ? find((text) => !DEGREE.test(text)) : -1;
    const others = texts.map((text, index) => ({ text, index })).filter(({ index }) => index !== place);
    const degrees = others.filter(({ text }) => DEGREE.test(text));
    const studyType =
      degrees.map(({ text }) => text).join(', ') ||
      (texts.length === 2 ? others[0]?.text : others.find(({ index }) => index < place)?.text);
    if (place < 0 || !studyType) {
      leaveOut(entry, 'has no degree and institution separated by a comma', tell);
      return [];
    }
    const rest = others.filter(({ text }) => !degrees.some((degree) => degree.text === text) && text !== studyType);
    const field = rest.find(({ text, index }) => index < place || DEPARTMENT.test(text));
    if (degrees.length === 0) tell.guess(line, textOf(runs), `interpreted as the degree “${studyType}”`);
    const score = [...notes, ...below.flatMap((head) => head.notes)].map(textOf).find((note) => /^gpa\b/i.test(note));
    const elsewhere = rest.filter(({ text }) => text !== field?.text).map(({ text }) => text);
    if (elsewhere.length > 0) tell.left(line, elsewhere.join(', '), 'a degree has no field for this');
    for (const note of [...notes, ...below.flatMap((head) => head.notes)])
      if (textOf(note) !== score) tell.left(line, textOf(note), 'a degree has no field for this');
    const url = linkOf(all[place] ?? []);
    const { start, end } = period;
    return [
      {
        institution: texts[place] ?? '',
        ...(url && { url }),
        ...(field && { area: field.text }),
        studyType,
        startDate: start,
        ...(end && { endDate: end }),
        ...(score && { score: trimmed(score.replace(/^gpa\s*/i, '')) }),
      },
    ];
  });

function yearAlone(line: number, runs: readonly Run[], tell: Tell): Period | null {
  const dated = datedLine(runs);
  if (!dated || trimmed(textOf(dated.rest)).split(/[,，]/).length < 2) return null;
  tell.guess(line, textOf(runs), `interpreted as started and finished in ${dated.date}`);
  return { start: dated.date, end: dated.date, rest: dated.rest };
}

/** Positions such as "*2019.05 - 2020.02*, Research intern, [Company](https://…), China"; `usual` is the position of entries that name none. */
export const readWork = (entries: readonly Entry[], usual: string | null, tell: Tell): Work[] =>
  entries.flatMap((entry) => {
    const { line, runs, details } = entry;
    const dated = dateAtStart(runs);
    const period = periodOf(runs) ?? (dated && { start: dated.date, end: dated.date, rest: dated.rest });
    const { parts: commas, notes } = readHead(period?.rest ?? []);
    // "Research fellow at Nanyang Technological University"
    const parts = commas.flatMap((part) =>
      POSITION.test(textOf(part)) ? split(part, /\s+(?:at|@|in(?= the\b))\s+(?:the\s+(?=\p{Lu}))?/iu) : [part],
    );
    const said = parts.findIndex((part) => POSITION.test(textOf(part)) && !UNIVERSITY.test(textOf(part)));
    const position = said >= 0 ? trimmed(textOf(parts[said] ?? [])) : usual;
    const others = parts.filter((_, index) => index !== said);
    const { name, location } = placeOf(others.map((part) => trimmed(textOf(part))));
    if (!period || !name || !position) {
      leaveOut(entry, 'has no period, position and institution separated by commas', tell);
      return [];
    }
    const isPlain = others.length <= 2 && (said >= 0 || others.length === 1);
    if (!isPlain && !INSTITUTION.test(name) && !UNIVERSITY.test(name))
      tell.guess(line, textOf(runs), `interpreted as ${position} at ${name}`);
    const url = linkOf(period.rest);
    const summary = notes.map(toMarkdown).join('; ');
    const highlights = details.map(toMarkdown).filter(Boolean);
    const { start, end } = period;
    return [
      {
        name,
        position,
        ...(location && { location }),
        ...(url && { url }),
        startDate: start,
        ...(end && { endDate: end }),
        ...(summary && { summary }),
        ...(highlights.length > 0 && { highlights }),
      },
    ];
  });

/** Splits "NLP group, Lovelace Labs, London, UK" into institution and location. */
function placeOf(parts: readonly string[]): { name: string; location: string } {
  const known = parts.findLastIndex((part) => UNIVERSITY.test(part) || INSTITUTION.test(part));
  const cutAt = known >= 0 ? known + 1 : Math.max(1, parts.length - 1);
  return { name: parts.slice(0, cutAt).join(', '), location: parts.slice(cutAt).join(', ') };
}

const TERM = /\b(spring|summer|fall|autumn|winter)\s*(?:term|semester)?\s*,?\s*((?:19|20)\d\d)\b/i;
const ROLE =
  /\b(teaching assistant|assistant|ta|lecturer|instructor|tutor|teacher|grader|demonstrator|guest lecturer|co-?instructor|head ta)\b|助教/i;

/** Courses such as "*2024*, Teaching Assistant, Machine Learning, University of Leeds"; those without a year are left out. */
export const readTeaching = (entries: readonly Entry[], tell: Tell): Content['teaching'] =>
  entries.flatMap((entry) => {
    const { line, runs, details, group } = entry;
    const period = periodOf(runs);
    const term = TERM.exec(textOf(runs));
    const dated = term ? null : datedLine(runs);
    const start = period?.start ?? term?.[2] ?? dated?.date;
    const rest = period?.rest ?? (term ? withoutText(runs, term[0]) : dated?.rest) ?? [];
    const parts = partsOf(rest, /[,，;；|:：]|\s+(?:for|at)(?=\s+\p{Lu})|(?<=\p{Ll}{3})\.\s(?=\p{Lu})/u)
      .map((part) => trimmed(textOf(part).replace(/^for\s+/, '')))
      .filter(Boolean);
    const role =
      parts.find((part) => ROLE.test(part) && part.split(' ').length <= 5) ??
      (group && ROLE.test(group) ? group : undefined);
    const organization = parts.findLast((part) => part !== role && UNIVERSITY.test(part));
    const [course, ...more] = parts.filter((part) => part !== role && part !== organization);
    if (!start || !course) {
      leaveOut(entry, start ? 'has no course name' : 'has no year, which a course requires', tell);
      return [];
    }
    if (!role && !organization) tell.guess(line, textOf(runs), `interpreted as the course “${course}”`);
    const url = linkOf(rest);
    const description = [more.join(', '), ...details.map(toMarkdown)].filter(Boolean).join(' ');
    return [
      {
        course,
        ...(role && { role }),
        ...(organization && { organization }),
        ...(term && { term: `${term[1]} ${term[2]}` }),
        startDate: start,
        ...(period ? period.end && { endDate: period.end } : { endDate: start }),
        ...(url && { url }),
        ...(description && { description }),
      },
    ];
  });

const withoutText = (runs: readonly Run[], text: string): Run[] =>
  runs.map((run) => ({ ...run, text: run.text.replace(text, '') }));

const SERVED =
  /\b(reviewer|reviewing|program committee(?: member)?|pc member|area chair|session chair|chair|organi[sz]er|editor|editorial board|guest editor|committee member|member|volunteer|referee|emergency reviewer|president|secretary)\b/i;

/** Services such as "Reviewer: NeurIPS 2024, ICLR 2025", or journals below a heading "Reviewer"; one entry for each venue. */
export const readServices = (entries: readonly Entry[], tell: Tell): Content['volunteer'] =>
  entries.flatMap((entry) => {
    const { runs, details, within } = entry;
    const group = within.find((heading) => SERVED.test(heading));
    const period =
      periodOf(runs) ??
      (dateAtStart(runs) && {
        start: dateAtStart(runs)?.date ?? '',
        end: dateAtStart(runs)?.date ?? null,
        rest: dateAtStart(runs)?.rest ?? [],
      });
    // "ICML, CVPR reviewer" has the role at the end.
    const whole = trimmed(textOf(period?.rest ?? runs));
    const last = new RegExp(`^(.+?)\\s+((?:${SERVED.source})s?)$`, 'i').exec(whole);
    const head = last && !/[:：]/.test(whole) ? `${last[2]}: ${last[1]}` : whole;
    const [, before = '', after = ''] = /^([^:：]{3,60})[:：]\s*(.*)$/.exec(head) ?? [];
    const [, of = '', whom = ''] = /^(.{3,60}?)\s+(?:of|for|at|on)\s+(?:the\s+)?(.+)$/i.exec(head) ?? [];
    const position = trimmed(before && SERVED.test(before) ? before : SERVED.test(of) ? of : (group ?? before));
    const served = before && position === trimmed(before) ? after : position === trimmed(of) && of ? whom : head;
    const names = [...served.split(/\s*[,，;；、]\s*(?![^()]*\))/), ...details.map(textOf)]
      .map(trimmed)
      .filter(Boolean);
    if (!position) {
      leaveOut(entry, 'has no role, which a service requires, as in "Reviewer: NeurIPS 2024"', tell);
      return [];
    }
    return names.flatMap((name) => {
      const years = [...name.matchAll(/(?<!\d)(?:(?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)/g)]
        .map(([year, short]) => (short ? `20${short}` : year))
        .sort();
      const start = period?.start ?? years[0];
      const end = period ? period.end : years.at(-1);
      const organization = trimmed(years.length > 1 ? name.replace(/[\s(（]*(?:19|20)\d\d.*$/, '') : name) || name;
      return [{ organization, position, ...(start && { startDate: start }), ...(end && { endDate: end }) }];
    });
  });
