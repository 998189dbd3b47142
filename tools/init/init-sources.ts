import { existsSync, statSync } from 'node:fs';
import { LIST_FILES } from '@/lib/content/validate';
import { ServiceError } from '@/lib/net/errors';
import { type Answers, askFor, FIELD_NAMES } from '@/tools/init/answers';
import { compose, overlay } from '@/tools/init/compose';
import { findIds } from '@/tools/init/find-ids';
import type { InitSettings } from '@/tools/init/init-arguments';
import { gatherPapers, gatherRecord } from '@/tools/init/init-gather';
import { NoSuchSite, openOldSite } from '@/tools/init/old-site';
import { type Copy, readAcadHomepage } from '@/tools/migrate/acad-homepage/read';
import { BrokenYaml } from '@/tools/migrate/acad-homepage/yaml';
import { adviceFor, otherTemplate } from '@/tools/migrate/other-sites';
import { EXIT, loadEnvironment } from '@/tools/shared/command';
import type { Draft } from '@/tools/shared/draft';
import { Stop } from '@/tools/shared/failure';
import { importContext } from '@/tools/shared/import-context';

/** What was found, the files to copy, and what could not be placed. `done` clears the pages that were cached for another run. */
export type Found = { draft: Draft; copies: readonly Copy[]; unplaced: readonly string[]; done: () => Promise<void> };
export type Ask = ((question: string) => Promise<string>) | null;

/** Reads an old acad-homepage site in `folder`; options take precedence. Throws Stop. */
export function fromOldSite(folder: string, answers: Answers, root: string): Found {
  try {
    const template = existsSync(folder) && statSync(folder).isDirectory() ? otherTemplate(folder) : null;
    if (template) throw new Stop(EXIT.mistake, adviceFor(folder, template, ''));
    const read = readAcadHomepage(openOldSite(folder, root), answers.name);
    if (!read) throw new Stop(EXIT.mistake, `${folder} has no author in _config.yml: give --name "Ada Lovelace".`);
    if (isEmpty(read.draft))
      throw new Stop(
        EXIT.mistake,
        [`Nothing could be read from the pages of ${folder}: no biography, no news, no papers.`, ...read.unplaced].join(
          '\n',
        ),
      );
    return { ...read, draft: overlay(read.draft, answers), done: async () => {} };
  } catch (error) {
    if (error instanceof NoSuchSite)
      throw new Stop(
        EXIT.mistake,
        error.isOther ? adviceFor(folder, null, error.message) : `${folder} ${error.message}.`,
      );
    if (error instanceof BrokenYaml) throw new Stop(EXIT.mistake, error.message);
    throw error;
  }
}

const isEmpty = ({ profile, ...draft }: Draft) =>
  profile.bio.length === 0 && LIST_FILES.every((name) => (draft[name] ?? []).length === 0);

/** Throws Stop when the draft lacks something that every site needs. */
function demand({ profile, site }: Draft) {
  if (!profile.name)
    throw new Stop(
      EXIT.usage,
      'The name is missing: give --name "Ada Lovelace", or an --orcid whose record shows one.',
    );
  if (!site.url)
    throw new Stop(
      EXIT.usage,
      'The address of the site is missing: give --github USER for USER.github.io, or --url https://….',
    );
}

/** Combines the user's answers with what services know. Throws Stop. */
export async function fromServices(settings: InitSettings, ask: Ask, root: string): Promise<Found> {
  loadEnvironment(root);
  const context = importContext(root, process.env, { url: settings.answers.url, email: settings.answers.email });
  try {
    let { answers } = settings;
    if (ask) answers = await askFor(['orcid'], answers, {}, ask);
    const known = answers.orcid && !settings.offline ? await gatherRecord(answers.orcid, context) : null;
    const { record = null, notes = [], openalex = null } = known ?? {};
    if (ask) {
      const { name, label: position, affiliation, email, location } = record ?? {};
      answers = await askFor(
        FIELD_NAMES.filter((field) => field !== 'orcid'),
        answers,
        { name, position, affiliation, email, location, ...(openalex && { openalex }) },
        ask,
      );
    } else if (openalex) answers = { openalex, ...answers };
    // Papers may take hundreds of requests, so questions that they cannot answer come first.
    demand(compose(answers, record, []));
    const papers = settings.offline ? { publications: [], notes: [] } : await gatherPapers(answers, context);
    const draft = compose(answers, record, papers.publications);
    const ids = settings.offline ? { profiles: [], notes: [] } : await findIds(draft, context);
    const profiles = [...draft.profile.profiles, ...ids.profiles];
    return {
      draft: { ...draft, profile: { ...draft.profile, profiles } },
      copies: [],
      unplaced: [...notes, ...papers.notes, ...ids.notes],
      done: context.forget,
    };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new Stop(
      EXIT.failed,
      `${error.message}.\nRun this again later, or with --offline to start from your own answers.`,
    );
  }
}
