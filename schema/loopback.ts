/** Whether a server that listens on this HOST can be reached from its own machine alone. */
export const listensOnLoopback = (host: string): boolean => /^(localhost$|127\.|::1$)/.test(host);

/** Whether a name in a URL or a Host header, without its port, is this machine's own. */
export const isLoopbackName = (name: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(name);
