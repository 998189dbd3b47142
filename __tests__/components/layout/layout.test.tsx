import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ErrorPage from '@/app/(main)/error';
import NotFound from '@/app/(main)/not-found';
import { ContentProblems } from '@/components/layout/content-problems';
import { ErrorWords } from '@/components/layout/error-words';
import { LanguageSwitch } from '@/components/layout/language-switch';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header-client';
import { ENGLISH } from '@/lib/words/locale';

const item = (id: string, label: string) => ({ id, label, href: `/#${id}` });

test('the header contains the owner\'s name and links to all sections, including those under "More"', () => {
  render(
    <SiteHeader
      name="Ada Lovelace"
      home="/"
      prefix=""
      words={ENGLISH.words.header}
      menu={{ row: [item('news', 'News')], more: [item('talks', 'Talks')] }}
    />,
  );
  expect(screen.getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute('href', '/');
  const menu = within(screen.getByRole('navigation', { name: 'Main' }));
  // Once in the row for wide windows, once under "Menu"; the stylesheet shows one of them.
  expect(menu.getAllByRole('link', { name: 'News', hidden: true })).toHaveLength(2);
  expect(menu.getAllByRole('link', { name: 'Talks', hidden: true }).map((link) => link.getAttribute('href'))).toEqual([
    '/#talks',
  ]);
});

test('an open menu closes on Escape, on a selection, and on a click elsewhere', async () => {
  render(
    <SiteHeader
      name="Ada"
      home="/"
      prefix=""
      words={ENGLISH.words.header}
      menu={{ row: [item('news', 'News')], more: [item('talks', 'Talks')] }}
    />,
  );
  const details = document.querySelector('details');
  const summary = details?.querySelector('summary') ?? document.body;
  for (const leave of [
    () => userEvent.keyboard('{Escape}'),
    () => userEvent.click(screen.getByRole('link', { name: 'Talks' })),
    () => userEvent.click(screen.getByRole('link', { name: 'Ada' })),
  ]) {
    await userEvent.click(summary);
    if (details) details.open = true;
    await leave();
    expect(details?.open).toBe(false);
  }
});

test('the menu marks the section at a third of the window height, and the last one at the end of the page', async () => {
  const sections = { news: 0, talks: 500 };
  for (const id of Object.keys(sections))
    document.body.append(Object.assign(document.createElement('section'), { id }));
  for (const [id, top] of Object.entries(sections))
    jest
      .spyOn(document.getElementById(id) ?? document.body, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, top));
  Object.assign(window, { innerHeight: 900, scrollY: 0 });
  const height = jest.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(1000);
  render(
    <SiteHeader
      name="Ada"
      home="/"
      prefix=""
      words={ENGLISH.words.header}
      menu={{ row: [item('news', 'News'), item('talks', 'Talks')], more: [] }}
    />,
  );
  const marked = () =>
    [...document.querySelectorAll('[aria-current=location]')].map((link) => link.textContent).slice(0, 1);
  expect(marked()).toEqual(['News']);
  Object.assign(window, { scrollY: 100 });
  fireEvent.scroll(window);
  await waitFor(() => expect(marked()).toEqual(['Talks']));
  height.mockRestore();
  for (const id of Object.keys(sections)) document.getElementById(id)?.remove();
});

test('the other languages are links to the same page, named in their own language with a lang attribute', () => {
  render(
    <LanguageSwitch
      languages={[
        { language: 'en', name: 'English', prefix: '' },
        { language: 'de', name: 'Deutsch', prefix: '/de' },
      ]}
      current=""
      path="/news"
      label="Language"
    />,
  );
  const [link, ...more] = within(screen.getByRole('navigation', { name: 'Language' })).getAllByRole('link');
  expect(more).toEqual([]);
  expect(link).toHaveTextContent('Deutsch');
  expect(['href', 'lang', 'hreflang'].map((name) => link?.getAttribute(name))).toEqual(['/de/news', 'de', 'de']);
});

test('the footer shows the date of the last update, if there is one', () => {
  const { rerender } = render(<SiteFooter name="Ada" updated={{ year: 2025, month: 2 }} locale={ENGLISH} links={[]} />);
  expect(screen.getByText(/Last updated/)).toHaveTextContent('Last updated February 2025');
  expect(screen.getByText('February 2025')).toHaveAttribute('datetime', '2025-02');
  rerender(<SiteFooter name="Ada" updated={null} locale={ENGLISH} links={[]} />);
  expect(screen.queryByText(/Last updated/)).toBeNull();
});

test('the list of mistakes has a line for each mistake', () => {
  render(<ContentProblems problems={['data/news.json › entry 1: a', 'data/site.json › b']} />);
  expect(screen.getByRole('heading', { name: '2 mistakes in data/' })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('the error page has a retry button and a link to the home page', async () => {
  const retry = jest.fn();
  render(<ErrorWords words={ENGLISH.words.error} />);
  render(<ErrorPage error={new Error('secret')} retry={retry} />);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
  expect(document.body).not.toHaveTextContent('secret');
});

test('the not-found page links to the home page and to the publications', () => {
  render(<NotFound />);
  expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All news' })).toHaveAttribute('href', '/news');
  expect(screen.getByRole('link', { name: 'All publications' })).toHaveAttribute('href', '/publications');
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
});
