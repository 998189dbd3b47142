import { render, screen } from '@testing-library/react';
import { Picture } from '@/components/ui/picture';

const prepared = {
  src: '/pictures/me-272.webp',
  width: 136,
  height: 136,
  sources: [
    {
      type: 'image/avif',
      files: [
        ['/pictures/me-136.avif', 136],
        ['/pictures/me-272.avif', 272],
      ] satisfies [string, number][],
    },
  ],
};

test('offers the resized versions with their widths, with width and height', () => {
  render(<Picture src="/me.jpg" prepared={prepared} alt="Me" sizes="136px" isFirst />);
  const image = screen.getByRole('img', { name: 'Me' });
  expect(image).toHaveAttribute('src', '/pictures/me-272.webp');
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['136', '136']);
  expect(image).toHaveAttribute('loading', 'eager');
  const source = document.querySelector('source');
  expect(source).toHaveAttribute('srcset', '/pictures/me-136.avif 136w, /pictures/me-272.avif 272w');
  expect(source).toHaveAttribute('type', 'image/avif');
});

test('uses the original picture, loaded lazily, if there are no resized versions', () => {
  render(<Picture src="/me.jpg" prepared={undefined} alt="Me" sizes="136px" />);
  expect(screen.getByRole('img')).toHaveAttribute('src', '/me.jpg');
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'lazy');
  expect(document.querySelector('source')).toBeNull();
});
