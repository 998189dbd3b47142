import { render, screen } from '@testing-library/react';
import { HowToCite } from '@/components/publications/how-to-cite';
import type { Publication } from '@/lib/csl/publication';
import { ENGLISH } from '@/lib/words/locale';

const paper: Publication = {
  id: 'x2024paper',
  type: 'article-journal',
  title: 'A paper',
  'container-title': 'Journal of Papers',
  author: [{ given: 'Ada', family: 'Lovelace' }],
  issued: '2024',
};

test('shows the reference in the configured style, and the other five in a disclosure that needs no script', () => {
  render(<HowToCite publication={paper} style="ieee" words={ENGLISH.words} />);
  const text = (element: Element | null) => element?.textContent;
  expect(text(screen.getByRole('region', { name: 'How to cite' }).querySelector('p'))).toBe(
    'A. Lovelace, “A paper,” Journal of Papers, 2024.',
  );
  const fold = screen.getByText('Other styles').closest('details');
  expect(fold).not.toHaveAttribute('open');
  expect([...(fold?.querySelectorAll('dt') ?? [])].map(text)).toEqual([
    'APA',
    'Chicago',
    'MLA',
    'Harvard',
    'Vancouver',
  ]);
  expect(text(fold?.querySelector('dd') ?? null)).toBe('Lovelace, A. (2024). A paper. Journal of Papers.');
  expect(fold?.querySelector('dd em')).toHaveTextContent('Journal of Papers');
});
