import { PostList } from '@/components/posts/post-list';
import { PageSection } from '@/components/ui/section';
import type { Post } from '@/lib/content/writing';
import type { Locale } from '@/lib/words/words';

interface PostYearsProps {
  /** Newest first. */
  posts: readonly Post[];
  locale: Locale;
}

/** Posts grouped by year. */
export function PostYears({ posts, locale }: PostYearsProps) {
  const years = [...new Set(posts.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => (
    <PageSection key={year} id={`y${year}`} heading={year} isYear>
      <PostList posts={posts.filter(({ date }) => date.startsWith(year))} locale={locale} />
    </PageSection>
  ));
}
