import { readFileSync } from 'node:fs';
import { CARD_COLORS } from '@/components/seo/card';

const css = readFileSync('app/styles/theme.css', 'utf8');

const light = (token: string, place = css) => new RegExp(`--color-${token}: light-dark\\((#\\w+)`).exec(place)?.[1];
const accent = (name: string) => light('accent', css.slice(css.indexOf(`[data-accent="${name}"]`)));

it('uses the light colours of the site', () => {
  expect(CARD_COLORS).toEqual({
    paper: light('paper'),
    ink: light('ink'),
    muted: light('muted'),
    line: light('line'),
    accent: {
      blue: light('accent'),
      ...Object.fromEntries(['green', 'plum', 'red', 'umber', 'slate'].map((name) => [name, accent(name)])),
    },
  });
});
