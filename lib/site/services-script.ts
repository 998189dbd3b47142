import type { ServiceScript, Services } from '@/lib/content/services';

/**
 * Loads third-party services, none of them early: counters that need no consent after the page has loaded, Google Analytics after consent,
 * comments after a click. Serialized into a script, so it may use only its argument and browser globals.
 */
function startServices({ counters, google, comments }: Services): void {
  const KEY = 'analytics-consent';
  const root = document.documentElement;
  let isMeasured = false;

  function scriptOf({ src, data }: ServiceScript): HTMLScriptElement {
    const script = document.createElement('script');
    script.async = true;
    script.src = src;
    for (const name of Object.keys(data)) script.setAttribute(`data-${name}`, data[name] ?? '');
    return script;
  }

  function whenIdle(run: () => void) {
    // Safari has no idle callbacks.
    const soon = () => ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 2000 }) : run());
    if (document.readyState === 'complete') soon();
    else addEventListener('load', soon);
  }

  function answer(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function measure(id: string) {
    Object.assign(window, { [`ga-disable-${id}`]: false });
    if (isMeasured) return;
    isMeasured = true;
    const dataLayer: unknown[] = [];
    Object.assign(window, { dataLayer });
    function gtag(..._command: unknown[]) {
      // biome-ignore lint/complexity/noArguments: Google's script recognises commands by this type of object
      dataLayer.push(arguments);
    }
    gtag('js', new Date());
    gtag('config', id);
    document.head.append(scriptOf({ src: `https://www.googletagmanager.com/gtag/js?id=${id}`, data: {} }));
  }

  // Cookies stored with consent are deleted when it is withdrawn.
  function forget(id: string) {
    Object.assign(window, { [`ga-disable-${id}`]: true });
    const host = location.hostname.split('.');
    const domains = ['', ...host.map((_, at) => `; domain=${host.slice(at).join('.')}`)];
    for (const [, name] of document.cookie.matchAll(/(?:^|; )(_ga[^=]*)=/g))
      for (const domain of domains) {
        // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store
        document.cookie = `${name}=; path=/; max-age=0${domain}`;
      }
  }

  function ask(isAsked: boolean) {
    const question = document.getElementById('consent');
    if (question) question.hidden = !isAsked;
  }

  function consent(id: string, choice: string | undefined) {
    ask(choice === 'ask');
    if (choice === 'ask') return;
    try {
      localStorage.setItem(KEY, choice === 'yes' ? 'yes' : 'no');
    } catch {
      // Storage is blocked: the choice applies to this page only.
    }
    if (choice === 'yes') measure(id);
    else forget(id);
  }

  const theme = () => root.dataset.theme ?? 'preferred_color_scheme';

  function discuss(client: ServiceScript, button: HTMLElement) {
    const place = button.closest('section > div');
    if (!place || place.querySelector('script')) return;
    const { term = '', language = 'en' } = button.dataset;
    const script = scriptOf({ src: client.src, data: { ...client.data, term, lang: language, theme: theme() } });
    script.crossOrigin = 'anonymous';
    for (const part of [...place.children]) if (part instanceof HTMLElement) part.hidden = true;
    script.onerror = () => {
      script.remove();
      for (const part of [...place.children]) if (part instanceof HTMLElement) part.hidden = false;
    };
    place.append(script);
  }

  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-consent], [data-comments]');
    if (!button) return;
    if (google && button.dataset.consent) consent(google, button.dataset.consent);
    if (comments && button.dataset.comments !== undefined) discuss(comments, button);
  });

  whenIdle(() => {
    for (const counter of counters) document.head.append(scriptOf(counter));
    const isRefused = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
    if (google && answer() === 'yes') measure(google);
    else if (google && answer() === null && !isRefused) ask(true);
    // A visitor who returns from signing in to comment has already asked for the comments.
    const button = document.querySelector<HTMLElement>('[data-comments]');
    if (comments && button && new URLSearchParams(location.search).has('giscus')) discuss(comments, button);
  });

  if (comments)
    new MutationObserver(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.giscus-frame');
      const message = { giscus: { setConfig: { theme: theme() } } };
      frame?.contentWindow?.postMessage(message, new URL(comments.src).origin);
    }).observe(root, { attributeFilter: ['data-theme'] });
}

/** The text of `/services.js`; minified, because the build minifies the function. */
export const servicesScript = (services: Services): string => `(${startServices})(${JSON.stringify(services)})`;
