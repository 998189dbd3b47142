// Functions that a test passes to the browser: each must be self-contained, since only its source text is sent.

/** Text that is not fully visible: outside the window at the side, clipped by its box, or under other text. Code, formulas and wide tables may scroll. */
export function lostText(): string[] {
  const lost: string[] = [];
  const SCROLLS = 'pre, .scroll, math';
  const isHidden = (element: Element) =>
    element.closest('.sr-only, [hidden]') !== null || !element.checkVisibility({ visibilityProperty: true });
  const boxes: { text: string; box: DOMRect; node: Node }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || !text || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName) || isHidden(element)) continue;
    // The skip link is above the window until it is focused.
    if (element.matches('a[href="#main"]') || element.closest(SCROLLS)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) boxes.push({ text, box, node });
  }
  const width = document.documentElement.clientWidth;
  for (const { text, box } of boxes)
    if (box.left < -1 || box.right > width + 1) lost.push(`beside the window: ${text.slice(0, 40)}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (isHidden(element) || element.matches('input, select, option') || element.closest(SCROLLS)) continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      lost.push(`cut off at its side: ${element.className}`);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      lost.push(`cut off below: ${element.className}`);
  }
  const header = document.querySelector('header');
  const ofPage = boxes.filter(({ node }) => !header?.contains(node));
  for (const [index, one] of ofPage.entries())
    for (const other of ofPage.slice(index + 1)) {
      if (one.node === other.node) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // Line boxes are about a sixth taller than their letters.
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const smaller = Math.min(one.box.height, other.box.height);
      if (across > 2 && down > smaller / 2)
        lost.push(`under other text: ${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`);
    }
  if (document.documentElement.scrollWidth > width) lost.push('the page scrolls sideways');
  return [...new Set(lost)];
}

/** Targets smaller than 24 px with other targets nearby; links in running text are exempt. */
export function smallTargets(): string[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [tabindex="0"]'),
  ].filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('a[href="#main"]'));
  const isInText = (target: HTMLElement) =>
    getComputedStyle(target).display === 'inline' &&
    [...(target.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
    );
  const centre = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
  return targets.flatMap((target) => {
    const box = target.getBoundingClientRect();
    if (isInText(target) || (box.width >= 24 && box.height >= 24)) return [];
    const [x, y] = centre(box);
    const isNear = targets.some((other) => {
      if (other === target) return false;
      const near = other.getBoundingClientRect();
      const right = Math.max(near.left - x, 0, x - near.right);
      const down = Math.max(near.top - y, 0, y - near.bottom);
      return Math.hypot(right, down) < 12;
    });
    return isNear ? [`${target.textContent} (${Math.round(box.width)} × ${Math.round(box.height)})`] : [];
  });
}

/** Link names that are used for several targets; links in the owner's own text are exempt. */
export function ambiguousLinks(): string[] {
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.closest('.prose, .dated')) continue;
    const name = (link.getAttribute('aria-label') ?? link.textContent ?? '').trim();
    places.set(name, (places.get(name) ?? new Set()).add(link.href));
  }
  return [...places].filter(([, hrefs]) => hrefs.size > 1).map(([name, hrefs]) => `${name}: ${[...hrefs].join(' ')}`);
}

/** Adds a focusable element at each end of the page, focuses the first or the last one, and counts the focusable elements between them. */
export function placeEdges(isForward: boolean): number {
  for (const old of document.querySelectorAll('[data-edge], [data-reached]'))
    if (old.hasAttribute('data-edge')) old.remove();
    else old.removeAttribute('data-reached');
  const edge = () => {
    const button = document.createElement('button');
    button.dataset.edge = '';
    Object.assign(button.style, { position: 'fixed', top: 0, left: 0, width: '1px', height: '1px', opacity: 0 });
    return button;
  };
  const [before, behind] = [edge(), edge()];
  document.body.prepend(before);
  document.body.append(behind);
  (isForward ? before : behind).focus();
  return document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]').length;
}

/** Focusable elements that have not had the focus since the end elements were added. */
export function neverReached(): string[] {
  const stops = document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea');
  return [...stops]
    .filter(
      (stop) =>
        stop.checkVisibility({ visibilityProperty: true }) && !stop.matches('[data-edge], [data-reached], :disabled'),
    )
    .map((stop) => stop.outerHTML.slice(0, 120));
}

/** The focused element, whether it is one of the end elements, and where another element covers it. */
export function focusState() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  element.dataset.reached = '';
  const isEdge = element.dataset.edge !== undefined;
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60) || element.tagName;
  const [box] = element.getClientRects();
  if (!box) return { name, isEdge, hidden: ['it has no box'] };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const points: [string, number, number][] = [
    ['centre', x, y],
    ['left', box.left + 2, y],
    ['right', box.right - 2, y],
    ['top', x, box.top + 2],
    ['bottom', x, box.bottom - 2],
  ];
  const hidden = points.flatMap(([where, left, top]) => {
    const hit = document.elementFromPoint(left, top);
    return hit && (element.contains(hit) || hit.contains(element)) && !hit.matches('header, body, html, main')
      ? []
      : [where];
  });
  return { name, isEdge, hidden };
}

/** One element of each focusable kind, marked `data-kind`; kinds differ by element, class and position. */
export function markKinds(): string[] {
  const kinds: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')) {
    if (!element.checkVisibility()) continue;
    const parent = element.parentElement;
    const place = element.closest('header, footer, nav, main')?.tagName ?? '';
    const kind = [place, parent?.tagName, parent?.className, element.tagName, element.className]
      .join(' ')
      .replace(/[^\w -]/g, '')
      .replace(/\s+/g, ' ');
    if (kinds.includes(kind)) continue;
    kinds.push(kind);
    element.dataset.kind = kind;
  }
  return kinds;
}

/** The colours of an element's text and of its background, as #rrggbb. */
export function coloursOf(element: Element): { front: string; back: string } {
  const hex = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
  };
  let behind: Element | null = element;
  while (behind && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(behind).backgroundColor))
    behind = behind.parentElement;
  return {
    front: hex(getComputedStyle(element).color),
    back: hex(getComputedStyle(behind ?? document.documentElement).backgroundColor),
  };
}

/** The scroll positions, in steps, at which an element is completely in the window. */
export function whereWhole(element: Element): number[] {
  const found: number[] = [];
  for (let y = 0; y <= document.documentElement.scrollHeight - window.innerHeight; y += 50) {
    window.scrollTo(0, y);
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= 0 && bottom <= window.innerHeight) found.push(y);
  }
  window.scrollTo(0, 0);
  return found;
}
