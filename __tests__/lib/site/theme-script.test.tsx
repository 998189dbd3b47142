import { PAPER } from '@/lib/site/colours';
import { THEME_SCRIPT } from '@/lib/site/theme-script';

const root = document.documentElement;
/** The media queries of the two theme colours: light, then dark. */
const metas = () => [...document.querySelectorAll('meta')].map(({ media }) => media);

beforeAll(() => {
  document.head.innerHTML = `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${PAPER.light}"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="${PAPER.dark}">`;
  document.body.innerHTML = '<button data-theme-switch><span>Theme</span></button><p>text</p>';
  localStorage.setItem('theme', 'dark');
  const script = document.createElement('script');
  script.textContent = THEME_SCRIPT;
  document.head.append(script);
});

it('applies the stored theme immediately', () => {
  expect(root.dataset.theme).toBe('dark');
  expect(metas()).toEqual(['not all', 'all']);
});

it('each click on the switch selects the next theme', () => {
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  press('p');
  expect(root.dataset.theme).toBe('dark');
  press('[data-theme-switch] span');
  expect([root.dataset.theme, localStorage.getItem('theme')]).toEqual([undefined, '']);
  expect(metas()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  press('button');
  expect([root.dataset.theme, localStorage.getItem('theme')]).toEqual(['light', 'light']);
  expect(metas()).toEqual(['all', 'not all']);
});

it.each(['toString', '', 'darker'])('ignores "%s" from another tab', (odd) => {
  localStorage.setItem('theme', odd);
  dispatchEvent(new Event('storage'));
  expect(root.dataset.theme).toBeUndefined();
});

it('is valid inside a page', () => {
  expect(THEME_SCRIPT).not.toMatch(/<\/|<!--/);
});
