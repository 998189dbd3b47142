import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import ErrorPage from '@/app/error';
import NotFound from '@/app/not-found';
import { ContentProblems } from '@/components/layout/content-problems';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header-client';
import { Analytics } from '@/components/seo/analytics';

test('the header names the owner and links every section', () => {
  render(<SiteHeader name="Ada Lovelace" home="/" items={[{ id: 'news', label: 'News', href: '/#news' }]} />);
  expect(screen.getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute('href', '/');
  expect(screen.getByRole('navigation', { name: 'Main' })).toContainElement(screen.getByRole('link', { name: 'News' }));
});

test('the footer says when the content was last new, and nothing when it never was', () => {
  const { rerender } = render(<SiteFooter name="Ada" updated={{ year: 2025, month: 2 }} language="en" links={[]} />);
  expect(screen.getByText(/Last updated/)).toHaveTextContent('Last updated February 2025');
  rerender(<SiteFooter name="Ada" updated={null} language="en" links={[]} />);
  expect(screen.queryByText(/Last updated/)).toBeNull();
});

test('the list of mistakes has one line for each', () => {
  render(<ContentProblems problems={['data/news.json › entry 1: a', 'data/site.json › b']} />);
  expect(screen.getByRole('heading', { name: '2 mistakes in data/' })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('the error page can try again and leads home', async () => {
  const retry = jest.fn();
  render(<ErrorPage error={new Error('secret')} retry={retry} />);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
  expect(document.body).not.toHaveTextContent('secret');
});

test('the not-found page leads home, and to what may have been looked for', () => {
  render(<NotFound />);
  expect(screen.getByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All news' })).toHaveAttribute('href', '/news');
  expect(screen.getByRole('link', { name: 'All publications' })).toHaveAttribute('href', '/publications');
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
});

test('analytics load only where an id is given', () => {
  expect(renderToStaticMarkup(<Analytics measurementId={undefined} />)).toBe('');
  const html = renderToStaticMarkup(<Analytics measurementId="G-ABC123DEF4" />);
  expect(html).toContain('src="https://www.googletagmanager.com/gtag/js?id=G-ABC123DEF4"');
  expect(html).toContain("gtag('config','G-ABC123DEF4')");
});
