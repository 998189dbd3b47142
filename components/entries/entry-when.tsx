import type { Entry } from '@/lib/content/entry';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

interface EntryWhenProps {
  when: NonNullable<Entry['when']>;
  language: string;
}

/** "Nov 2024", "2023.09 – 2027.02", "since 2023.09", or words. */
export function EntryWhen({ when, language }: EntryWhenProps) {
  if ('words' in when) return when.words;
  if ('date' in when) {
    const parsed = parsePartialDate(when.date);
    return <time dateTime={when.date}>{parsed ? formatDate(parsed, language) : when.date}</time>;
  }
  const { startDate, endDate } = when;
  if (!startDate) return <>until {dotted(endDate)}</>;
  if (!endDate) return <>since {dotted(startDate)}</>;
  if (startDate === endDate) return dotted(startDate);
  return (
    <>
      {dotted(startDate)} – {dotted(endDate)}
    </>
  );
}

const dotted = (date = '') => <time dateTime={date}>{date.replaceAll('-', '.')}</time>;
