import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import ErrorPage from '@/app/global-error';

test('the error page, a document of its own, can try again and leads home', async () => {
  const retry = jest.fn();
  render(<ErrorPage error={new Error('secret')} retry={retry} />, { container: document });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('link', { name: 'Go to the home page' })).toHaveAttribute('href', '/');
  expect(document.body).not.toHaveTextContent('secret');
});
