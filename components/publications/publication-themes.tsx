import {
  type ListedPublication,
  PublicationList,
  type PublicationListProps,
} from '@/components/publications/publication-list-client';

interface PublicationThemesProps extends Omit<PublicationListProps, 'entries'> {
  themes: readonly { id: string; name: string; entries: readonly ListedPublication[] }[];
  /** Within a section that has its own heading; titles of papers stay one level below it. */
  isPart?: boolean;
}

/** Papers under the themes they belong to. */
export function PublicationThemes({ themes, isPart = false, ...list }: PublicationThemesProps) {
  const Name = isPart ? 'p' : 'h2';
  return themes.map(({ id, name, entries }) => (
    // biome-ignore lint/a11y/useSemanticElements: the theme names a group of papers, not a part of a form
    <div key={id} id={id} role="group" aria-labelledby={`${id}-name`} className="mt-6">
      <Name id={`${id}-name`} className="font-semibold font-serif text-lg">
        {name}
      </Name>
      <PublicationList entries={entries} {...list} />
    </div>
  ));
}
