import type { EntriesProps } from '@/components/entries/dated-entries';
import { EntryWhen } from '@/components/entries/entry-when';
import type { Entry } from '@/lib/content/entry';

/** Service: roles and organizations, set as running text. */
export function RunIn({ entries, locale }: EntriesProps) {
  const { comma } = locale.words;
  return (
    <ul className="run-in">
      {entries.flatMap(flat).map((entry, index, { length }) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index}>
          <b>{entry.title}</b>
          {entry.organization && (
            <>
              {entry.title && comma}
              {entry.url ? <a href={entry.url}>{entry.organization}</a> : entry.organization}
            </>
          )}
          {entry.detail && `${comma}${entry.detail}`}
          {entry.when && (
            <span className="date">
              {' '}
              <EntryWhen when={entry.when} locale={locale} />
            </span>
          )}
          {index === length - 1 ? '.' : '; '}
        </li>
      ))}
    </ul>
  );
}

const flat = ({ roles, ...entry }: Entry): Entry[] =>
  roles
    ? roles.map((role) => ({
        ...role,
        organization: entry.organization,
        url: entry.url,
        detail: role.detail ?? entry.detail,
      }))
    : [entry];
