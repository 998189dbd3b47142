export type ServiceErrorKind =
  | 'NotFound'
  | 'InvalidResponse'
  | 'Inaccessible'
  | 'ImproperlyConfigured'
  | 'InvalidParameter';

/** Everything that can go wrong while another server is asked; the message is fit for people and holds no URL, key or stack. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly kind: ServiceErrorKind;
  /** How long the upstream asked us to stay away, already between 30 s and 24 h. */
  readonly retryAfterSeconds: number | undefined;
  /** The HTTP status that was refused; undefined when something else went wrong. */
  readonly status: number | undefined;

  constructor(
    kind: ServiceErrorKind,
    message: string,
    options: { retryAfterSeconds?: number; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.status = options.status;
  }
}
