import type { Program } from '@/tools/shared/command';

/** Every command by name; its code is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Program }>>> = {
  add: () => import('@/tools/add/add'),
  check: () => import('@/tools/check/check'),
  'check-edges': () => import('@/tools/check/check-edges'),
  'check-lock': () => import('@/tools/check/check-lock'),
  cv: () => import('@/tools/cv/cv'),
  export: () => import('@/tools/export/export'),
  import: () => import('@/tools/import/import'),
  init: () => import('@/tools/init/init'),
  pictures: () => import('@/tools/pictures/pictures'),
  schema: () => import('@/tools/schema/schema'),
  'scholar-refresh': () => import('@/tools/scholar/scholar-refresh'),
  'scholar-set': () => import('@/tools/scholar/scholar-set'),
  'stats-at-build': () => import('@/tools/scholar/stats-at-build'),
  update: () => import('@/tools/update/update'),
};
