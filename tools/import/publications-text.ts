import type { Imported } from '@/tools/import/import-items';
import { editList } from '@/tools/shared/edit-list';

/** The text of publications.json after an import; the old text contains `before`. Unchanged entries keep their bytes. */
export function publicationsText(text: string, before: readonly { id: string }[], imported: Imported): string {
  const indexOf = new Map(before.map(({ id }, index) => [id, index]));
  const fresh = new Set<unknown>(imported.added);
  const insertions = [];
  let index = 0;
  for (const paper of imported.publications) {
    if (fresh.has(paper)) insertions.push({ index, value: paper });
    else index += 1;
  }
  const changes = imported.changed.flatMap(({ paper, changes: fields }) => {
    const at = indexOf.get(paper.id);
    return at === undefined ? [] : fields.map(({ field, after }) => ({ index: at, field, value: after }));
  });
  return editList(text, insertions, changes);
}
