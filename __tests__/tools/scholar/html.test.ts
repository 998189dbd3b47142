import { attribute, elementsOf, hasClass, hasId, textOf } from '@/tools/scholar/html';

const page = '<div id=a class="x  big"><p>One &amp; <b>two</b>\n three<p class=bigger>four</div><i id=b>five</i>';

it('lists elements in document order, as a browser builds them', () => {
  const tags = elementsOf(page).map(({ tagName }) => tagName);
  expect(tags).toEqual(['html', 'head', 'body', 'div', 'p', 'b', 'p', 'i']);
});

it('finds by class and id, and reads text and attributes', () => {
  const elements = elementsOf(page);
  const [div, ...others] = elements.filter(hasClass('big'));
  expect(others).toEqual([]);
  expect(attribute(div, 'id')).toBe('a');
  expect(attribute(div, 'title')).toBe('');
  expect(textOf(div)).toBe('One & two threefour');
  expect(textOf(elements.find(hasId('b')))).toBe('five');
  expect(textOf(elements.find(hasId('c')))).toBe('');
  expect(div && elementsOf(div).map(({ tagName }) => tagName)).toEqual(['p', 'b', 'p']);
});

it('handles a page that is nested deeper than the call stack', () => {
  const deep = `${'<div>'.repeat(15_000)}end`;
  expect(textOf(elementsOf(deep).at(0))).toBe('end');
});
