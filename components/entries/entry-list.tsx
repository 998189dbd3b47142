import { EntryMore } from '@/components/entries/entry-more';
import { EntryWhen } from '@/components/entries/entry-when';
import { Picture } from '@/components/ui/picture';
import type { Entry, EntryGroup } from '@/lib/content/entry';

interface EntryListProps {
  groups: readonly EntryGroup[];
  language: string;
}

/** The one layout of all sections that are lists: dates in the gutter, what it was beside them. */
export function EntryList({ groups, language }: EntryListProps) {
  return groups.map(({ heading, entries }) =>
    heading === null ? (
      <Entries key="" entries={entries} language={language} />
    ) : (
      <div key={heading} className="mb-5">
        <h3 className="mb-1 font-semibold font-serif">{heading}</h3>
        <Entries entries={entries} language={language} />
      </div>
    ),
  );
}

function Entries({ entries, language }: { entries: readonly Entry[]; language: string }) {
  const hasGutter = entries.some(({ when, image }) => when || image);
  return (
    <ul className={entries.some(isRich) ? 'entries entries-long' : 'entries'}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index} className={hasGutter ? 'entry' : undefined}>
          {hasGutter && <Gutter entry={entry} language={language} />}
          {isRich(entry) ? (
            <div>
              <Head entry={entry} />
              <EntryMore entry={entry} />
              {entry.roles && <Roles roles={entry.roles} language={language} />}
            </div>
          ) : (
            <Head entry={entry} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Gutter({ entry: { when, image }, language }: { entry: Entry; language: string }) {
  const text = <p className="date">{when && <EntryWhen when={when} language={language} />}</p>;
  if (!image) return text;
  return (
    <div>
      {text}
      <Picture
        src={image.src}
        alt={image.alt}
        prepared={image.prepared}
        sizes="136px"
        size={{ width: 136, height: 102 }}
        className="my-1 aspect-4/3 w-34 rounded-md border border-line object-cover"
      />
    </div>
  );
}

function Head({ entry: { title, lead, url, organization, detail } }: { entry: Entry }) {
  const strong = (text: string) => <strong className="font-semibold">{url ? <a href={url}>{text}</a> : text}</strong>;
  return (
    <p>
      {title && (lead === 'title' ? strong(title) : title)}
      {title && organization && ', '}
      {organization &&
        (lead === 'organization' ? strong(organization) : <em className="font-serif">{organization}</em>)}
      {detail && <span className="text-muted">{title || organization ? `, ${detail}` : detail}</span>}
    </p>
  );
}

function Roles({ roles, language }: { roles: readonly Entry[]; language: string }) {
  return (
    <ul>
      {roles.map((role, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index} className="mt-1">
          <p>
            {role.title}
            {role.detail && <span className="text-muted">, {role.detail}</span>}
            {role.when && (
              <span className="ms-2 date">
                <EntryWhen when={role.when} language={language} />
              </span>
            )}
          </p>
          <EntryMore entry={role} />
        </li>
      ))}
    </ul>
  );
}

const isRich = ({ description, points, keywords, links, image, roles }: Entry): boolean =>
  [description, points, keywords, links, roles].some((part) => part && part.length > 0) || image !== undefined;
