import { sql, type RawBuilder } from 'kysely';
import type { Store } from './open.ts';

/** Whether a text is one of these. One parameter, however many: a statement with five hundred costs more to prepare than to run. */
export const among = (kind: Store['kind'], column: string, texts: readonly string[]): RawBuilder<boolean> => {
  const json = JSON.stringify(texts);
  const values = kind === 'postgres' ? sql`select json_array_elements_text(${json}::json)` : sql`select value from json_each(${json})`;
  return sql<boolean>`${sql.ref(column)} in (${values})`;
};
