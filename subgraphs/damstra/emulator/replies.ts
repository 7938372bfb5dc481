import { json, type Reply } from '../../shared/emulator.ts';
import { GROUP_NOT_FOUND_CODE, PLAYER_STATUS, UNKNOWN_CODE } from './inferred.ts';

export const answer = (status: number, body: unknown): Reply => json(status, body, 'application/json');

/** A wrong or missing key is told in two ways, by endpoint. */
export type KeyRefusal = 'long' | 'short';

export const keyRefusals: Readonly<Record<KeyRefusal, Reply>> = {
  long: answer(403, { message: 'AccessKey does not exist', reason: 'Invalid access key', internalCode: 806, error: 'Invalid security token' }),
  short: answer(403, { internalCode: 806, error: 'Token not valid' }),
};

export const notAuthorised = answer(403, { internalCode: 831, error: 'You are not authorised to make this request' });

export const serverError = answer(503, { internalCode: 500, error: 'Internal Server Error' });

/** GET /group/{groupId} of a group that is not there. */
export const groupNotFound = answer(404, {
  message: 'No group found for that Id',
  reason: 'No Group found',
  error: true,
  internalCode: GROUP_NOT_FOUND_CODE,
  statusCode: 404,
});

/** As printed for writes to the members and supervisors of a group; for reading them no answer is printed. */
export const groupMissing = (id: number) =>
  answer(404, { message: `Group with id ${id} not found`, reason: 'Group not found', internalCode: 842, statusCode: 404 });

export const scheduleRefusals = {
  missing: answer(PLAYER_STATUS.missing, { internalCode: 840, error: 'Lesson Schedule does not exist' }),
  completed: answer(PLAYER_STATUS.completed, { internalCode: 837, error: 'This lesson schedule is completed' }),
  cancelled: answer(PLAYER_STATUS.cancelled, { internalCode: 836, error: 'This lesson schedule is cancelled' }),
};

/** A failure that the document has no words for, in the long form of its errors. */
export const refusal = (status: number, reason: string, message: string): Reply =>
  answer(status, { message, reason, internalCode: UNKNOWN_CODE, error: reason });

export const badRequest = (message: string): Reply => refusal(400, 'Bad request', message);

export const notFound = (what: string, id: number): Reply => refusal(404, 'Not found', `${what} with id ${id} not found`);
