import { foreignLanguage, postPath } from '@/lib/content/posts';
import type { Post } from '@/lib/content/writing';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface PostListProps {
  posts: readonly Post[];
  locale: Locale;
  /** The level of the titles below the heading of their section. */
  level?: 'h2' | 'h3';
}

/** Posts, two per row: date, title, summary. */
export function PostList({ posts, locale, level: Title = 'h3' }: PostListProps) {
  const { language, words } = locale;
  const toHref = (target: string) => linkHref(target, locale);
  return (
    <div className="duo">
      {posts.map((post) => (
        <article key={post.slug}>
          <p className="quiet">
            <PostDate date={post.date} language={language} />
            {post.draft && ` · ${words.writing.draft}`}
          </p>
          <Title dir="auto" lang={foreignLanguage(post, locale)} className="q">
            <a href={sitePath(inLanguage(locale, postPath(post)))}>{renderInlineMarkdown(post.title)}</a>
          </Title>
          {post.summary && (
            <p dir="auto" lang={foreignLanguage(post, locale)} className="quiet">
              {renderInlineMarkdown(post.summary, toHref)}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}

export function PostDate({ date, language }: { date: string; language: string }) {
  const parsed = parsePartialDate(date);
  return <time dateTime={date}>{parsed ? formatDate(parsed, language) : date}</time>;
}
