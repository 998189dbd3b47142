import type { Site } from '@/lib/content/schemas/site';

// Colours used outside the style sheet. A test compares them with app/styles/theme.css.

export const PAPER = { light: '#fdfcf9', dark: '#141416' } as const;

export const ACCENT_COLOURS: Readonly<Record<Site['accent'], string>> = {
  blue: '#1f4e79',
  green: '#1d5a3d',
  plum: '#6d2f60',
  red: '#8a2022',
  umber: '#6a4512',
  slate: '#3a4657',
};
