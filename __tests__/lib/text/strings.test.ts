import { profileUrl } from '@/lib/content/networks';
import { slug } from '@/lib/text/strings';

test.each([
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['#hashtag', 'hashtag'],
  ['Natural  language processing!', 'natural-language-processing'],
  ['Ökologie', 'ökologie'],
])('the slug of %s is %s', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('a space after the name of a network does not hide the profile', () => {
  expect(profileUrl({ network: 'GitHub ', username: 'octocat' })).toBe('https://github.com/octocat');
});
