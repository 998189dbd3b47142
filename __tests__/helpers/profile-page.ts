import { SCHOLAR_ID } from './scholar';

export interface ProfilePage {
  id?: string;
  name?: string;
  /** Citations, h-index, i10-index, each of all time and of five years; none for a new profile. */
  cells?: readonly (number | string)[];
  years?: Readonly<Record<string, number>>;
  papers?: readonly { id: string; title: string; citedBy: number }[];
  hasMore?: boolean;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The relevant parts of a Google Scholar profile page. */
export function profilePage({
  id = SCHOLAR_ID,
  name = 'Zeping Yu',
  cells = [980, 871, 9, 8, 9, 8],
  years = {},
  papers = [],
  hasMore = false,
}: ProfilePage = {}): string {
  const labels = Object.keys(years);
  const ticks = labels.map(
    (year, i) => `<span class="gsc_g_t" style="right:${8 + 32 * (labels.length - i)}px">${year}</span>`,
  );
  const bars = labels.flatMap((year, i) =>
    years[year]
      ? `<a href="javascript:void(0)" class="gsc_g_a" style="right:3px;top:9px;height:50px;z-index:${labels.length - i}"><span class="gsc_g_al">${years[year]}</span></a>`
      : [],
  );
  const row = (label: string, at: number) =>
    `<tr><td class="gsc_rsb_sc1"><a href="javascript:void(0)" class="gsc_rsb_f gs_ibl">${label}</a></td><td class="gsc_rsb_std">${cells[at]}</td><td class="gsc_rsb_std">${cells[at + 1]}</td></tr>`;
  const table = `<table id="gsc_rsb_st"><tbody>${row('Citations', 0)}${row('h-index', 2)}${row('i10-index', 4)}</tbody></table>`;
  const rows = papers.map((paper) => {
    const address = `/citations?view_op=view_citation&amp;hl=en&amp;user=${id}&amp;citation_for_view=${id}:${paper.id}`;
    const count = paper.citedBy ? paper.citedBy : '';
    return `<tr class="gsc_a_tr"><td class="gsc_a_t"><a href="${address}" class="gsc_a_at">${escaped(paper.title)}</a><div class="gs_gray">A Author</div></td><td class="gsc_a_c"><a href="https://scholar.google.com/scholar?oi=bibs" class="gsc_a_ac gs_ibl">${count}</a></td><td class="gsc_a_y"><span class="gsc_a_h gsc_a_hc gs_ibl">2024</span></td></tr>`;
  });
  const none = '<tr class="gsc_a_tr"><td class="gsc_a_e" colspan="3">There are no articles in this profile.</td></tr>';
  return `<!doctype html><html><head><title>${escaped(name)} - Google Scholar</title></head><body><div id="gsc_prf_in">${escaped(name)}</div>
${cells.length > 0 ? table : ''}<div class="gsc_md_hist_b">${ticks.join('')}${bars.join('')}</div>
<table id="gsc_a_t"><tbody id="gsc_a_b">${rows.join('') || none}</tbody></table>
<button type="button" id="gsc_bpf_more" class="gs_btnPD"${hasMore ? '' : ' disabled'}>Show more</button></body></html>`;
}
