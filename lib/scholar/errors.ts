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
  /** The HTTP status that was refused; undefined when something else went wrong. */
  readonly status: number | undefined;

  constructor(
    kind: StatsErrorKind,
    message: string,
    options: { retryAfterSeconds?: number; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.status = options.status;
  }
}
