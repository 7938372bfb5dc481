/** A text as people see it: composed (NFC), without characters that are not seen, with single plain spaces between its words. */
export const cleaned = (text: string): string => (PLAIN.test(text) ? text : text.replace(UNSEEN, '').replace(SPACES, ' ').trim().normalize('NFC'));

/** Most values look like this, and there is nothing to clean. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Tabs and line ends are controls as well, but they stand for a space. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\p{White_Space})\p{Cc}/gu;

const SPACES = /\p{White_Space}+/gu;

/** Cleaned and lower-cased. Composed again after the change of case, which can leave a letter and its mark apart. */
export const lowerCased = (text: string): string => cleaned(text).toLowerCase().normalize('NFC');

/** Cleaned and upper-cased. */
export const upperCased = (text: string): string => cleaned(text).toUpperCase().normalize('NFC');
