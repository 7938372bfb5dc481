import { text } from '../shared/wire/fields.ts';
import type { Oddities } from '../shared/wire/oddities.ts';
import { isObject, LEFT_OUT, type Read } from '../shared/wire/read.ts';
import { object, type Fields, type Shape } from '../shared/wire/shapes.ts';

// Custom fields come as extra entries beside the documented ones, without a container and without their types (L165, L266).

const normalized = (key: string): string => key.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What is never shown (design.md section 5), by its whole name in any spelling: `Birthplace` and `state_of_mind` are shown. */
const FORBIDDEN: ReadonlySet<string> = new Set(
  [
    ...['password', 'passwd', 'pwd', 'passphrase', 'password_hash', 'password_confirmation', 'ssn', 'social_security_number'],
    ...['birthdate', 'birthday', 'birth_day', 'date_of_birth', 'birthdate_at', 'dob', 'born_on'],
    ...['street_1', 'street_2', 'street', 'city', 'state', 'zip', 'zip_code', 'country', 'home_address'],
    ...['certificate_file_url', 'access_code', 'secret', 'client_secret', 'api_secret'],
    ...['api_key', 'api_keys', 'token', 'tokens', 'api_token', 'access_token', 'auth_token', 'refresh_token', 'session_token', 'id_token', 'bearer_token'],
  ].map(normalized),
);

/** Arguments of calls, which a constraint of that name would overwrite. */
const ARGUMENTS: ReadonlySet<string> = new Set(['page', 'api_key', 'api_version']);

const isForbidden = (key: string): boolean => FORBIDDEN.has(normalized(key));

/** Whether accounts can be searched by an entry of this name, beside the `documented` ones. */
export const isSearchable = (key: string, documented: Shape): boolean => !Object.hasOwn(documented, key) && !ARGUMENTS.has(key) && !isForbidden(key);

/** A plain value as text; several, as of a field with a choice of many, with commas. */
const customValue: Read<string | null> = (value, odd) => {
  if (typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return text(value, odd);
  if (!value.some((entry) => isObject(entry) || Array.isArray(entry))) return value.map((entry) => customValue(entry, odd) ?? '').filter(Boolean).join(', ');
  odd.note();
  return null;
};

export type Custom = ReadonlyMap<string, string | null>;

const readCustom = (entries: Readonly<Record<string, unknown>>, documented: Shape, odd: Oddities): Custom => {
  const custom = new Map<string, string | null>();
  odd.enter();
  for (const [key, value] of Object.entries(entries)) {
    if (Object.hasOwn(documented, key) || isForbidden(key)) continue;
    // A name of the vendor's: in messages it is one of ours.
    odd.at = 'custom field';
    const name = text(key, odd);
    if (name?.trim()) custom.set(name, customValue(value, odd));
  }
  odd.leave();
  return custom;
};

/** A thing with the fields that `shape` names, and all others in `custom`. */
export const withCustom = <S extends Shape>(shape: S): Read<(Fields<S> & { readonly custom: Custom }) | typeof LEFT_OUT> => {
  const documented = object(shape);
  return (value, odd) => {
    const fields = documented(value, odd);
    if (fields === LEFT_OUT || !isObject(value)) return LEFT_OUT;
    return { ...(fields), custom: readCustom(value, shape, odd) };
  };
};
