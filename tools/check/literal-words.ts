import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Attributes and fields that are displayed or read aloud. Text between tags is checked by Biome's noJsxLiterals.
const SPOKEN =
  /\b(?:aria-label|alt|title|placeholder|heading|label|term|description|summary)(?:=|:\s*|=\{)\{?(["'`])(?!\/)([^"'`\n]*\p{L}{2}[^"'`\n]*)\1/gu;

/** A line for each text in a component or page that should be in lib/words. Texts that only the site's owner sees are in English. */
export const literalWords = (root: string): string[] =>
  ['app', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) => {
        const file = join(folder, name);
        return [...readFileSync(join(root, file), 'utf8').matchAll(SPOKEN)]
          .filter(([, , text = '']) => /\p{L}{2}/u.test(text.replace(/\$\{[^}]*\}/g, '')))
          .map(([found]) => `${file}: ${found} is visible or read aloud, expected it in lib/words`);
      }),
  );
