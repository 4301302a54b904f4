// Before a page gives itself up for a new one: without the server nothing would be left of it.

/** Whether the server can be reached just now. */
export async function serverAnswers(): Promise<boolean> {
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store' })
    return ok
  } catch {
    return false
  }
}
