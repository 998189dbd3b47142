/** The owner's id in the address of a profile: Scholar's `user`, or the last part of the path. */
export function profileIdOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { searchParams, pathname } = new URL(address);
  return searchParams.get('user') ?? pathname.split('/').filter(Boolean).at(-1) ?? '';
}

/** Whether two addresses are of one profile; an unknown one may be any. */
export function isSameProfile(one: string | null, other: string | null): boolean {
  return one === null || other === null || profileIdOf(one) === profileIdOf(other);
}

/** User names by network, as data/profile.json spells both. */
export const usernamesOf = ({
  profiles,
}: {
  profiles: readonly { network: string; username?: string | undefined }[];
}): ReadonlyMap<string, string> =>
  new Map(profiles.flatMap(({ network, username }) => (username ? [[network, username]] : [])));
