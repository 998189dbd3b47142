import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from '@/lib/net/errors';
import type { PublishedFileContext } from '@/lib/stats/published-file';
import { emptyStats, type ScholarStats } from '@/lib/stats/types';
import { projectRoot } from './next-cli';

/** A body from `__tests__/fixtures/gs_data`, as bytes. */
export function fixture(name: string): Buffer {
  return readFileSync(join(projectRoot, '__tests__/fixtures/gs_data', name));
}

export function fixtureJson(name: string): unknown {
  return JSON.parse(fixture(name).toString('utf8'));
}

export const SCHOLAR_ID = 'OdpmpDsAAAAJ';

/** The ten papers of the seed, with the seed's capitalisation, which differs from Scholar's. */
export const ourPublications = [
  {
    id: 'yu2025back',
    title: 'Back Attention: Understanding and Enhancing Multi-Hop Reasoning in Large Language Models',
  },
  {
    id: 'yu2025gender',
    title: 'Understanding and Mitigating Gender Bias in LLMs via Interpretable Neuron Editing',
  },
  {
    id: 'yu2024multimodal',
    title: 'Understanding Multimodal LLMs: the Mechanistic Interpretability of Llava in Visual Question Answering',
  },
  {
    id: 'yu2024interpreting',
    title: 'Interpreting Arithmetic Mechanism in Large Language Models through Comparative Neuron Analysis',
  },
  { id: 'yu2024neuron', title: 'Neuron-Level Knowledge Attribution in Large Language Models' },
  {
    id: 'yu2024incontext',
    title:
      'How do Large Language Models Learn In-Context? Query and Key Matrices of In-Context Heads are Two Towers for Metric Learning',
  },
  { id: 'yu2020codecmr', title: 'CodeCMR: Cross-Modal Retrieval For Function-Level Binary Source Code Matching' },
  {
    id: 'yu2020order',
    title: 'Order Matters: Semantic-Aware Neural Networks for Binary Code Similarity Detection',
  },
  {
    id: 'yu2019adaptive',
    title: 'Adaptive User Modeling with Long and Short-Term Preferences for Personalized Recommendation',
  },
  { id: 'yu2018sliced', title: 'Sliced Recurrent Neural Networks' },
];

export const NOW = Date.UTC(2026, 10, 22, 10, 30);

export const context: PublishedFileContext = {
  scholarId: SCHOLAR_ID,
  profileNames: ['Zeping Yu'],
  publications: ourPublications,
  fetchedAt: new Date(NOW).toISOString(),
  now: () => NOW,
};

/** Google Scholar stats with this total. */
export function statsOf(citedBy: number, changes: Partial<ScholarStats> = {}): ScholarStats {
  return { ...emptyStats, source: 'google-scholar', citedBy, fetchedAt: '2026-11-22T10:30:00.000Z', ...changes };
}

/** The error that `work` throws, which must be a ServiceError. */
export async function statsErrorOf(work: () => unknown): Promise<ServiceError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
