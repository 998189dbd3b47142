import { cslRangeEnd, issuedDate } from '@/lib/csl/issued';
import type { Publication } from '@/lib/csl/publication';
import { statusOf } from '@/lib/csl/status';
import { formatDate } from '@/lib/text/dates';
import { capitalised } from '@/lib/text/strings';
import { fill } from '@/lib/words/fill';
import type { Locale, Words } from '@/lib/words/words';

/** When a paper appeared, in words: "12 November 2024", "Dec 2019 – Jan 2020", "Spring 2020", "c. 1988", "In press"; null when neither is given. */
export function issuedText(publication: Publication, { language, words }: Locale): string | null {
  const { issued } = publication;
  const date = issuedDate(publication);
  const details = typeof issued === 'object' ? issued : {};
  if (!date || issued === undefined) return details.literal ?? statusText(publication, words.statuses);
  const end = cslRangeEnd(issued);
  const style = end ? 'short' : 'long';
  const start = formatDate(date, language, style);
  const text = end ? fill(words.range, { start, end: formatDate(end, language, style) }) : start;
  const season =
    details.season === undefined ? undefined : (words.dates.seasons[Number(details.season) - 1] ?? details.season);
  const isCirca = details.circa !== undefined && !/^(false|0|)$/.test(String(details.circa));
  const whole =
    season && date.month === undefined ? fill(words.dates.inSeason, { season: String(season), year: text }) : text;
  return isCirca ? fill(words.dates.circa, { date: whole }) : whole;
}

function statusText(publication: Publication, words: Words['statuses']): string | null {
  const status = statusOf(publication);
  return status === undefined ? null : capitalised(words[status]);
}
