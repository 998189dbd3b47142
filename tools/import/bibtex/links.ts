import type { Publication } from '@/lib/csl/publication';
import { webUrlIn } from '@/tools/import/identifiers';

type Custom = NonNullable<Publication['custom']>;
type LinkName = keyof NonNullable<Custom['links']>;

// Fields of al-folio, PRISM and Hugo's academic themes, and others in common use.
const LINKS: Readonly<Record<LinkName, readonly string[]>> = {
  pdf: ['pdf', 'url_pdf', 'urlpdf', 'pdfurl'],
  html: ['html', 'url_html'],
  supplement: ['supp', 'supplement', 'supplementary', 'supplemental', 'appendix'],
  code: ['code', 'url_code', 'github', 'git', 'repository', 'repo', 'url_source'],
  data: ['data', 'dataset', 'url_dataset', 'url_data'],
  slides: ['slides', 'url_slides', 'presentation'],
  poster: ['poster', 'url_poster'],
  video: ['video', 'url_video', 'talk', 'youtube'],
  project: ['website', 'project', 'url_project', 'projectpage', 'project_page', 'webpage', 'homepage', 'demo'],
  blog: ['blog', 'url_blog', 'blogpost', 'press'],
};

export interface Read {
  /** Reads a field as text or as a URL, and marks it as used. */
  text: (field: string) => string | undefined;
  verbatim: (field: string) => string | undefined;
  /** Reports that a field could not be placed, and why. */
  unplaced: (field: string, why?: string) => void;
}

/** What paper pages show beyond the reference: links, award, picture and so on. */
export function pageFields({ text, verbatim, unplaced }: Read): Custom {
  const links: Partial<Record<LinkName, string>> = {};
  for (const name of linkNames())
    for (const field of LINKS[name]) {
      const value = verbatim(field);
      if (value === undefined) continue;
      const url = webUrlIn(value);
      if (url && links[name] === undefined) links[name] = url;
      else if (!url) unplaced(field, 'is not a web address: put the file into public/ and name it in custom.links');
      else if (links[name] !== url) unplaced(field, `is a second link to ${name}`);
    }
  for (const field of ['file', 'local-url']) {
    const value = verbatim(field);
    if (value === undefined) continue;
    const url = webUrlIn(/https?:\\?:\/\/[^;]+?(?=:application|:PDF|;|$)/i.exec(value)?.[0].replace('\\:', ':') ?? '');
    if (url && links.pdf === undefined && /\.pdf\b|\/pdf\//i.test(url)) links.pdf = url;
    else unplaced(field, 'is a path on a local computer');
  }
  const [award, label] = [text('award'), text('award_name')];
  if (award && label && !award.toLowerCase().includes(label.toLowerCase())) unplaced('award', 'has a shorter name');
  const scholarId = verbatim('google_scholar_id')?.replace(/^.*:/, '');
  if (text('preview') ?? text('img') ?? text('image'))
    unplaced('preview', 'names a picture: put it into public/ and name it in custom.image');
  const selected = text('selected') ?? text('featured');
  return {
    ...(selected && /^(?:true|yes|1)$/i.test(selected) && { selected: true }),
    ...((award ?? label) && { award: award && (!label || award.includes(label)) ? award : (label ?? award) }),
    ...(scholarId && { scholarId }),
    ...(Object.keys(links).length > 0 && { links }),
  };
}

const linkNames = (): LinkName[] => [
  'pdf',
  'html',
  'supplement',
  'code',
  'data',
  'slides',
  'poster',
  'video',
  'project',
  'blog',
];
