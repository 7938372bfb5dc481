// Imported first by every program: libraries look at these when they load. In production graphql leaves out checks of its
// own use, and @apollo/gateway sends usage data unless told not to.
process.env.NODE_ENV ??= 'production';
process.env.APOLLO_TELEMETRY_DISABLED ??= '1';
