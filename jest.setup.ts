import '@testing-library/jest-dom';

// @citation-js/core needs fetch and Headers on import; jsdom has neither, and no component may use the network in a test by accident.
Object.assign(globalThis, {
  fetch: globalThis.fetch ?? (() => Promise.reject(new Error('Tests have no network.'))),
  Headers: globalThis.Headers ?? Map,
});
