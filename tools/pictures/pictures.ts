// Usage: npm run pictures -- --help. Also runs before `npm run dev` and `npm run build`.
import { writePictures } from '@/tools/pictures/write-pictures';
import { defineCommand, EXIT, noArguments } from '@/tools/shared/command';

const HELP = `Usage: npm run pictures

Writes small forms (AVIF and WebP) of the pictures that data/ names to public/pictures, and removes forms of others there.
Out of the JPEG, PNG, WebP and AVIF files there goes what the camera noted, such as the place; the pictures themselves stay bit for bit as they are.
It runs before "npm run dev" and "npm run build", too.

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
