import { ServiceError } from '@/lib/net/errors';
import { fetchPublishedFile, publishedFileHosts, transformWithPapers } from '@/lib/stats/published-file';
import type { StatsSource } from '@/tools/scholar/sources/source';
import { setting, withAdvice } from '@/tools/shared/service';

/**
 * The `gs_data.json` on the google-scholar-stats branch, which an earlier site or another machine may have published. Its numbers
 * have the source and date given in it.
 */
export const publishedFile: StatsSource = {
  name: 'published-file',

  async fetch(context) {
    const baseUrlOverride = setting(context, 'SCHOLAR_STATS_BASE_URL');
    if (!context.published && !baseUrlOverride)
      throw new ServiceError(
        'ImproperlyConfigured',
        'the repository is unknown: set scholarStats.repository in data/site.json to OWNER/NAME',
      );
    const place = context.published ?? { repository: null, useCdn: true };
    try {
      return await fetchPublishedFile(
        publishedFileHosts({ ...place, ...(baseUrlOverride && { baseUrlOverride }) }),
        context,
      );
    } catch (error) {
      if (!(error instanceof ServiceError) || error.kind !== 'NotFound')
        throw withAdvice(error, 'try again later; if that does not help, open the file in a browser');
      const whose = context.published?.repository ?? 'the repository';
      throw new ServiceError(
        'NotFound',
        `${whose} has no public gs_data.json on a branch google-scholar-stats; check that the repository is public, or remove "published-file" from scholarStats.sources`,
      );
    }
  },

  transform: (body, context) => ({ ...transformWithPapers(body, context), notes: [] }),
};
