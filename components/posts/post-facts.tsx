import { PostDate } from '@/components/posts/post-list';
import { minutesToRead, tagPath } from '@/lib/content/posts';
import type { Post } from '@/lib/content/writing';
import type { Publication } from '@/lib/csl/publication';
import { renderMath } from '@/lib/markdown/math';
import { markdownToText } from '@/lib/markdown/parse';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { counted, fill } from '@/lib/words/fill';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface PostFactsProps {
  post: Post;
  /** The paper that it is about. */
  paper: Publication | undefined;
  locale: Locale;
}

/** The facts next to a post's title: date, reading time, paper, tags. */
export function PostFacts({ post, paper, locale }: PostFactsProps) {
  const { language, words } = locale;
  const { writing, comma } = words;
  const [before = '', after = ''] = writing.onPaper.split('{paper}');
  const [beforeUpdate = '', afterUpdate = ''] = writing.updated.split('{date}');
  return (
    <div className="facts q">
      <p>
        <PostDate date={post.date} language={language} />
        {post.draft && ` · ${writing.draft}`}
      </p>
      {post.updated && (
        <p className="quiet">
          {beforeUpdate}
          <PostDate date={post.updated} language={language} />
          {afterUpdate}
        </p>
      )}
      <p className="quiet">{counted(writing.minutes, minutesToRead(markdownToText(post.body)), language)}</p>
      {post.tags.length > 0 && (
        <p>
          {post.tags.map((tag, index) => (
            <span key={tag}>
              {index > 0 && comma}
              <a href={sitePath(inLanguage(locale, tagPath(tag)))} aria-label={fill(writing.tagged, { tag })}>
                {tag}
              </a>
            </span>
          ))}
        </p>
      )}
      {paper && (
        <p className="quiet">
          {before}
          <a href={sitePath(inLanguage(locale, publicationPath(paper.id)))}>{renderMath(paper.title)}</a>
          {after}
        </p>
      )}
    </div>
  );
}
