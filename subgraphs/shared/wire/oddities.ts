/** What became of something that is not as its vendor documents it. `never`: a date that stands for none; `word`: a word that is not known here. */
export type Loss = 'row' | 'field' | 'word' | 'never';

/** Where in an answer that is, as a path of our own names and of positions. It never holds a value of the vendor's. */
export interface Oddity {
  readonly path: readonly string[];
  readonly loss: Loss;
}

/** An answer of which every row is odd is as well described by its first few hundred. */
const MOST_KEPT = 200;

/** Collects what is odd in one answer, while readers walk through it. */
export class Oddities {
  /** The name of the field, or the position of the row, that is being read. */
  at = '';
  /** Whether the reader that just answered LEFT_OUT has said where: the place is that of the deepest one. */
  private culprit: readonly string[] | null = null;
  private readonly outer: string[] = [];
  private readonly kept: Oddity[] = [];
  private readonly counts: Record<Loss, number> = { row: 0, field: 0, word: 0, never: 0 };

  /** Everything read until `leave` is within what is being read now. */
  enter(): void {
    this.outer.push(this.at);
  }

  leave(): void {
    this.at = this.outer.pop() ?? '';
  }

  private here(): string[] {
    return [...this.outer, this.at].filter(Boolean);
  }

  /** What is being read is odd. */
  note(loss: Loss = 'field', path: readonly string[] = this.here()): void {
    this.counts[loss] += 1;
    if (this.kept.length < MOST_KEPT) this.kept.push({ path, loss });
  }

  /** What is being read cannot be done without: whoever can do without the whole says so by `drop`. */
  blame(): void {
    this.culprit ??= this.here();
  }

  /** Something was left out for want of what was blamed. */
  drop(loss: 'row' | 'field'): void {
    this.note(loss, this.culprit ?? this.here());
    this.culprit = null;
  }

  /** Where the want of something ends the whole, for an error. */
  blamed(): readonly string[] {
    return this.culprit ?? this.here();
  }

  count(loss: Loss): number {
    return this.counts[loss];
  }

  /** The first of them. */
  list(): readonly Oddity[] {
    return this.kept;
  }
}

const isPosition = (step: string): boolean => /^\d+$/.test(step);

/** A place in people's words: `row 18, roles.2`. What the rows lie in is left out. */
export const placeOf = (path: readonly string[]): string => {
  const row = path.findIndex(isPosition);
  if (row === -1) return path.join('.') || 'the body';
  const field = path.slice(row + 1).join('.');
  return `row ${Number(path[row]) + 1}${field ? `, ${field}` : ''}`;
};

/** A field without positions, for counting: `results.roles`. */
export const fieldOf = (path: readonly string[]): string => path.filter((step) => !isPosition(step)).join('.') || 'row';
