import { PageSection } from '@/components/ui/section';
import type { Site } from '@/lib/content/schemas/site';
import { fill } from '@/lib/words/fill';
import type { Locale } from '@/lib/words/words';

interface CommentsProps {
  giscus: NonNullable<NonNullable<Site['comments']>['giscus']>;
  /** The title of the post's discussion. */
  term: string;
  locale: Locale;
}

// The site languages that giscus supports; it responds to others with an error.
const OF_GISCUS = new Set(
  'ar be bg ca cs da de en eo es eu fa fr he hu id it ja ko nl pl pt ro ru th tr uk uz vi zh-CN zh-TW'.split(' '),
);

/** The placeholder for comments; nothing is loaded before a visitor asks for them. */
export function Comments({ giscus, term, locale: { language, words } }: CommentsProps) {
  const { title, text, show, github } = words.comments;
  const [known = 'en'] = [language, language.split('-')[0] ?? ''].filter((tag) => OF_GISCUS.has(tag));
  return (
    <PageSection id="comments" heading={title}>
      <p className="quiet">{fill(text, { host: new URL(giscus.url ?? 'https://giscus.app').host })}</p>
      <p className="act no-print mt-2">
        <button type="button" data-comments="" data-term={term} data-language={known} className="needs-script btn">
          {show}
        </button>
        <a href={`https://github.com/${giscus.repo}/discussions`}>{github}</a>
      </p>
    </PageSection>
  );
}
