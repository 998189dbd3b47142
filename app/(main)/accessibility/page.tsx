import type { Metadata } from 'next';
import { editionFor, type LangParams } from '@/app/edition';
import { Filled } from '@/components/ui/filled';
import { Page } from '@/components/ui/page';
import { emailsOf } from '@/lib/content/owner';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { formatDate, parsePartialDate } from '@/lib/text/dates';
import { fill } from '@/lib/words/fill';

export async function generateMetadata(props: LangParams): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { accessibility: words } = locale.words;
  return pageMetadata(site, locale, {
    path: '/accessibility',
    title: words.title,
    description: fill(words.description, { site: site.title }),
    picture: homePicture(site, profile, locale),
  });
}

export default async function AccessibilityPage(props: LangParams) {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const { accessibility: words } = locale.words;
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
                  <li key={gap}>{renderInlineMarkdown(gap, (target) => linkHref(target, locale))}</li>
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
