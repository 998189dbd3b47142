export type ServiceErrorKind =
  | 'NotFound'
  | 'InvalidResponse'
  | 'Inaccessible'
  | 'ImproperlyConfigured'
  | 'InvalidParameter';

/** Any failure of a request to another server; the message can be shown to users and contains no URL, key or stack. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly kind: ServiceErrorKind;
  /** The upstream's Retry-After in seconds, clamped to between 30 s and 24 h. */
  readonly retryAfterSeconds: number | undefined;
  /** The HTTP status that caused the error; undefined when there was another cause. */
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
