import { z } from 'zod';
import { id, number, text } from './fields.ts';

/** Answer to an order: where to ask how the export stands. README: Exports. */
export const wireOrder = z
  .object({ jobId: id.nullish(), callbackUrl: text })
  .refine(({ jobId, callbackUrl }) => (jobId ?? callbackUrl) !== null, { path: ['jobId'] })
  .transform(({ jobId, callbackUrl }) => ({ jobId: jobId ?? null, callbackUrl }));
export type WireOrder = z.output<typeof wireOrder>;

/** How an export stands; an answer without a body says that it is not ready. */
export const wireStatus = z
  .object({ status: text, progress: number, exportInfo: z.object({ signedResponseUrl: text }).nullish(), signedResponseUrl: text })
  .optional()
  .transform((answer) => ({
    status: answer?.status ?? null,
    progress: answer?.progress ?? null,
    link: answer?.exportInfo?.signedResponseUrl ?? answer?.signedResponseUrl ?? null,
  }));
