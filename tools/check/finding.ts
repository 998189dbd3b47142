import type { DataFile } from '@/lib/content/validate';
import type { WarningCode } from '@/tools/check/warning-texts';

/** Something that looks wrong; `path` leads from the root of the file, `what` is the value in question. */
export type Finding = { code: WarningCode; file: FindingFile; path: PropertyKey[]; what: string };

/** A data file by its name without ending, or a Markdown file such as "posts/proofs.md", in which a line is the path. */
export type FindingFile = DataFile | 'scholar-stats' | `${string}.md`;
