import type { EntriesProps } from '@/components/entries/dated-entries';
import { EntryWhen } from '@/components/entries/entry-when';
import { Picture } from '@/components/ui/picture';
import type { Entry } from '@/lib/content/entry';
import { initials } from '@/lib/text/strings';

/** A group: current members with portraits or initials, three per row; alumni as running text. */
export function People({ entries, locale }: EntriesProps) {
  const isFormer = ({ when }: Entry) => when !== undefined && 'endDate' in when && when.endDate !== undefined;
  const [here, gone] = [entries.filter((entry) => !isFormer(entry)), entries.filter(isFormer)];
  return (
    <>
      {here.length > 0 && (
        <ul className="people">
          {here.map((person) => (
            <li key={person.title}>
              <Face person={person} />
              <p>
                <Name person={person} />
                <small>
                  {person.detail}
                  {person.detail && person.when && locale.words.comma}
                  {person.when && <EntryWhen when={person.when} locale={locale} />}
                </small>
              </p>
            </li>
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <div className="alumni quiet">
          <h3>{locale.words.entries.alumni}</h3>
          <ul>
            {gone.map((person) => (
              <li key={person.title}>
                <Name person={person} />
                {` (${[person.detail, endYear(person), ...(person.points ?? [])].filter(Boolean).join(locale.words.comma)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Face({ person: { title = '', image } }: { person: Entry }) {
  if (!image) return <i aria-hidden="true">{initials(title)}</i>;
  return (
    <Picture
      src={image.src}
      prepared={image.prepared}
      alt={image.alt}
      sizes="48px"
      size={{ width: 48, height: 48 }}
      className="face-small"
    />
  );
}

const Name = ({ person: { title, url } }: { person: Entry }) => (url ? <a href={url}>{title}</a> : title);

const endYear = ({ when }: Entry) => (when && 'endDate' in when ? when.endDate?.slice(0, 4) : undefined);
