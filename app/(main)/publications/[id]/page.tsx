import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionFor } from '@/app/edition';
import { WrittenText } from '@/components/posts/written-text';
import { HowToCite } from '@/components/publications/how-to-cite';
import { PaperDetails } from '@/components/publications/paper-details';
import { PaperHead } from '@/components/publications/paper-head';
import { RelatedPapers } from '@/components/publications/related-papers';
import { JsonLd } from '@/components/seo/json-ld';
import { PaperCitations } from '@/components/stats/cited-by-client';
import { Page } from '@/components/ui/page';
import { PageSection } from '@/components/ui/section';
import { translationsOf } from '@/lib/content/load';
import { foreignLanguage, paperText } from '@/lib/content/posts';
import type { Content } from '@/lib/content/validate';
import { creatorsOf, isOthers } from '@/lib/csl/creators';
import { issuedDate, yearGroup, yearLabel } from '@/lib/csl/issued';
import { displayName } from '@/lib/csl/names';
import { highwireTags } from '@/lib/formats/highwire';
import { breadcrumbList } from '@/lib/formats/json-ld';
import { findPaper } from '@/lib/formats/paper-files';
import { scholarlyArticle } from '@/lib/formats/scholarly-article';
import { signposting } from '@/lib/formats/signposting';
import { renderMath } from '@/lib/markdown/math';
import { mathToText } from '@/lib/markdown/math-text';
import { preparedPicture } from '@/lib/pictures/prepared';
import { publicationEntry, titleLanguage } from '@/lib/publications/entry';
import { listSettings, names } from '@/lib/publications/listing';
import { summaryLine } from '@/lib/publications/summary-line';
import { relatedPublications } from '@/lib/publications/topics';
import { cardPicture, paperCard } from '@/lib/site/card/content';
import { pageMetadata } from '@/lib/site/metadata';
import { snapshot } from '@/lib/stats/snapshot';
import { toIsoDate } from '@/lib/text/dates';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { shortenAtWord } from '@/lib/text/strings';
import { inLanguage } from '@/lib/words/locale';

type Props = { params: Promise<{ id: string; lang?: string }> };

const MOST_RELATED = 5;

export const dynamicParams = false;

export { paperParams as generateStaticParams } from '@/lib/formats/paper-files';

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { content, locale } = await editionFor(props);
  const { site, profile } = content;
  const original = (await findPaper(props.params)) ?? notFound();
  const publication = inEdition(original, content);
  const title = mathToText(publication.title);
  const abstract = mathToText(publication.abstract ?? '');
  const date = issuedDate(publication);
  return {
    ...pageMetadata(site, locale, {
      path: publicationPath(publication.id),
      title,
      description: abstract ? shortenAtWord(abstract, 200) : summaryLine(publication, locale),
      article: {
        published: date && date.year > 0 ? toIsoDate(date) : undefined,
        authors: creatorsOf(publication)
          .names.filter((name) => !isOthers(name))
          .map(displayName),
      },
      forms: { 'application/x-bibtex': `${publicationPath(publication.id)}/cite.bib` },
      translated: translationsOf(original),
      picture: cardPicture(
        site,
        `${publicationPath(publication.id)}/card.png`,
        paperCard(site, profile, publicationEntry(publication, names, locale), locale),
      ),
    }),
    other: highwireTags(original, site),
  };
}

export default async function PaperPage(props: Props) {
  const edition = await editionFor(props);
  const { content, locale } = edition;
  const { site, publications } = content;
  const { words } = locale;
  const { stats } = listSettings(edition);
  const original = (await findPaper(props.params)) ?? notFound();
  const publication = inEdition(original, content);
  const { id, title, abstract } = publication;
  const text = paperText(content, id);
  const year = yearLabel(yearGroup(publication), words.dates);
  const steps = [
    { name: site.title, path: inLanguage(locale, '/') },
    { name: words.publications.title, path: inLanguage(locale, '/publications') },
    { name: mathToText(title), path: inLanguage(locale, publicationPath(id)) },
  ] as const;
  return (
    <Page
      heading={renderMath(title)}
      lang={titleLanguage(publication.language).language}
      above={
        <>
          <a href={sitePath(inLanguage(locale, '/publications'))}>{words.publications.all}</a>
          {` / ${year}`}
        </>
      }
      head={
        <PaperHead
          publication={publication}
          names={names}
          picture={preparedPicture(publication.custom?.image?.src, 'figure')}
          locale={locale}
        />
      }
      margin={
        <PaperDetails
          publication={publication}
          locale={locale}
          citations={
            stats && (
              <PaperCitations
                id={id}
                initial={snapshot.publications[id] ?? null}
                stats={stats}
                language={locale.language}
                unknown={words.paper.citesUnknown}
              />
            )
          }
        />
      }
    >
      {signposting(original, content).map(({ rel, href, type }) => (
        <link key={rel + href} rel={rel} href={href} type={type} />
      ))}
      <JsonLd data={scholarlyArticle(original, content)} />
      <JsonLd data={breadcrumbList(site, steps)} />
      {abstract && (
        <PageSection id="abstract" heading={words.paper.abstract}>
          <p dir="auto" lang={titleLanguage(publication.language).language} className="prose">
            {renderMath(abstract)}
          </p>
        </PageSection>
      )}
      {text && (
        <WrittenText
          source={text.body}
          lang={foreignLanguage(text, locale)}
          publications={publications}
          style={site.citationStyle ?? 'apa'}
          locale={locale}
          section={{ id: 'project', heading: words.writing.project }}
        />
      )}
      <HowToCite publication={original} style={site.citationStyle ?? 'apa'} words={words} />
      <RelatedPapers publications={relatedPublications(publication, publications, MOST_RELATED)} locale={locale} />
    </Page>
  );
}

// The paper with its title in the page's language; machine-readable data keeps the original title.
const inEdition = (paper: Content['publications'][number], { publications }: Content) =>
  publications.find(({ id }) => id === paper.id) ?? paper;
