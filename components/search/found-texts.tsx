import { useState } from 'react';
import { PageSection } from '@/components/ui/section';
import type { IndexedText } from '@/lib/site/found';
import { localHref } from '@/lib/text/paths';
import { fill } from '@/lib/words/fill';

interface FoundTextsProps {
  id: string;
  heading: string;
  texts: readonly IndexedText[];
  /** The label of the button that shows the rest. */
  more: string;
  labelled: string;
}

const FIRST = 20;

/** The results of one kind, newest first; renders nothing if there are none. */
export function FoundTexts({ id, heading, texts, more, labelled }: FoundTextsProps) {
  const [shown, setShown] = useState(FIRST);
  if (texts.length === 0) return null;
  return (
    <PageSection id={id} heading={heading}>
      <ul className="dated">
        {texts.slice(0, shown).map(({ path, title, date, summary, language }) => (
          <li key={`${path} ${title}`}>
            {date && (
              <time dateTime={date.iso} className="date">
                {date.words}
              </time>
            )}
            <div dir="auto" lang={language}>
              <a href={localHref(path)}>{title}</a>
              {summary && <p className="quiet">{summary}</p>}
            </div>
          </li>
        ))}
      </ul>
      {texts.length > shown && (
        <button
          type="button"
          onClick={() => setShown(texts.length)}
          aria-label={fill(labelled, { label: more, title: heading })}
          className="btn mt-6"
        >
          {more}
        </button>
      )}
    </PageSection>
  );
}
