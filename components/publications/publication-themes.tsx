import { PublicationList, type PublicationListProps } from '@/components/publications/publication-list-client';
import type { ListedPublication } from '@/lib/publications/entry';

interface PublicationThemesProps extends Omit<PublicationListProps, 'entries'> {
  themes: readonly { id: string; name: string; entries: readonly ListedPublication[] }[];
}

/** Papers grouped by theme, within a section: paper titles stay one heading level below the section's. */
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
