import { z } from 'zod';

/** What a picture is for: a portrait is cropped to 4:5, a figure is not cropped. */
export type Shape = 'portrait' | 'figure';

const pictureSchema = z.object({
  /** Fallback for browsers that support none of the sources; a path on the site. */
  src: z.string(),
  /** The size at which it is shown if there is enough space, in CSS pixels. */
  width: z.number(),
  height: z.number(),
  /** Preferred format first; paths on the site with widths in pixels. */
  sources: z.array(z.object({ type: z.string(), files: z.array(z.tuple([z.string(), z.number()])) })),
});

export type Picture = z.infer<typeof pictureSchema>;

/** Prepared pictures, keyed by {@link pictureKey}. */
export const manifestSchema = z.record(z.string(), pictureSchema);
export type Manifest = z.infer<typeof manifestSchema>;

/** `image` is a path on the site such as "/portrait.jpg". */
export const pictureKey = (image: string, shape: Shape): string => `${shape} ${image}`;
