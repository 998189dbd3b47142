import { EntryLinks, EntryMore } from '@/components/entries/entry-more';
import { EntryWhen } from '@/components/entries/entry-when';
import { Picture } from '@/components/ui/picture';
import { type Entry, isRich } from '@/lib/content/entry';
import { langOf } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

export interface EntriesProps {
  entries: readonly Entry[];
  locale: Locale;
}

/** Dates, each with its full entry next to it. */
export function DatedEntries({ entries, locale }: EntriesProps) {
  const hasDates = entries.some(({ when }) => when);
  return (
    <ul className={hasDates ? 'dated' : 'spaced'}>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index}>
          {entry.when && (
            <p className="date">
              <EntryWhen when={entry.when} locale={locale} />
            </p>
          )}
          <div className={entry.image && 'pictured'}>
            {entry.lead === 'title' && (entry.organization || isRich(entry)) ? (
              <TitledEntry entry={entry} locale={locale} />
            ) : (
              <>
                <EntryHead entry={entry} locale={locale} />
                <EntryMore entry={entry} locale={locale} />
              </>
            )}
            {entry.image && (
              <Picture
                src={entry.image.src}
                alt={entry.image.alt}
                prepared={entry.image.prepared}
                sizes="(min-width: 56rem) 152px, 92px"
                size={{ width: 152, height: 101 }}
                className="thumb"
              />
            )}
            {entry.roles && <Roles roles={entry.roles} locale={locale} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A work: its title on its own line, then its venue and links. */
function TitledEntry({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { title = '', url, organization, detail, links = [] } = entry;
  const where = [organization, detail].filter(Boolean).join(locale.words.comma);
  return (
    <>
      {/* A bold paragraph would be taken for a heading. */}
      <div dir="auto" lang={langOf(locale, title)} className="entry-title">
        {url ? <a href={url}>{title}</a> : title}
      </div>
      {where && (
        <p className="act">
          <span dir="auto" lang={langOf(locale, organization)} className="text-muted">
            {where}
          </span>
          <EntryLinks title={title} links={links} locale={locale} />
        </p>
      )}
      <EntryMore entry={where ? { ...entry, links: [] } : entry} locale={locale} />
    </>
  );
}

/** The first line of an entry. */
export function EntryHead({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { comma } = locale.words;
  const { title, lead, url, organization, detail } = entry;
  const strong = (text: string) => <b>{url ? <a href={url}>{text}</a> : text}</b>;
  return (
    <p dir="auto" lang={langOf(locale, title, organization)}>
      {title && (lead === 'title' ? strong(title) : title)}
      {title && organization && comma}
      {organization &&
        (lead === 'organization' ? strong(organization) : <em className="font-serif">{organization}</em>)}
      {detail && <span className="text-muted">{title || organization ? `${comma}${detail}` : detail}</span>}
    </p>
  );
}

function Roles({ roles, locale }: { roles: readonly Entry[]; locale: Locale }) {
  return (
    <ul>
      {roles.map((role, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and its keys travel with the page
        <li key={index} className="mt-1">
          <p>
            {role.title}
            {role.detail && <span className="text-muted">{`${locale.words.comma}${role.detail}`}</span>}
            {role.when && (
              <span className="date ms-2">
                <EntryWhen when={role.when} locale={locale} />
              </span>
            )}
          </p>
          <EntryMore entry={role} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
