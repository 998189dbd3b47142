// The packages have no type declarations; these cover the parts in use.
declare module '@citation-js/core' {
  export const plugins: {
    config: {
      get(name: '@csl'): {
        styles: { has(name: string): boolean; get(name: string): string; add(name: string, csl: string): void };
      };
    };
    input: { chain(text: string, options: { forceType: string }): unknown };
    output: { format(name: 'bibliography', items: readonly object[], options: object): string };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
