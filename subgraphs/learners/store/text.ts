/** NUL and halves of surrogate pairs: Postgres takes neither into a text, SQLite cuts the text off or changes it. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** The text without what no store can keep as it is. */
export const storable = (text: string): string => (text.isWellFormed() && !text.includes('\0') ? text : text.replace(UNSTORABLE, ''));
