/** A value's own property, whatever the value is; undefined where there is none. */
export const property = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** The same, if it is text. */
export function textAt(value: unknown, key: PropertyKey): string | undefined {
  const found = property(value, key);
  return typeof found === 'string' ? found : undefined;
}
