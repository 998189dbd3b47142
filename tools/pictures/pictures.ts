// Usage: npm run pictures -- --help. Also runs before `npm run dev` and `npm run build`.
import { writePictures } from '@/tools/pictures/write-pictures';
import { defineCommand, EXIT, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npm run pictures

Writes small versions (AVIF and WebP) of the pictures used in data/ to public/pictures, and deletes all others there.
Removes camera metadata, such as the location, from JPEG, PNG, WebP and AVIF files in public/; the picture data stays bit for bit the same.
Also runs before "npm run dev" and "npm run build".

  --help    show this

Exit codes: 0 done; 1 a file cannot be written; 2 wrong usage.
`;

export const command = defineCommand({
  name: 'npm run pictures',
  help: HELP,
  read: noArguments,
  run: async (_, root) => {
    await writePictures(root);
    return EXIT.done;
  },
});
