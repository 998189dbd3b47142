'use client';

import { useStats } from '@/components/scholar/use-stats';

interface CitedByProps {
  id: string;
  initial: number | null;
  statsUrl: string;
  language: string;
}

/** "cited by 12" for one paper; nothing where no count is known. */
export function CitedBy({ id, initial, statsUrl, language }: CitedByProps) {
  const live = useStats(statsUrl);
  const count = live ? (live.publications[id] ?? null) : initial;
  if (count === null) return null;
  return (
    <>
      cited by <b>{new Intl.NumberFormat(language).format(count)}</b>
    </>
  );
}
