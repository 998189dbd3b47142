import { Comments } from '@/components/posts/comments';
import { PostList } from '@/components/posts/post-list';
import { setReference } from '@/components/publications/set-reference';
import { CopyButton } from '@/components/ui/copy-button-client';
import { PageSection } from '@/components/ui/section';
import { foreignLanguage, postPath } from '@/lib/content/posts';
import type { CitationStyle, Site } from '@/lib/content/schemas/site';
import type { Post } from '@/lib/content/writing';
import type { Publication } from '@/lib/csl/publication';
import { toShortBibtex } from '@/lib/formats/bibtex';
import { reference } from '@/lib/formats/reference';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface PostEndProps {
  post: Post;
  /** The post as a citable item. */
  item: Publication;
  style: CitationStyle;
  related: readonly Post[];
  /** The posts before and after it in time. */
  previous: Post | undefined;
  next: Post | undefined;
  locale: Locale;
  /** The repository of its comments. */
  giscus: NonNullable<Site['comments']>['giscus'] | undefined;
}

/** The part after a post's text: how to cite it, comments, and links to other posts. */
export function PostEnd({ item, style, related, previous, next, locale, giscus, post }: PostEndProps) {
  const { words } = locale;
  const { writing } = words;
  return (
    <>
      <PageSection id="cite" heading={writing.cite}>
        <p dir="auto">{setReference(reference(item, style))}</p>
        <pre id="bibtex" className="source">
          {toShortBibtex(item)}
        </pre>
        <p className="act no-print mt-2">
          <CopyButton targetId="bibtex" what="BibTeX" words={words.copy} />
        </p>
      </PageSection>
      {giscus && <Comments giscus={giscus} term={postPath(post).slice(1)} locale={locale} />}
      {related.length > 0 && (
        <PageSection id="related" heading={writing.related}>
          <PostList posts={related} locale={locale} />
        </PageSection>
      )}
      {(previous || next) && (
        <nav aria-label={writing.others} className="no-print s">
          <div className="turn">
            {previous && <Turn post={previous} label={writing.previous} locale={locale} rel="prev" />}
            {next && <Turn post={next} label={writing.next} locale={locale} rel="next" />}
          </div>
        </nav>
      )}
    </>
  );
}

const Turn = ({ post, label, rel, locale }: { post: Post; label: string; rel: 'prev' | 'next'; locale: Locale }) => (
  <p className={rel}>
    <span className="quiet">{label}</span>
    <br />
    <a href={sitePath(inLanguage(locale, postPath(post)))} rel={rel} lang={foreignLanguage(post, locale)}>
      {renderInlineMarkdown(post.title)}
    </a>
  </p>
);
