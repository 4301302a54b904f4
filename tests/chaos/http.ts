// HTTP for a client that gives up waiting after a while.

export interface Said {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the body of any answer
  readonly body: any
  readonly cookie: string
}

/** Milliseconds to wait for an answer: far less than the pages' ten seconds, so that much happens in a run. */
const PATIENCE = 2000

/** Sends one request. Rejects if there is no answer, or if the answer is cut short. */
export async function ask(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Said> {
  const response = await fetch(base + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    body: isJson && !path.endsWith('ndjson') ? JSON.parse(text) : text,
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  }
}
