// Usage: npm run pictures, and before `npm run dev` and `npm run build`. Writes small forms of the pictures that data/ names to public/pictures.
import { writePictures } from '@/tools/pictures/write-pictures';

await writePictures(process.cwd());
