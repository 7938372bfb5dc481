import { domainToASCII } from 'node:url';
import { lowerCased } from './characters.ts';

/** An email address in the one spelling in which addresses are compared. Null where it is none. */
export const addressOf = (raw: string): string | null => {
  if (PLAIN.test(raw)) return raw.toLowerCase();
  const text = bare(lowerCased(raw));
  const at = text.lastIndexOf('@');
  // Something on both sides: `@northwind.example` is what a template makes of an empty user name.
  if (text.indexOf('@') < 1) return null;
  // Before and after: the ASCII form of some full stops is a dot.
  const domain = withoutEnd(ascii(withoutEnd(text.slice(at + 1))));
  return domain === '' ? null : `${text.slice(0, at)}@${domain}`;
};

/** Most addresses look like this, and only their letter case can differ. */
const PLAIN = /^[\w.%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/;

/** Without what stands around an address in a header or a link: `Anna <a@b>`, `mailto:a@b?subject=x`. */
const bare = (text: string): string => {
  const address = inBrackets(text);
  const linked = address.replace(/^(?:mailto: ?)+/, '');
  const query = linked === address ? -1 : linked.indexOf('?');
  return query < 0 ? linked : linked.slice(0, query).trim();
};

const inBrackets = (text: string): string => {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  const inside = open >= 0 && close >= 0 ? text.slice(open + 1, close) : '';
  return inside.includes('@') ? inside.trim() : text;
};

/** Only where it is not ASCII yet: `domainToASCII` makes an IP address of `123`, and of some names nothing at all. */
const ascii = (domain: string): string => (/^[\0-\x7F]*$/.test(domain) ? domain : domainToASCII(domain) || domain);

/** Without dots at its end. A loop, because `/[. ]+$/` takes quadratic time on a long run of dots that is not at the end. */
const withoutEnd = (domain: string): string => {
  let end = domain.length;
  while (end > 0 && '. \u3002\uFF0E\uFF61'.includes(domain.charAt(end - 1))) end--;
  return domain.slice(0, end);
};
