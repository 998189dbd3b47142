import type { Answers } from '@/tools/init/answers';
import type { PublicRecord } from '@/tools/init/orcid-record';
import { pagesUrl } from '@/tools/migrate/acad-homepage/config';
import { type Draft, HEADINGS } from '@/tools/shared/draft';
import type { NetworkProfile } from '@/tools/shared/profiles';

const NETWORK = {
  scholar: 'Google Scholar',
  orcid: 'ORCID',
  dblp: 'DBLP',
  openalex: 'OpenAlex',
  inspire: 'INSPIRE HEP',
  github: 'GitHub',
} as const;
const NETWORK_FIELDS = ['scholar', 'orcid', 'dblp', 'openalex', 'inspire', 'github'] as const;

const WITH_WORK = [...HEADINGS, { section: 'work' as const, heading: 'Experience' }];

/** A draft from the user's answers and their ORCID record; answers take precedence. */
export function compose(answers: Answers, record: PublicRecord | null, publications: Draft['publications']): Draft {
  return overlay(
    {
      profile: {
        name: record?.name ?? '',
        alternateName: record?.alternateName ?? [],
        label: record?.label,
        affiliation: record?.affiliation,
        email: record?.email,
        location: record?.location,
        image: null,
        profiles: record?.profiles ?? [],
        bio: record?.bio ?? [],
      },
      site: { url: '', sections: record && record.work.length > 0 ? WITH_WORK : [], repository: null, useCdn: true },
      news: [],
      publications,
      education: record?.education ?? [],
      work: record?.work ?? [],
      awards: record?.awards ?? [],
      volunteer: record?.volunteer ?? [],
      certificates: record?.certificates ?? [],
      projects: record?.projects ?? [],
      interests: record?.interests ?? [],
      people: [],
    },
    answers,
  );
}

/** The draft, with the user's answers in place of what was found. */
export function overlay(draft: Draft, answers: Answers): Draft {
  const { name, position: label, affiliation, email, location } = answers;
  const said = { name, label, affiliation, email, location };
  const profiles = withProfiles(draft.profile.profiles, answers);
  const user = answers.github ?? /^https:\/\/([a-z\d-]+)\.github\.io$/i.exec(answers.url ?? '')?.[1];
  const repository = user ? `${user}/${user}.github.io` : draft.site.repository;
  const old = draft.profile.name;
  const isRenamed = name !== undefined && old !== '' && old !== name;
  return {
    ...draft,
    profile: {
      ...draft.profile,
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
      // Papers may print the other name.
      alternateName: [...new Set([...draft.profile.alternateName, ...(isRenamed ? [old] : [])])].filter(
        (other) => other !== name,
      ),
      profiles,
    },
    site: {
      ...draft.site,
      url: answers.url ?? (draft.site.url || (repository ? pagesUrl(repository) : '')),
      repository,
    },
  };
}

function withProfiles(found: readonly NetworkProfile[], answers: Answers): NetworkProfile[] {
  const said = NETWORK_FIELDS.flatMap((field) => {
    const username = answers[field];
    return username ? [{ network: NETWORK[field], username }] : [];
  });
  return [...said, ...found.filter(({ network }) => !said.some((own) => own.network === network))];
}
