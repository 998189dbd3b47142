import { type EntriesProps, EntryHead } from '@/components/entries/dated-entries';
import { EntryMore } from '@/components/entries/entry-more';
import { EntryWhen } from '@/components/entries/entry-when';

/** Ruled rows read across: when, and what. */
export function EntryRows({ entries, locale }: EntriesProps) {
  return (
    <table className="rows">
      <tbody>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
          <tr key={index}>
            <th scope="row">{entry.when && <EntryWhen when={entry.when} locale={locale} />}</th>
            <td>
              <EntryHead entry={entry} words={locale.words} />
              <EntryMore entry={entry} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
