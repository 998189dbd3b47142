import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import GlobalError from '@/app/global-error';

test('the page for errors in the layout itself, a document of its own, can try again and leads home', async () => {
  const retry = jest.fn();
  render(<GlobalError error={new Error('secret')} retry={retry} />, { container: document });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
  expect(document.body).not.toHaveTextContent('secret');
});
