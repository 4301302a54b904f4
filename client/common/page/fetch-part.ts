// Parts of a page that are fetched when they are wanted. One that went with a release is not there any more: its page then
// fetches itself anew, so that whoever pressed for it is not told of a connection that they have.

import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { forget, keep, kept } from '../browser/kept.ts'
import { reloadAllowed, reloadWhenQuiet } from './reload.ts'
import { serverAnswers } from './server-answers.ts'

const AGAIN = 'again'

/**
 * Fetches a part. Where it went with a release, the page is fetched anew when nobody is in the middle of something, and
 * waits for that. It is fetched anew at once where somebody asked for the part and would lose nothing: `again` is then
 * what they asked for, and `askedBefore` tells it to the new page. Rejects where nobody answers.
 */
export async function fetchPart<T>(load: () => Promise<T>, again = ''): Promise<T> {
  try {
    return await load()
  } catch (failed) {
    if (!(await serverAnswers())) throw failed
    if (again && reloadAllowed(PROTOCOL)) {
      keep(AGAIN, again)
      location.reload()
    } else reloadWhenQuiet(PROTOCOL)
    return new Promise(() => {})
  }
}

/** Which of these parts the page was reloaded for; null: none. The second call returns null. */
export function askedBefore<What extends string>(those: readonly What[]): What | null {
  const again = kept<string>(AGAIN)
  forget(AGAIN)
  return those.find((one) => one === again) ?? null
}
