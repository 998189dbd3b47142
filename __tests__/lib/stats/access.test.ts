import { statsOf } from '@/__tests__/helpers/scholar';

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

it('pages contain the dates of figures, but not those of single papers', async () => {
  process.env.SCHOLAR_STATS_AT_BUILD = JSON.stringify(
    statsOf(980, {
      profileUrl: 'https://scholar.google.com/citations?user=OdpmpDsAAAAJ',
      hIndex: 9,
      publications: { yu2025back: 3, yu2024neuron: 128 },
      asOf: day,
      fetchedAt: `${day}T10:00:00.000Z`,
      partsAsOf: { hIndex: '2026-11-01', 'publications.yu2025back': '2026-11-02' },
    }),
  );
  const { statsAccess } = await import('@/lib/stats/access');
  expect(statsAccess.known).toMatchObject({ citedBy: 980, hIndex: 9, publications: {}, citesPerYear: {} });
  expect(statsAccess.known.partsAsOf).toEqual({ hIndex: '2026-11-01' });
});
