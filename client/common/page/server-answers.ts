// A page asks this before it reloads: if the server is away, the reload would leave an empty page.

/** Whether the server can be reached now. */
export async function serverAnswers(): Promise<boolean> {
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store' })
    return ok
  } catch {
    return false
  }
}
