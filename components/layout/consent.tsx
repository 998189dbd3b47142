import type { Words } from '@/lib/words/words';

/** The consent question for Google Analytics: hidden until `/services.js` finds no stored answer. */
export const Consent = ({ words: { label, text, allow, decline } }: { words: Words['consent'] }) => (
  // The script changes `hidden` before React hydrates.
  <section id="consent" aria-label={label} hidden suppressHydrationWarning className="consent">
    <div className="wrap">
      <p>{text}</p>
      <p>
        <button type="button" data-consent="yes" className="btn">
          {allow}
        </button>
        <button type="button" data-consent="no" className="btn">
          {decline}
        </button>
      </p>
    </div>
  </section>
);
