import { Filled } from '@/components/ui/filled';
import type { Entry } from '@/lib/content/entry';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import type { Locale } from '@/lib/words/words';

interface EntryWhenProps {
  when: NonNullable<Entry['when']>;
  locale: Locale;
}

/** "Nov 2024", "Sep 2023 – Feb 2027", "since Sep 2023", or words. */
export function EntryWhen({ when, locale: { language, words } }: EntryWhenProps) {
  if ('words' in when) return when.words;
  if ('date' in when) return <Day date={when.date} language={language} />;
  const { startDate, endDate } = when;
  const start = startDate && <Day date={startDate} language={language} />;
  const end = endDate && <Day date={endDate} language={language} />;
  if (!start) return <Filled text={words.entries.until} values={{ date: end }} />;
  if (!end) return <Filled text={words.entries.since} values={{ date: start }} />;
  if (startDate === endDate) return start;
  return <Filled text={words.range} values={{ start, end }} />;
}

function Day({ date, language }: { date: string; language: string }) {
  const parsed = parsePartialDate(date);
  return <time dateTime={date}>{parsed ? formatDate(parsed, language) : date}</time>;
}
