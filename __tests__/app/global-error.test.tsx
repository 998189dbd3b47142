import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import GlobalError from '@/app/global-error';
import { ErrorWords } from '@/components/layout/error-words';
import { ENGLISH } from '@/lib/words/locale';

test('the error page for the root layout is a complete document with a retry button and a link to the home page', async () => {
  const retry = jest.fn();
  // The attribute that the layout has set, with the language of the page.
  document.documentElement.lang = 'de';
  document.body.innerHTML = renderToStaticMarkup(<ErrorWords words={ENGLISH.words.error} />);
  render(<GlobalError error={new Error('secret')} retry={retry} />, { container: document });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
  expect(document.documentElement).toHaveAttribute('lang', 'de');
  expect(document.body).not.toHaveTextContent('secret');
});
