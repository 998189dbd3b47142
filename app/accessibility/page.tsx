import type { Metadata } from 'next';
import { Page } from '@/components/ui/page';
import { content } from '@/lib/content/load';
import { emailsOf } from '@/lib/content/owner';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { formatDate, parsePartialDate } from '@/lib/text/dates';

const { site, profile } = content;

export const metadata: Metadata = pageMetadata(site, {
  path: '/accessibility',
  title: 'Accessibility',
  description: `How ${site.title} can be used by everyone, what does not work yet, and whom to tell`,
  picture: homePicture(site, profile),
});

export default function AccessibilityPage() {
  const { date, gaps = [] } = site.accessibility ?? {};
  const [email] = emailsOf(profile);
  const parsed = date === undefined ? null : parsePartialDate(date);
  return (
    <Page
      heading="Accessibility"
      head={
        <div className="prose mt-4">
          <p>
            This site should work for everyone: with a keyboard, with a screen reader, with text twice as large, in a
            narrow window, in the dark, in high contrast, without motion, without JavaScript, and on paper.
          </p>
          <h2>Standard</h2>
          <p>
            The measure is <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, level AA.{' '}
            {gaps.length === 0 && 'No gaps are known.'}
          </p>
          {gaps.length > 0 && (
            <>
              <h2>Known gaps</h2>
              <ul>
                {gaps.map((gap) => (
                  <li key={gap}>{renderInlineMarkdown(gap)}</li>
                ))}
              </ul>
            </>
          )}
          <h2>Tell me</h2>
          <p>
            Does something not work for you, or do you need a paper in another form?{' '}
            {email ? (
              <>
                Write to <a href={`mailto:${email}`}>{email}</a>.
              </>
            ) : (
              'The home page says how to reach me.'
            )}
          </p>
          {date && parsed && (
            <p className="text-muted">
              Written on <time dateTime={date}>{formatDate(parsed, site.language, 'long')}</time>
            </p>
          )}
        </div>
      }
    />
  );
}
