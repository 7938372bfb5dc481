import { number, text } from '../../shared/wire/fields.ts';
import { LEFT_OUT, type Output, type Read } from '../../shared/wire/read.ts';
import { document } from '../../shared/wire/shapes.ts';

/** What can be sent in a header. */
const SENDABLE = /^[\x21-\x7e]{1,16384}$/;

const token: Read<string | typeof LEFT_OUT> = (value, odd) => {
  const read = text(value, odd)?.trim() ?? '';
  if (SENDABLE.test(read)) return read;
  odd.blame();
  return LEFT_OUT;
};

/** Answer of authenticate/token. OAuth only recommends that it says how long the token lives. */
export const wireToken = document({ access_token: token, expires_in: number });
export type WireToken = Output<typeof wireToken>;
