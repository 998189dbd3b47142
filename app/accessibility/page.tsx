import type { Metadata } from 'next';
import { Filled } from '@/components/ui/filled';
import { Page } from '@/components/ui/page';
import { content, locale } from '@/lib/content/load';
import { emailsOf } from '@/lib/content/owner';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { fill } from '@/lib/words/fill';

const { site, profile } = content;
const { accessibility: words } = locale.words;

export const metadata: Metadata = pageMetadata(site, {
  path: '/accessibility',
  title: words.title,
  description: fill(words.description, { site: site.title }),
  picture: homePicture(site, profile, locale),
});

export default function AccessibilityPage() {
  const { date, gaps = [] } = site.accessibility ?? {};
  const [email] = emailsOf(profile);
  const parsed = date === undefined ? null : parsePartialDate(date);
  return (
    <Page
      heading={words.title}
      head={
        <div className="prose mt-4">
          <p>{words.aim}</p>
          <h2>{words.standard}</h2>
          <p>
            <Filled text={words.measure} values={{ wcag: <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a> }} />{' '}
            {gaps.length === 0 && words.noGaps}
          </p>
          {gaps.length > 0 && (
            <>
              <h2>{words.gaps}</h2>
              <ul>
                {gaps.map((gap) => (
                  <li key={gap}>{renderInlineMarkdown(gap)}</li>
                ))}
              </ul>
            </>
          )}
          <h2>{words.contact}</h2>
          <p>
            {words.ask}{' '}
            {email ? (
              <Filled text={words.write} values={{ email: <a href={`mailto:${email}`}>{email}</a> }} />
            ) : (
              words.homeSaysHow
            )}
          </p>
          {date && parsed && (
            <p className="text-muted">
              <Filled
                text={words.written}
                values={{ date: <time dateTime={date}>{formatDate(parsed, locale.language, 'long')}</time> }}
              />
            </p>
          )}
        </div>
      }
    />
  );
}
