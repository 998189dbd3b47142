import { z } from 'zod';

/** What a picture is for: a portrait is cut to 4:5, a figure is kept whole. */
export type Shape = 'portrait' | 'figure';

const pictureSchema = z.object({
  /** For browsers that take none of the sources; a path of the site. */
  src: z.string(),
  /** The size at which it is shown where there is room, in CSS pixels. */
  width: z.number(),
  height: z.number(),
  /** The better format first; paths of the site with their widths in pixels. */
  sources: z.array(z.object({ type: z.string(), files: z.array(z.tuple([z.string(), z.number()])) })),
});

export type Picture = z.infer<typeof pictureSchema>;

/** Prepared pictures by {@link pictureKey}. */
export const manifestSchema = z.record(z.string(), pictureSchema);
export type Manifest = z.infer<typeof manifestSchema>;

/** `image` is a path of the site such as "/portrait.jpg". */
export const pictureKey = (image: string, shape: Shape): string => `${shape} ${image}`;
