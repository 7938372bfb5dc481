import type { Reply } from '../../shared/emulator.ts';
import { statusOf } from './inferred.ts';
import { whole } from './query.ts';
import { answer, scheduleRefusals } from './replies.ts';
import type { Route, Tenant } from './tenant.ts';

const embed = (tenant: Tenant, id: number): Reply => {
  const schedule = tenant.schedules.get(id);
  if (!schedule) return scheduleRefusals.missing;
  const status = statusOf[schedule.state];
  if (status === 'completed' || status === 'cancelled') return scheduleRefusals[status];
  const token = Buffer.from(`sandbox-player-${id}`).toString('base64url');
  return answer(200, { embedUrl: `https://app.velpic.com/#player/${id}?embed=true&token=${token}` });
};

/** The two sections titled "Get Embed url for Player". */
export const playerRoutes = (tenant: Tenant): Route[] => [
  {
    path: '/embed_player',
    keyRefusal: 'long',
    parameters: { lessonScheduleId: 'required' },
    run: (call) => embed(tenant, whole('lessonScheduleId', call.get('lessonScheduleId') ?? '')),
  },
  { path: '/embed_player/version/{lessonScheduleId}', keyRefusal: 'long', parameters: {}, run: (_call, id) => embed(tenant, id) },
];
