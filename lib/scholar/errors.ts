export type StatsErrorKind =
  | 'NotFound'
  | 'InvalidResponse'
  | 'Inaccessible'
  | 'ImproperlyConfigured'
  | 'InvalidParameter';

/** Everything that can go wrong while statistics are read; the message is fit for people and holds no URL, key or stack. */
export class StatsError extends Error {
  override readonly name = 'StatsError';
  readonly kind: StatsErrorKind;
  /** How long the upstream asked us to stay away, already between 30 s and 24 h. */
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: StatsErrorKind, message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
