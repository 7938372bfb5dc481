import { startEmulator, type Emulator, type EmulatorOptions, type RecordedRequest, type Reply } from '../shared/emulator.ts';
import { atOnce } from './emulator/atonce.ts';
import { exportRoutes, type ExportSwitches } from './emulator/exports.ts';
import { guesses, refuse } from './emulator/guesses.ts';
import { exportDesk, type JobSwitches } from './emulator/jobs.ts';
import { router } from './emulator/routes.ts';
import { tenantOf } from './emulator/tenant.ts';
import { testRoutes } from './emulator/tests.ts';
import { CLIENT_ID, CODE, tokenDesk, type TokenSwitches } from './emulator/tokens.ts';
import { userRoutes } from './emulator/users.ts';

/** What this vendor's emulator can be told beside the common options. */
export interface InsperaSwitches extends TokenSwitches, JobSwitches, ExportSwitches {
  /** How long each request takes, 0. */
  readonly answerMs?: number;
}

/** Inspera Assessment as its documents describe it, for reading; what they leave open is in emulator/guesses.ts. */
export const insperaEmulator = (options: EmulatorOptions & InsperaSwitches): Promise<Emulator> => {
  const { world, clock, port = 0, unlimited = false, answerMs = 0 } = options;
  const tenant = tenantOf(world);
  const tokens = tokenDesk(clock, { ...options, maxTokens: options.maxTokens ?? (unlimited ? Infinity : guesses.maxTokens) });
  const desk = exportDesk(clock, { ...options, exportMs: options.exportMs ?? (unlimited ? 20 : 100) });
  const route = router([...userRoutes(tenant), ...testRoutes(tenant, clock), ...exportRoutes(tenant, desk, options)]);
  const answer = (request: RecordedRequest): Reply => {
    if (request.path === '/api/authenticate/token/') {
      if (request.method !== 'POST') throw refuse(405, 'This path does not have this method');
      return tokens.exchange(request);
    }
    const file = desk.download(request);
    if (file) return file;
    if (!request.path.startsWith('/api/v1/')) throw refuse(404, 'There is nothing at this path');
    return route(request, tokens.session(request));
  };
  return startEmulator(atOnce(answer, { answerMs, limited: !unlimited }), port, (origin) => ({
    url: `${origin}/api`,
    env: { INSPERA_BASE_URL: `${origin}/api`, INSPERA_CLIENT_ID: CLIENT_ID, INSPERA_CODE: CODE, INSPERA_EMPLOYEE_NUMBER: 'EMPLOYEE' },
  }));
};
