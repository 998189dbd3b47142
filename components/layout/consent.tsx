import type { Words } from '@/lib/words/words';

/** The question before Google Analytics: hidden until `/services.js` finds that nobody has answered it. */
export const Consent = ({ words: { label, text, allow, decline } }: { words: Words['consent'] }) => (
  // The script changes `hidden` before React comes.
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
