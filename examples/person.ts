import { pathToFileURL } from 'node:url';
import { realpathSync } from 'node:fs';
import { PersonEnrollmentsDocument, type PersonEnrollmentsQuery, type TypedDocumentString } from './graph.generated/graphql.ts';

/** What the graph answers: data, errors, or both where a vendor is away. */
export interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly vendor?: string } }[];
}

/** Asks the graph with a typed document: what comes back, and what must go in, the document's types say. */
export const ask = async <Result, Variables>(url: string, document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Answer<Result>> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  return (await response.json()) as Answer<Result>;
};

type Account = NonNullable<PersonEnrollmentsQuery['learner']>['accounts'][number];
type Enrollment = NonNullable<NonNullable<Account['user']>['enrollments']>[number];

const day = (instant: string): string => instant.slice(0, 10);

const when = ({ completedAt, dueAt, isOverdue }: Enrollment): string => {
  if (completedAt) return `, completed ${day(completedAt)}`;
  if (!dueAt) return '';
  return `, due ${day(dueAt)}${isOverdue ? ', overdue' : ''}`;
};

/** Null is "could not be read", which an empty list is not. */
const linesOf = ({ vendor, user }: Account): string[] =>
  user?.enrollments
    ? user.enrollments.map((enrollment) => `  ${vendor}: ${enrollment.title ?? enrollment.kind} (${enrollment.status}${when(enrollment)})`)
    : [`  ${vendor}: could not be read`];

/** The person with this email, by name, and all that the person is to do, does and has done. */
export const describePerson = async (url: string, email?: string): Promise<string> => {
  const { data, errors = [] } = await ask(url, PersonEnrollmentsDocument, email === undefined ? {} : { email });
  const troubles = errors.map(({ message }) => `! ${message}`);
  if (!data?.learner) return [...troubles, 'Nobody has this email.'].join('\n');
  const { displayName, accounts } = data.learner;
  return [displayName ?? 'somebody without a name', ...accounts.flatMap(linesOf), ...troubles].join('\n');
};

const [, program, url = 'http://127.0.0.1:4000/graphql', email] = process.argv;
if (program && import.meta.url === pathToFileURL(realpathSync(program)).href) process.stdout.write(`${await describePerson(url, email)}\n`);
