import { type EntriesProps, EntryHead } from '@/components/entries/dated-entries';
import { EntryMore } from '@/components/entries/entry-more';
import { EntryWhen } from '@/components/entries/entry-when';

/** Table rows with rules: date, title, and the institution at the end. */
export function EntryRows({ entries, locale }: EntriesProps) {
  const hasGivers = entries.some(({ organization }) => organization);
  return (
    <table className="rows">
      <tbody>
        {entries.map((entry, index) => {
          const { organization, lead, url, ...what } = entry;
          const giver = lead === 'organization' && url ? <a href={url}>{organization}</a> : organization;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
            <tr key={index}>
              <th scope="row">{entry.when && <EntryWhen when={entry.when} locale={locale} />}</th>
              <td>
                <EntryHead entry={lead === 'title' ? { ...what, lead, url } : what} locale={locale} />
                <EntryMore entry={entry} locale={locale} />
              </td>
              {hasGivers && <td>{giver}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
