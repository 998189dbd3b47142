import type { RootContent } from 'hast';
import fortran from 'highlight.js/lib/languages/fortran';
import haskell from 'highlight.js/lib/languages/haskell';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import matlab from 'highlight.js/lib/languages/matlab';
import ocaml from 'highlight.js/lib/languages/ocaml';
import scala from 'highlight.js/lib/languages/scala';
import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight({ ...common, fortran, haskell, julia, latex, matlab, ocaml, scala });

/** Code as spans with classes such as `hljs-keyword`; plain text if its language is missing or unknown. */
export const highlighted = (code: string, language: string | null | undefined): RootContent[] =>
  language && lowlight.registered(language)
    ? lowlight.highlight(language, code).children
    : [{ type: 'text', value: code }];
