import { rm } from 'node:fs/promises';
import { library } from '../helpers/library';
import { buildProject, copyProject } from '../helpers/project-copy';

export interface Build {
  papers: number;
  /** Duration of `next build`, ms. */
  took: number;
}

// Generating two thousand cards takes minutes on a slow machine.
const DEADLINE_MS = 1_200_000;

/** Builds a copy of the site with this many papers, most of them invented. */
export async function buildWith(papers: number): Promise<Build> {
  const data = { 'publications.json': library(papers).slice(0, papers) };
  const dir = await copyProject('bench-build', { data });
  const start = performance.now();
  await buildProject(dir, {}, DEADLINE_MS);
  const took = performance.now() - start;
  await rm(dir, { recursive: true });
  return { papers, took };
}
