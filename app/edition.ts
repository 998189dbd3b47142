import type { Edition } from '@/lib/content/edition';
import { editionOf, editions } from '@/lib/content/load';

/** The params of every page: `lang` is the folder of a further language. A route without any has none. */
export type LangParams = { params?: Promise<{ lang?: string }> };

/** The site in the language of a page. */
export const editionFor = async ({ params }: LangParams): Promise<Edition> => editionOf((await params)?.lang);

/** The folders of the further languages. */
export const langParams = () => editions.slice(1).map(({ locale }) => ({ lang: locale.prefix.slice(1) }));
