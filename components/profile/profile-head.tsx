import { Avatar } from '@/components/profile/avatar';
import { type Affiliation, affiliationsOf, affiliationText, nameInSecondScript } from '@/lib/content/owner';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Picture } from '@/lib/pictures/manifest';
import { langOf } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface ProfileHeadProps {
  profile: Profile;
  /** The prepared portrait, if there is one. */
  portrait?: Picture | undefined;
  locale: Locale;
}

/** The owner: portrait, name and affiliations. The top of the home page positions these parts. */
export function ProfileHead({ profile, portrait, locale }: ProfileHeadProps) {
  const { name, image, pronouns, pronunciation } = profile;
  const second = nameInSecondScript(profile);
  return (
    <>
      <Avatar name={name} image={image} prepared={portrait} words={locale.words.home} />
      <div className="who">
        <h1>
          <bdi className="p-name">{name}</bdi>
          {second && (
            <>
              {' '}
              <span>{second}</span>
            </>
          )}
        </h1>
        {(pronouns || pronunciation) && (
          <p lang={langOf(locale, pronouns, pronunciation)}>
            {pronouns}
            {pronouns && pronunciation && ' · '}
            {pronunciation && <i>{pronunciation}</i>}
          </p>
        )}
      </div>
      <Affiliations affiliations={affiliationsOf(profile)} locale={locale} />
    </>
  );
}

function Affiliations({ affiliations, locale }: { affiliations: readonly Affiliation[]; locale: Locale }) {
  const { comma } = locale.words;
  if (affiliations.length === 0) return null;
  return (
    <ul className="aff">
      {affiliations.map((affiliation) => {
        const { position, department, name, url } = affiliation;
        const before = [position, department].filter(Boolean).join(comma);
        const language = langOf(locale, position, department, name);
        return (
          <li
            key={affiliationText(affiliation)}
            dir={language && 'auto'}
            lang={language}
            className={url ? undefined : 'p-org'}
          >
            {before}
            {before && name && comma}
            {url ? (
              <a href={url} className="p-org h-card">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        );
      })}
    </ul>
  );
}
