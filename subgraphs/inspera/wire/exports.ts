import { filled, number, optionalId } from '../../shared/wire/fields.ts';
import { LEFT_OUT, type Output, type Read } from '../../shared/wire/read.ts';
import { object, one, record } from '../../shared/wire/shapes.ts';
import { isPathValue } from '../ids.ts';

const order = object({ jobId: optionalId, callbackUrl: filled });

/** Answer to an order: where to ask how the export stands. Without either of the two there is nothing to ask. README: Exports. */
export const wireOrder = one<Output<typeof order> | typeof LEFT_OUT>((value, odd) => {
  const read = order(value, odd);
  if (read === LEFT_OUT) return LEFT_OUT;
  const jobId = read.jobId !== null && isPathValue(read.jobId) ? read.jobId : null;
  if (jobId !== null || read.callbackUrl !== null) return { ...read, jobId };
  odd.at = 'jobId';
  odd.blame();
  return LEFT_OUT;
});
export type WireOrder = Output<typeof wireOrder>;

const status = one(object({ status: filled, progress: number, exportInfo: record({ signedResponseUrl: filled }), signedResponseUrl: filled }));

/** How an export stands; an answer without a body says that it is not ready. */
export const wireStatus: Read<{ readonly status: string | null; readonly progress: number | null; readonly link: string | null }> = (value, odd) => {
  if (value === undefined || value === null) return { status: null, progress: null, link: null };
  const { status: word, progress, exportInfo, signedResponseUrl } = status(value, odd);
  return { status: word, progress, link: exportInfo?.signedResponseUrl ?? signedResponseUrl };
};
