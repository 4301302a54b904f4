// Every code of a refusal, with its HTTP status. The sentences are in shared/text.

export const problems = {
  invalid: 400,
  'not-signed-in': 401,
  'pass-needed': 403,
  'pass-expired': 403,
  'not-allowed': 403,
  'not-yours': 403,
  'foreign-origin': 403,
  'unknown-site': 404,
  'unknown-queue': 404,
  'unknown-desk': 404,
  'unknown-ticket': 404,
  'unknown-visit': 404,
  'unknown-command': 404,
  'not-found': 404,
  'not-paired': 404,
  'day-closed': 409,
  'day-damaged': 409,
  'site-damaged': 409,
  'queue-paused': 409,
  'marshal-needed': 409,
  'numbers-unsure': 409,
  'clock-unsure': 409,
  'number-lost': 410,
  'desk-closed': 409,
  'desk-resting': 409,
  'desk-moved-on': 409,
  'nobody-waiting': 409,
  'ticket-over': 409,
  'wrong-state': 409,
  'has-arrived': 409,
  'hold-limit': 409,
  'came-back-already': 409,
  'where-next': 409,
  'still-observed': 409,
  'not-an-entrance': 409,
  'queue-not-drawn': 409,
  'site-full': 409,
  'not-counted-in': 409,
  'visits-full': 409,
  'none-left': 409,
  'no-quota': 409,
  'below-served': 409,
  'other-site': 409,
  'other-day': 409,
  'no-slip': 409,
  'number-given': 409,
  'too-late-to-undo': 409,
  'settings-moved-on': 409,
  'site-ended': 409,
  'being-upgraded': 409,
  'too-large': 413,
  'too-many-requests': 429,
  'command-failed': 500,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problems

/** The path of the wrong field in an input: `party`, `needs.0`, or '' for the whole input. */
export interface FieldError {
  path: string
  message: string
  /** The rule that the field breaks, and that rule's limit, so that a page can word it in another language. */
  rule?: string
  limit?: string | number
}

/** An RFC 9457 problem. `title` and `detail` are in the caller's language. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  errors: FieldError[]
  /** Seconds after which to ask again, if that is known. */
  retryAfter?: number
  /** The state now, if it has changed since the caller looked. */
  now?: unknown
}
