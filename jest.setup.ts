import '@testing-library/jest-dom';

// @citation-js/core looks for fetch and Headers when it is loaded; jsdom has neither, and no component may fetch in a test by accident.
Object.assign(globalThis, {
  fetch: globalThis.fetch ?? (() => Promise.reject(new Error('There is no network in tests.'))),
  Headers: globalThis.Headers ?? Map,
});
