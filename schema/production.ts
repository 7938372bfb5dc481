// Imported first by every program: libraries look at these when they load. In production graphql leaves out checks of its
// own use, and @apollo/gateway sends usage data unless told not to.

/** What the environment itself said, before there was a default. */
export const saidNodeEnv: string | undefined = process.env.NODE_ENV;

process.env.NODE_ENV ??= 'production';
process.env.APOLLO_TELEMETRY_DISABLED ??= '1';
