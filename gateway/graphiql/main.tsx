import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { StorageAPI, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';

interface Tab {
  readonly query: string;
  readonly variables?: string;
}

const DEFAULT_TABS: readonly Tab[] = [{ query: 'query FirstLearners {\n  learners(first: 5) {\n    nodes { id displayName }\n  }\n}\n' }];
const OPERATIONS_TIMEOUT_MS = 3000;

const isTab = (value: unknown): value is Tab => typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'string';

/** Empty variables are left out: GraphiQL would open the variables pane for them. */
const toTab = ({ query, variables }: Tab): Tab => (variables === undefined || variables.trim() === '{}' ? { query } : { query, variables });

/** The reference operations as tabs; a page without them is still useful, so any failure gives the default tab. */
const referenceTabs = async (): Promise<readonly Tab[]> => {
  try {
    const response = await fetch('/graphiql/operations.json', { signal: AbortSignal.timeout(OPERATIONS_TIMEOUT_MS) });
    const operations: unknown = await response.json();
    const tabs = Array.isArray(operations) ? operations.filter(isTab).map(toTab) : [];
    return tabs.length > 0 ? tabs : DEFAULT_TABS;
  } catch {
    return DEFAULT_TABS;
  }
};

/** The tabs of a first visit. GraphiQL fills its editors from storage, not from the first tab's variables, so they are put there. */
const firstVisitTabs = async (storage: StorageAPI): Promise<readonly Tab[]> => {
  const tabs = await referenceTabs();
  storage.set('query', tabs[0]?.query ?? '');
  storage.set('variables', tabs[0]?.variables ?? '');
  return tabs;
};

/** One POST; the answer is shown as it comes. One that is not JSON, such as a proxy's error page, is told by its status. */
const fetcher: Fetcher = async ({ query, variables, operationName }, options) => {
  // For a moment after a change of tab GraphiQL still sends the name of the tab before.
  const name = operationName && query.includes(operationName) ? operationName : undefined;
  const headers: Record<string, string> = options?.headers ?? {};
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify({ query, variables: variables as unknown, operationName: name }),
  });
  if (response.headers.get('content-type')?.includes('json')) return (await response.json()) as ExecutionResult;
  return { errors: [new GraphQLError(`The graph gave no JSON but status ${response.status}.`)] };
};

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

const storage = new StorageAPI();
const tabs = storage.get('tabState') ? DEFAULT_TABS : await firstVisitTabs(storage);
const plugins = [HISTORY_PLUGIN, explorerPlugin()];

// Request headers hold credentials: they are never written to storage.
createRoot(root).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={[...tabs]} shouldPersistHeaders={false} inputValueDeprecation schemaDescription>
      <GraphiQL.Logo>Learning graph</GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
