import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { openAdmission } from './admission.ts';
import { onLoopback, showsDetails, type GatewayConfig } from './config.ts';
import type { ListenOptions } from './listen.ts';
import { readOperations } from './page.ts';
import { readManifest } from './persisted.ts';

const here = new URL('./', import.meta.url);
const schema = new URL('../schema/', here);

/** What the configuration says of a gateway, whatever answers behind it. `sandbox`: over the demo world. */
export const fromConfig = async (config: GatewayConfig, sandbox: boolean, log: Logger): Promise<Omit<ListenOptions, 'ask' | 'unavailable'>> => {
  const details = showsDetails(config, sandbox);
  return {
    supergraphSdl: readFileSync(config.supergraph ?? new URL('supergraph.graphql', schema), 'utf8'),
    operationTimeoutMs: config.operationTimeoutMs,
    host: config.host,
    port: config.port,
    log,
    patient: true,
    admission: await openAdmission(config, log),
    limits: config.limits,
    maxBodyBytes: config.maxBodyBytes,
    persisted: { mode: config.persisted.mode, manifest: readManifest(config.persisted.manifest ?? new URL('persisted.json', schema)) },
    corsOrigins: config.corsOrigins,
    metricsPort: config.metricsPort,
    loopbackOnly: config.auth.open && onLoopback(config),
    introspection: config.introspection ?? details,
    graphiql: config.graphiql ?? details,
    page: new URL(import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/', here),
    operations: readOperations(new URL('operations/', schema)),
  };
};
