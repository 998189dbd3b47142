/** The owner's id in a profile URL: Scholar's `user` parameter, or the last path segment. */
export function profileIdOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { searchParams, pathname } = new URL(address);
  return searchParams.get('user') ?? pathname.split('/').filter(Boolean).at(-1) ?? '';
}

/** Whether two URLs are of the same profile; null matches any. */
export function isSameProfile(one: string | null, other: string | null): boolean {
  return one === null || other === null || profileIdOf(one) === profileIdOf(other);
}

/** User names keyed by network, as spelled in data/profile.json. */
export const usernamesOf = ({
  profiles,
}: {
  profiles: readonly { network: string; username?: string | undefined }[];
}): ReadonlyMap<string, string> =>
  new Map(profiles.flatMap(({ network, username }) => (username ? [[network, username]] : [])));
