import type { Edition } from '@/lib/content/edition';
import { editionOf, editions } from '@/lib/content/load';

/** The params of every page: `lang` is the folder of a language other than the first. Static routes have none. */
export type LangParams = { params?: Promise<{ lang?: string }> };

/** The edition in the language of a page. */
export const editionFor = async ({ params }: LangParams): Promise<Edition> => editionOf((await params)?.lang);

/** The folders of the languages other than the first. */
export const langParams = () => editions.slice(1).map(({ locale }) => ({ lang: locale.prefix.slice(1) }));
