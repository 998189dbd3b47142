import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor } from '@/app/edition';
import { WrittenText } from '@/components/posts/written-text';
import { Page } from '@/components/ui/page';
import { languagesOfText } from '@/lib/content/load';
import { foreignLanguage, listedPages } from '@/lib/content/posts';
import { markdownToText } from '@/lib/markdown/parse';
import { renderInlineMarkdown } from '@/lib/markdown/render';
import { homePicture } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { shortenAtWord } from '@/lib/text/strings';

// A page from data/pages/. A catch-all route, so that the language folders can exist next to it.

type Props = { params: Promise<{ page: string[]; lang?: string }> };

export const dynamicParams = false;

export { pageParams as generateStaticParams } from '@/lib/formats/post-files';

async function pageFor(props: Props) {
  const { content, locale } = await editionFor(props);
  const { page } = await props.params;
  return { content, locale, page: listedPages(content).find(({ slug }) => slug === page.join('/')) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content, locale, page } = await pageFor(props);
  const { site, profile } = content;
  const description = markdownToText(page.summary ?? shortenAtWord(markdownToText(page.body), 200));
  return pageMetadata(site, locale, {
    path: `/${page.slug}`,
    translated: languagesOfText('pages', page.slug),
    title: markdownToText(page.title),
    ...(description && { description }),
    picture: homePicture(site, profile, locale),
  });
}

export default async function FreePage(props: Props) {
  const { content, locale, page } = await pageFor(props);
  return (
    <Page
      heading={renderInlineMarkdown(page.title)}
      lang={foreignLanguage(page, locale)}
      head={
        page.summary && (
          <p dir="auto" lang={foreignLanguage(page, locale)} className="summary">
            {renderInlineMarkdown(page.summary)}
          </p>
        )
      }
    >
      <WrittenText
        source={page.body}
        lang={foreignLanguage(page, locale)}
        publications={content.publications}
        style={content.site.citationStyle ?? 'apa'}
        locale={locale}
      />
    </Page>
  );
}
