import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';

/**
 * Brackets within brackets, of every kind. The parser, and whoever walks what it made, takes a part of the stack for each:
 * this bound protects the process and holds for everybody.
 */
export const MAX_NESTING = 200;
/** Fragments may lead from one to the next without any bracket around the other. */
const MAX_FRAGMENTS = 1000;

/** Refused for what it would take. `cost` is what was found, `limit` what is allowed. */
export const tooComplex = (what: string, cost: number, limit: number): GraphQLError =>
  new GraphQLError(`The operation has ${what}: at most ${limit} are allowed`, { extensions: { code: 'QUERY_TOO_COMPLEX', retryable: false, cost, limit, http: { status: 400, headers: new Map() } } });

const OPENS: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSES: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const within = (what: string, count: number, limit: number | null): void => {
  if (limit !== null && count > limit) throw tooComplex(`more than ${limit} ${what}`, count, limit);
};

export interface DocumentText {
  /** False where the text is no GraphQL: what stands behind its first mistake was not looked at, and no parser looks there either. */
  readonly whole: boolean;
  /** A text in the document holds NUL, which no name, id or address has and which databases refuse. */
  readonly nul: boolean;
}

/** Reads a document word by word, without recursion; throws where its words or its nesting are more than allowed. */
export const readTokens = (source: string, maxTokens: number | null = null): DocumentText => {
  const lexer = new Lexer(new Source(source));
  const found = { tokens: 0, nesting: 0, fragments: 0, nul: false };
  for (;;) {
    let token;
    try {
      token = lexer.advance();
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { whole: false, nul: found.nul };
    }
    if (token.kind === TokenKind.EOF) return { whole: true, nul: found.nul };
    within('tokens', (found.tokens += 1), maxTokens);
    if (OPENS.has(token.kind)) within('brackets within brackets', (found.nesting += 1), MAX_NESTING);
    else if (CLOSES.has(token.kind)) found.nesting -= 1;
    else if (token.kind === TokenKind.NAME && token.value === 'fragment' && found.nesting === 0) within('fragments', (found.fragments += 1), MAX_FRAGMENTS);
    else if (token.value?.includes('\0')) found.nul = true;
  }
};
