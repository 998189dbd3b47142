import { transformSync } from 'esbuild';

/**
 * After the page has loaded, fetches the scripts in `data-scripts` and runs one per idle callback, or all immediately when a visitor uses a
 * control that needs them. A button that was clicked too early is clicked again once React has hydrated it, which shows in a property that
 * React sets on the element. If a script fails to load, or arrives incomplete, the rest is skipped and the page stays static. In the end it
 * prefetches `data-later`, the stylesheet of the other pages. Serialized into an inline script, so it may use only browser globals.
 */
function load() {
  const { scripts: all = '', later } = document.currentScript?.dataset ?? {};
  const scripts = all.split(' ');
  const whenIdle = self.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 50));
  const isAlive = (/** @type {Element} */ control) =>
    Object.keys(control).some((key) => key.startsWith('__reactProps'));
  let hasBegun = false;
  let isHurried = false;
  /** @type {(() => void) | undefined} */
  let waiting;
  /** @type {HTMLElement | undefined} */
  let pressed;

  function run() {
    const step = waiting;
    waiting = undefined;
    step?.();
  }
  function turn() {
    waiting = next;
    if (isHurried) run();
    else whenIdle(run, { timeout: 1000 });
  }
  function add(/** @type {string} */ tag, /** @type {object} */ properties) {
    document.head.append(Object.assign(document.createElement(tag), properties));
  }
  function press(/** @type {number} */ tries) {
    if (!pressed || tries === 0) return;
    if (isAlive(pressed)) pressed.click();
    else setTimeout(press, 50, tries - 1);
  }
  function next() {
    const src = scripts.shift();
    if (src) return add('script', { src, onload: turn });
    press(100);
    if (later) add('link', { rel: 'prefetch', href: later });
  }
  function begin() {
    if (hasBegun) return;
    hasBegun = true;
    for (const href of scripts) add('link', { rel: 'preload', as: 'script', href });
    turn();
  }
  function touched(/** @type {Event} */ { target, type }) {
    const control =
      target instanceof Element && target.closest('input,select,textarea,button:not([data-theme-switch])');
    if (!control || isAlive(control)) return;
    if (type === 'click' && control instanceof HTMLButtonElement) pressed = control;
    isHurried = true;
    begin();
    run();
  }

  addEventListener('error', ({ filename }) => {
    if (/\/_next\//.test(filename)) scripts.length = 0;
  });
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click']) document.addEventListener(type, touched, true);
  addEventListener('load', () => whenIdle(begin, { timeout: 500 }));
}

/** The inline script at the end of each page, identical on all of them. */
export const LOADER = transformSync(`(${load})()`, { minify: true, target: 'es2020' }).code.trim();
