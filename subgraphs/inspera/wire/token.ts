import { z } from 'zod';

/** Answer of authenticate/token. */
export const wireToken = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().min(0) });
