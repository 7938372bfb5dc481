/** An answer's text: in the charset that its content type or its byte order mark names, else UTF-8. A byte order mark is skipped. */
export const decode = (body: Buffer, contentType: string): string => {
  const marked = body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : undefined;
  const named = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1];
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8').decode(body);
  } catch {
    // A charset that nobody knows.
    return new TextDecoder().decode(body);
  }
};

const LARGE = /(?:^|[[:,])\s*-?\d{16}/;
const STRING_OR_LARGE = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** JSON in which whole numbers of sixteen digits and more, which JavaScript would round, are texts. Throws SyntaxError. */
export const parseJson = (text: string): unknown =>
  JSON.parse(LARGE.test(text) ? text.replace(STRING_OR_LARGE, (token) => (token.startsWith('"') ? token : `"${token}"`)) : text) as unknown;
