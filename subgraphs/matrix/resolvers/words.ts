const spelled = (value: string): string => value.trim().replace(/([a-z])([A-Z])/g, '$1_$2').replace(/[\s-]+/g, '_').toUpperCase();

/** One of MATRIX's words as ours (`Self paced` is SELF_PACED); UNKNOWN for a word that is not among `known`. */
export const word =
  <T extends string>(...known: readonly T[]) =>
  (value: string | null): T | 'UNKNOWN' | null =>
    value?.trim() ? (known.find((name) => name === spelled(value)) ?? 'UNKNOWN') : null;
