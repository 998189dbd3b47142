import type { EntriesProps } from '@/components/entries/dated-entries';
import { EntryWhen } from '@/components/entries/entry-when';
import type { Entry } from '@/lib/content/entry';

/** Courses, one line each with leaders to the terms in which they were held, like a table of contents. */
export function Leaders({ entries, locale }: EntriesProps) {
  const { comma } = locale.words;
  return (
    <ul className="leaders">
      {byTitle(entries).map(({ entry, terms }) => (
        <li key={terms[0]?.key}>
          <p>
            {entry.url ? <a href={entry.url}>{entry.title}</a> : entry.title}
            {[entry.organization, entry.detail].filter(Boolean).map((words) => (
              <span key={words}>{`${comma}${words}`}</span>
            ))}
          </p>
          <i />
          <p className="date">
            {terms.map(({ key, when }, index) => (
              <span key={key}>
                {index > 0 && comma}
                {when && <EntryWhen when={when} locale={locale} />}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Term = { key: number; when: Entry['when'] };

// A course taught several times is one line, at its first position.
function byTitle(entries: readonly Entry[]): { entry: Entry; terms: Term[] }[] {
  const lines = new Map<string, { entry: Entry; terms: Term[] }>();
  entries.forEach((entry, key) => {
    const line = JSON.stringify([entry.title, entry.organization, entry.detail, entry.url]);
    const known = lines.get(line);
    if (known) known.terms.push({ key, when: entry.when });
    else lines.set(line, { entry, terms: [{ key, when: entry.when }] });
  });
  return [...lines.values()];
}
