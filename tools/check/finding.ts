import type { DataFile } from '@/lib/content/validate';
import type { WarningCode } from '@/tools/check/warning-texts';

/** Something that looks wrong; `path` is the path from the root of the file, `what` the value in question. */
export type Finding = { code: WarningCode; file: FindingFile; path: PropertyKey[]; what: string };

/** A data file's name without extension, or a Markdown file such as "posts/proofs.md", whose `path` is a line number. */
export type FindingFile = DataFile | 'scholar-stats' | `${string}.md`;
