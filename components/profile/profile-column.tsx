import type { ReactNode } from 'react';
import { Avatar } from '@/components/profile/avatar';
import { ProfileLinks } from '@/components/profile/profile-links';
import type { Profile } from '@/lib/content/schemas/profile';
import type { Picture } from '@/lib/pictures/manifest';

interface ProfileColumnProps {
  profile: Profile;
  /** The portrait, where it was prepared. */
  portrait?: Picture | undefined;
  /** The citation card. */
  children: ReactNode;
}

export function ProfileColumn({ profile, portrait, children }: ProfileColumnProps) {
  return (
    <section
      aria-label="Profile"
      className="flex flex-col gap-5 wide:self-start wide:[@media(min-height:44rem)]:sticky wide:[@media(min-height:44rem)]:top-22 has-[[open]]:static!"
    >
      <div className="flex items-center gap-4 wide:block">
        <Avatar name={profile.name} image={profile.image} prepared={portrait} />
        <div>
          <h1 className="text-2xl wide:mt-5">{profile.name}</h1>
          <p className="mt-1 text-md/snug text-muted">
            {profile.label}
            {profile.label && profile.affiliation && <br />}
            {profile.affiliation}
          </p>
        </div>
      </div>
      <ProfileLinks location={profile.location} email={profile.email} profiles={profile.profiles} />
      {children}
    </section>
  );
}
