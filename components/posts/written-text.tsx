import type { ReactNode } from 'react';
import { setReference } from '@/components/publications/set-reference';
import { PageSection } from '@/components/ui/section';
import type { CitationStyle } from '@/lib/content/schemas/site';
import type { Publication } from '@/lib/csl/publication';
import { reference } from '@/lib/formats/reference';
import { type Heading, PAGE_PARTS } from '@/lib/markdown/place';
import { renderDocument } from '@/lib/markdown/render';
import { linkHref } from '@/lib/markdown/targets';
import { citations, referenceId } from '@/lib/publications/citations';
import { publicationPath, sitePath } from '@/lib/text/paths';
import { inLanguage } from '@/lib/words/locale';
import type { Locale } from '@/lib/words/words';

interface WrittenTextProps {
  /** Markdown, which may cite papers. */
  source: string;
  publications: readonly Publication[];
  style: CitationStyle;
  locale: Locale;
  /** The language of the text, if it differs from the page's. */
  lang?: string | undefined;
  /** Set if the text has its own heading; otherwise it follows the heading of the page. */
  section?: { id: string; heading: string };
}

const ENOUGH_FOR_CONTENTS = 4;

/** A long text: table of contents if it has many parts, then the text, footnotes and references. */
export function WrittenText({ source, publications, style, locale, lang, section }: WrittenTextProps) {
  const words = locale.words.writing;
  const { cite, cited } = citations(publications);
  const { body, notes, headings } = renderDocument(source, {
    headingLevel: section ? 3 : 2,
    takenIds: PAGE_PARTS,
    cite,
    words,
    toHref: (target) => linkHref(target, locale),
  });
  const contents = headings.length >= ENOUGH_FOR_CONTENTS && (
    <Contents headings={headings} label={words.contents} lang={lang} />
  );
  const text = (
    <div className="prose paged" dir="auto" lang={lang}>
      {body}
    </div>
  );
  return (
    <>
      {section ? (
        <PageSection id={section.id} heading={section.heading}>
          {contents}
          {text}
        </PageSection>
      ) : (
        <div className="text two">
          {contents}
          {text}
        </div>
      )}
      {notes && (
        <PageSection id="notes" heading={words.notes}>
          {lang ? <div lang={lang}>{notes}</div> : notes}
        </PageSection>
      )}
      {cited().length > 0 && (
        <PageSection id="references" heading={words.references}>
          <References papers={cited()} style={style} locale={locale} />
        </PageSection>
      )}
    </>
  );
}

function Contents({
  headings,
  label,
  lang,
}: {
  headings: readonly Heading[];
  label: string;
  lang: string | undefined;
}): ReactNode {
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <nav aria-label={label} className="toc q">
      <ul lang={lang}>
        {headings.map(({ id, text, level }) => (
          <li key={id} className={level > top ? 'ms-4' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function References({
  papers,
  style,
  locale,
}: {
  papers: readonly Publication[];
  style: CitationStyle;
  locale: Locale;
}) {
  return (
    <ol className="refs numbered">
      {papers.map((paper) => (
        <li key={paper.id} id={referenceId(paper)}>
          <a href={sitePath(inLanguage(locale, publicationPath(paper.id)))}>{setReference(reference(paper, style))}</a>
        </li>
      ))}
    </ol>
  );
}
