export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An own property of a value of any type, such as parsed JSON; undefined if there is none. */
export const property = (value: unknown, key: PropertyKey): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** The same, if it is text. */
export function textAt(value: unknown, key: PropertyKey): string | undefined {
  const found = property(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The own properties of an object, or of a list keyed by index; empty for anything else. */
export const entries = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);
