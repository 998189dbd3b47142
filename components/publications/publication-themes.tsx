import { PublicationList, type PublicationListProps } from '@/components/publications/publication-list-client';
import type { ListedPublication } from '@/lib/publications/entry';

interface PublicationThemesProps extends Omit<PublicationListProps, 'entries'> {
  themes: readonly { id: string; name: string; entries: readonly ListedPublication[] }[];
}

/** Papers under the themes they belong to, within a section: the titles of papers stay one level below its heading. */
export function PublicationThemes({ themes, ...list }: PublicationThemesProps) {
  return themes.map(({ id, name, entries }) => (
    // biome-ignore lint/a11y/useSemanticElements: the theme names a group of papers, not a part of a form
    <div key={id} id={id} role="group" aria-labelledby={`${id}-name`} className="theme">
      <p id={`${id}-name`} className="theme-name">
        {name}
      </p>
      <PublicationList entries={entries} {...list} />
    </div>
  ));
}
